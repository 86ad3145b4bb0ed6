package org.domainbindings.alidns;

import com.squareup.moshi.Moshi;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.domainbindings.DomainRetrieval;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Secret;
import org.domainbindings.alidns.client.ApplyForRetrievalRequest;
import org.domainbindings.alidns.client.ApplyForRetrievalResponse;
import org.domainbindings.alidns.client.ClientConverterFactory;
import org.domainbindings.alidns.client.DomainsApi;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.Operation;
import org.domainbindings.http.Operation.Repeat;
import org.domainbindings.http.ProviderClient;
import org.domainbindings.http.Transport;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * Calls Alibaba Cloud DNS, version 2015-01-09.
 *
 * <p>Thread-safe: create one, share it, and close it at the end.
 */
public final class Alidns extends ProviderClient<Alidns> {

  static final String PROVIDER = "Alidns";

  private static final Operation<ApplyForRetrievalResponse> APPLY_FOR_RETRIEVAL =
      new Operation<>(
          "ApplyForRetrievalDomainName",
          ApplyForRetrievalResponse.class,
          Repeat.IF_REFUSED,
          "no call shows it, so look for the application in the console before applying again");

  private final Transport transport;
  private final DomainsApi domains;

  private Alidns(Transport transport) {
    super(transport);
    this.transport = transport;
    domains = transport.api(DomainsApi.class);
  }

  /**
   * Starts building a client.
   *
   * @return a builder, which requires credentials
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates a client for a sandbox, with the credentials that every sandbox accepts.
   *
   * @param url where the sandbox listens
   * @return the client
   */
  public static Alidns sandbox(URI url) {
    return builder().baseUrl(url).credentials("sandbox-key-id", "sandbox-key-secret").build();
  }

  /**
   * Creates a client from the environment variables {@code ALIDNS_ACCESS_KEY_ID}, {@code
   * ALIDNS_ACCESS_KEY_SECRET} and, for a temporary key, {@code ALIDNS_SECURITY_TOKEN}.
   *
   * @return the client
   * @throws IllegalStateException if one is missing, with its name
   */
  public static Alidns fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /**
   * Apply for the manual retrieval of a domain.
   *
   * <p>Document: "Apply for retrieval by administrators" in
   * alidns-apply-for-retrieval-domain-name.txt.
   *
   * @param domain the domain, in any script; sent as A-labels
   * @return the acknowledgement, with a request id to quote to the provider's support
   * @throws InvalidInputException if the domain is malformed; nothing is sent
   * @throws ProviderException if the service does not accept the application
   */
  public ApplyForRetrievalResponse applyForRetrieval(String domain) {
    return applyForRetrieval(ApplyForRetrievalRequest.builder(domain).build());
  }

  /**
   * Apply for the manual retrieval of a domain.
   *
   * <p>Document: "Apply for retrieval by administrators" in
   * alidns-apply-for-retrieval-domain-name.txt.
   *
   * @param request the parameters
   * @return the acknowledgement, with a request id to quote to the provider's support
   * @throws InvalidInputException if the domain is malformed; nothing is sent
   * @throws ProviderException if the service does not accept the application
   */
  public ApplyForRetrievalResponse applyForRetrieval(ApplyForRetrievalRequest request) {
    ApplyForRetrievalRequest checked =
        AlidnsRules.of(APPLY_FOR_RETRIEVAL).applyForRetrieval(request);
    return transport.send(APPLY_FOR_RETRIEVAL, domains.applyForRetrieval(checked));
  }

  @Override
  public DomainRetrieval retrieval() {
    return new AlidnsRetrieval(this);
  }

  @Override
  protected Alidns self() {
    return this;
  }

  @Override
  protected Alidns over(Transport transport) {
    return new Alidns(transport);
  }

  /** Collects the settings of a client. */
  public static final class Builder extends ClientBuilder<Builder> {

    private @Nullable AlidnsCredentials credentials;

    private Builder() {
      super(PROVIDER, "https://alidns.aliyuncs.com/");
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets a permanent access key.
     *
     * @param accessKeyId its id
     * @param accessKeySecret its secret
     * @return this builder
     * @throws IllegalArgumentException if one of them is missing, with its name
     */
    public Builder credentials(String accessKeyId, String accessKeySecret) {
      return credentials(key(accessKeyId, accessKeySecret, Optional.empty()));
    }

    /**
     * Sets an access key, temporary or permanent.
     *
     * @param credentials the access key
     * @return this builder
     */
    public Builder credentials(AlidnsCredentials credentials) {
      this.credentials = credentials;
      return this;
    }

    private static AlidnsCredentials key(String id, String secret, Optional<Secret> token) {
      return new AlidnsCredentials(
          Secret.of("accessKeyId", id), Secret.of("accessKeySecret", secret), token);
    }

    @Override
    protected Builder environment(Map<String, String> environment) {
      String id = required(environment, "ACCESS_KEY_ID");
      String secret = required(environment, "ACCESS_KEY_SECRET");
      credentials(id, secret);
      optional(
          environment,
          "SECURITY_TOKEN",
          token -> credentials(key(id, secret, Optional.of(Secret.of(token)))));
      return super.environment(environment);
    }

    @Override
    protected Moshi moshi() {
      return ClientConverterFactory.moshi();
    }

    @Override
    protected List<Converter.Factory> requestConverters() {
      return List.of(ClientConverterFactory.create());
    }

    /**
     * Builds the client.
     *
     * @return the client
     * @throws IllegalStateException if the credentials are missing
     */
    public Alidns build() {
      AlidnsCredentials key = given(credentials, "credentials(accessKeyId, accessKeySecret)");
      return new Alidns(
          transport(
              new AlidnsErrors(),
              new AlidnsAuthentication(
                  key, format(), timing().clock(), () -> UUID.randomUUID().toString())));
    }
  }
}
