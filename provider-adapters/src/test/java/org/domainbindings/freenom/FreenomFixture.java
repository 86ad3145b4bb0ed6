package org.domainbindings.freenom;

import static org.domainbindings.testing.LeakDetector.shown;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.DomainsApi;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ModifyDomainRequest;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.freenom.client.UpgradeDomainRequest;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.ProviderFixture;
import org.domainbindings.http.SampleCall;
import org.domainbindings.http.SampleCall.Kind;
import org.domainbindings.testing.Escaped;
import org.domainbindings.testing.Secrets;
import retrofit2.Call;

/** Freenom in the tests of all providers. */
public final class FreenomFixture extends ProviderFixture<Freenom> {

  private static final String DOMAIN = "example.tk";
  private static final String HOST = "ns1.example.tk";
  private static final String EMAIL = "reseller@example.com";
  private static final String OWNER = "JSMTH01";

  @Override
  public Freenom client(Consumer<ClientBuilder<?>> settings) {
    Freenom.Builder builder = Freenom.builder().credentials(EMAIL, Secrets.PASSWORD);
    settings.accept(builder);
    return builder.build();
  }

  @Override
  public ClientBuilder<?> builder() {
    return Freenom.builder();
  }

  @Override
  public Freenom build(ClientBuilder<?> builder) {
    return ((Freenom.Builder) builder).build();
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("FREENOM_EMAIL", EMAIL, "FREENOM_PASSWORD", Secrets.PASSWORD);
  }

  @Override
  public List<SampleCall<Freenom>> calls() {
    return Stream.of(domains(), nameservers(), contacts(), transfers()).flatMap(s -> s).toList();
  }

  private static Stream<SampleCall<Freenom>> domains() {
    return Stream.of(
        sample("domain/getinfo", Kind.READ, freenom -> freenom.domains().info(DOMAIN)),
        sample("service/ping", Kind.READ, freenom -> freenom.service().ping()),
        sample("domain/search", Kind.READ, f -> f.domains().search(DOMAIN, DomainType.PAID)),
        sample("domain/register", Kind.WINDOWED, freenom -> freenom.domains().register(order())),
        sample(
            "domain/renew",
            Kind.WINDOWED,
            freenom -> freenom.domains().renew(RenewDomainRequest.builder(DOMAIN).build())),
        sample(
            "domain/modify",
            Kind.ONCE,
            freenom ->
                freenom
                    .domains()
                    .modify(
                        ModifyDomainRequest.builder(DOMAIN)
                            .forwardUrl("http://example.com/")
                            .build())),
        sample("domain/delete", Kind.ONCE, freenom -> freenom.domains().delete(DOMAIN)),
        sample("domain/restore", Kind.WINDOWED, freenom -> freenom.domains().restore(DOMAIN)),
        sample(
            "domain/upgrade",
            Kind.WINDOWED,
            freenom ->
                freenom
                    .domains()
                    .upgrade(
                        UpgradeDomainRequest.builder(DOMAIN, List.of(Period.YEARS_1))
                            .ownerId(OWNER)
                            .build())),
        sample(
            "domain/list",
            Kind.READ,
            freenom -> freenom.domains().list(ListDomainsRequest.builder().build())));
  }

  private static RegisterDomainRequest order() {
    return RegisterDomainRequest.builder(DOMAIN, DomainType.PAID)
        .period(Period.YEARS_2)
        .ownerId(OWNER)
        .nameservers("ns1.example.net", "ns2.example.net")
        .build();
  }

  private static Stream<SampleCall<Freenom>> nameservers() {
    return Stream.of(
        sample(
            "nameserver/register",
            Kind.ONCE,
            freenom -> freenom.nameservers().register(DOMAIN, HOST, "192.0.2.1")),
        sample("nameserver/delete", Kind.ONCE, f -> f.nameservers().delete(DOMAIN, HOST)),
        sample("nameserver/list", Kind.READ, freenom -> freenom.nameservers().list(DOMAIN)));
  }

  private static Stream<SampleCall<Freenom>> contacts() {
    return Stream.of(
        sample(
            "contact/register",
            Kind.ONCE,
            freenom -> freenom.contacts().register(FreenomRulesTest.contact().build())),
        sample("contact/delete", Kind.ONCE, freenom -> freenom.contacts().delete(OWNER)),
        sample("contact/getinfo", Kind.READ, f -> f.contacts().get(List.of(OWNER, "8837012"))),
        sample("contact/list", Kind.READ, freenom -> freenom.contacts().list()));
  }

  private static Stream<SampleCall<Freenom>> transfers() {
    return Stream.of(
        sample(
            "domain/transfer/price",
            Kind.READ,
            freenom -> freenom.transfers().price(DOMAIN, Secrets.AUTHCODE)),
        sample(
            "domain/transfer/request",
            Kind.WINDOWED,
            freenom ->
                freenom.transfers().request(DOMAIN, Secrets.AUTHCODE, Period.YEARS_1, OWNER)),
        sample("domain/transfer/approve", Kind.WINDOWED, f -> f.transfers().approve(DOMAIN)),
        sample(
            "domain/transfer/decline",
            Kind.WINDOWED,
            freenom -> freenom.transfers().decline(DOMAIN, "The registrant did not ask")),
        sample("domain/transfer/list", Kind.READ, freenom -> freenom.transfers().list()));
  }

  private static SampleCall<Freenom> sample(
      String operation, Kind kind, Function<Freenom, ?> call) {
    return new SampleCall<>(operation, "/v2/" + operation, kind, call);
  }

  @Override
  public Call<?> direct(Freenom freenom) {
    return freenom.api(DomainsApi.class).getDomainInfo(DOMAIN);
  }

  @Override
  public String success() {
    return """
           {"result":"DONE","status":"OK"}\
           """;
  }

  @Override
  public String loginFailure() {
    return unknownFailure(LOGIN_FAILED);
  }

  @Override
  public String unknownFailure(String message) {
    return """
           {"status":"error","error":%s}\
           """
        .formatted(Escaped.json(message));
  }

  @Override
  public String successInXml() {
    return """
           <?xml version="1.0" encoding="UTF-8"?>
           <freenom><status>OK</status><result>DONE</result></freenom>\
           """;
  }

  @Override
  public String loginFailureInXml() {
    return """
           <freenom>
             <error>%s</error>
             <status>error</status>
           </freenom>\
           """
        .formatted(LOGIN_FAILED);
  }

  @Override
  public String askAbout(Freenom freenom, String domain) {
    return String.valueOf(shown(freenom.domains().restore(domain)).domains().get(0).domainName());
  }

  @Override
  public String answerAbout(String domain) {
    return """
           {"status":"OK","domain":[{"domainname":"%s","status":"RESTORED"}]}\
           """
        .formatted(domain);
  }
}
