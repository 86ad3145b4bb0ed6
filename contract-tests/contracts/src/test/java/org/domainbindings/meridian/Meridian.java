package org.domainbindings.meridian;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.DomainRetrieval;
import org.domainbindings.Secret;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.Operation;
import org.domainbindings.http.Operation.Repeat;
import org.domainbindings.http.ProviderClient;
import org.domainbindings.http.Transport;
import org.domainbindings.meridian.client.ClientConverterFactory;
import org.domainbindings.meridian.client.ListZonesRequest;
import org.domainbindings.meridian.client.NewZone;
import org.domainbindings.meridian.client.Zone;
import org.domainbindings.meridian.client.ZonePage;
import org.domainbindings.meridian.client.ZonesApi;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** Calls Meridian, an invented provider. */
public final class Meridian extends ProviderClient<Meridian> {

  static final String PROVIDER = "Meridian";

  private static final Operation<ZonePage> LIST = Operation.read("listZones", ZonePage.class);
  private static final Operation<Zone> GET = Operation.read("getZone", Zone.class);
  private static final Operation<Zone> CREATE =
      new Operation<>("createZone", Zone.class, Repeat.NEVER, "call getZone");
  private static final Operation<Void> DELETE =
      new Operation<>("deleteZone", Void.class, Repeat.NEVER, "call getZone");
  static final Operation<Void> RECOVER =
      new Operation<>("recoverZone", Void.class, Repeat.NEVER, "call getZone");

  private final Transport transport;
  private final ZonesApi zones;

  private Meridian(Transport transport) {
    super(transport);
    this.transport = transport;
    zones = transport.api(ZonesApi.class);
  }

  /** Starts building a client. */
  public static Builder builder() {
    return new Builder();
  }

  /** Creates a zone. */
  public Zone create(NewZone zone) {
    MeridianRules.of(CREATE).zone(zone.name());
    return transport.send(CREATE, zones.createZone(zone));
  }

  /** Gets a zone. */
  public Zone get(String zone) {
    MeridianRules.of(GET).zone(zone);
    return transport.send(GET, zones.getZone(zone));
  }

  /** Deletes a zone. */
  public void delete(String zone) {
    MeridianRules.of(DELETE).zone(zone);
    transport.send(DELETE, zones.deleteZone(zone));
  }

  /** Recovers a deleted zone. */
  public void recover(String zone) {
    MeridianRules.of(RECOVER).zone(zone);
    transport.send(RECOVER, zones.recoverZone(zone));
  }

  /** Lists one page of zones. */
  public ZonePage list(ListZonesRequest request) {
    return transport.send(LIST, zones.listZones(request));
  }

  /** Lists all zones, page by page on demand. */
  public Stream<Zone> all(int pageLength) {
    ListZonesRequest first = ListZonesRequest.builder().limit(pageLength).build();
    return Stream.iterate(
            Optional.of(list(first)),
            Optional::isPresent,
            page ->
                page.map(ZonePage::nextCursor)
                    .map(cursor -> list(first.toBuilder().cursor(cursor).build())))
        .flatMap(page -> page.map(ZonePage::zones).orElse(List.of()).stream());
  }

  @Override
  public DomainRetrieval retrieval() {
    return new MeridianRetrieval(this);
  }

  @Override
  protected Meridian self() {
    return this;
  }

  @Override
  protected Meridian over(Transport transport) {
    return new Meridian(transport);
  }

  /** Collects the settings of a client. */
  public static final class Builder extends ClientBuilder<Builder> {

    private @Nullable MeridianCredentials credentials;

    private Builder() {
      super(PROVIDER, "https://api.meridian.example/");
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** Sets the token. */
    public Builder credentials(String token) {
      credentials = new MeridianCredentials(Secret.of("token", token));
      return this;
    }

    @Override
    protected Builder environment(Map<String, String> environment) {
      credentials(required(environment, "TOKEN"));
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

    /** Builds the client. */
    public Meridian build() {
      MeridianCredentials token = given(credentials, "credentials(token)");
      return new Meridian(transport(new MeridianErrors(), new MeridianAuthentication(token)));
    }
  }
}
