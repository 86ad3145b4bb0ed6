package org.domainbindings.alidns;

import static org.domainbindings.testing.LeakDetector.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.domainbindings.Secret;
import org.domainbindings.alidns.client.DomainsApi;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.ProviderBehavior;
import org.domainbindings.http.Sample;
import org.domainbindings.http.Sample.Kind;
import org.domainbindings.testing.Json;
import org.domainbindings.testing.Secrets;
import retrofit2.Call;

class AlidnsBehaviorTest extends ProviderBehavior<Alidns> {

  @Override
  protected Alidns client(Consumer<ClientBuilder<?>> settings) {
    Alidns.Builder builder =
        Alidns.builder()
            .credentials(
                new AlidnsCredentials(
                    Secret.of(Secrets.ACCESS_KEY_ID),
                    Secret.of(Secrets.ACCESS_KEY_SECRET),
                    Optional.of(Secret.of(Secrets.SECURITY_TOKEN))));
    settings.accept(builder);
    return builder.build();
  }

  @Override
  protected ClientBuilder<?> builder() {
    return Alidns.builder();
  }

  @Override
  protected Alidns build(ClientBuilder<?> builder) {
    return ((Alidns.Builder) builder).build();
  }

  @Override
  protected Map<String, String> environment() {
    return Map.of(
        "ALIDNS_ACCESS_KEY_ID", Secrets.ACCESS_KEY_ID,
        "ALIDNS_ACCESS_KEY_SECRET", Secrets.ACCESS_KEY_SECRET);
  }

  @Override
  protected List<Sample<Alidns>> calls() {
    return List.of(
        new Sample<>(
            "ApplyForRetrievalDomainName",
            "/",
            Kind.REFUSABLE,
            alidns -> alidns.applyForRetrieval("example.com")));
  }

  @Override
  protected Call<?> direct(Alidns alidns) {
    return alidns.api(DomainsApi.class).applyForRetrieval("example.com");
  }

  @Override
  protected String success() {
    return answerAbout("example.com");
  }

  @Override
  protected String loginFailure() {
    return error("InvalidAccessKeyId.NotFound", LOGIN_FAILED);
  }

  @Override
  protected String unknownFailure(String message) {
    return error("MoonPhase.Wrong", message);
  }

  private static String error(String code, String message) {
    return """
           {"RequestId":"A-1","HostId":"alidns.aliyuncs.com","Code":"%s","Message":%s}\
           """
        .formatted(code, Json.text(message));
  }

  @Override
  protected String successInXml() {
    return """
           <?xml version="1.0" encoding="UTF-8"?>
           <ApplyForRetrievalDomainNameResponse>
             <RequestId>A-1</RequestId>
             <DomainName>example.com</DomainName>
           </ApplyForRetrievalDomainNameResponse>\
           """;
  }

  @Override
  protected String loginFailureInXml() {
    return """
           <?xml version="1.0" encoding="UTF-8"?>
           <Error>
             <RequestId>A-1</RequestId>
             <Code>InvalidAccessKeyId.NotFound</Code>
             <Message>%s</Message>
           </Error>\
           """
        .formatted(LOGIN_FAILED);
  }

  @Override
  protected String askAbout(Alidns alidns, String domain) {
    return String.valueOf(shown(alidns.applyForRetrieval(domain)).domainName());
  }

  @Override
  protected String answerAbout(String domain) {
    return """
           {"RequestId":"A-1","DomainName":"%s"}\
           """
        .formatted(domain);
  }

  /** The HTTP status takes precedence. */
  @Override
  protected boolean believesSuccessUnder(int status) {
    return status < 400;
  }
}
