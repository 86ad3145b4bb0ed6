package org.domainbindings.freenom;

import org.domainbindings.ProviderException;
import org.domainbindings.freenom.client.PingResponse;
import org.domainbindings.freenom.client.ServiceApi;
import org.domainbindings.http.Operation;
import org.domainbindings.http.Transport;

/** Queries the state of the service. */
public final class FreenomService {

  private static final Operation<PingResponse> PING =
      Operation.read("service/ping", PingResponse.class);

  private final Transport transport;
  private final ServiceApi api;

  FreenomService(Transport transport) {
    this.transport = transport;
    api = transport.api(ServiceApi.class);
  }

  /**
   * Ping the service.
   *
   * <p>Document: "Ping the service" in freenom-api-v2.txt.
   *
   * @return the answer, with the service's time
   * @throws ProviderException if the call does not succeed
   */
  public PingResponse ping() {
    return transport.send(PING, api.ping());
  }
}
