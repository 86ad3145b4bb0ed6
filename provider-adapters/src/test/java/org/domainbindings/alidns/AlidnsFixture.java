package org.domainbindings.alidns;

import static org.domainbindings.testing.LeakDetector.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.domainbindings.Secret;
import org.domainbindings.alidns.client.DomainsApi;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.ProviderFixture;
import org.domainbindings.http.SampleCall;
import org.domainbindings.http.SampleCall.Kind;
import org.domainbindings.testing.Escaped;
import org.domainbindings.testing.Input;
import org.domainbindings.testing.Secrets;
import retrofit2.Call;

/** Alibaba Cloud DNS in the tests of all providers. */
public final class AlidnsFixture extends ProviderFixture<Alidns> {

  @Override
  public Alidns client(Consumer<ClientBuilder<?>> settings) {
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
  public ClientBuilder<?> builder() {
    return Alidns.builder();
  }

  @Override
  public Alidns build(ClientBuilder<?> builder) {
    return ((Alidns.Builder) builder).build();
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "ALIDNS_ACCESS_KEY_ID", Secrets.ACCESS_KEY_ID,
        "ALIDNS_ACCESS_KEY_SECRET", Secrets.ACCESS_KEY_SECRET);
  }

  @Override
  public List<SampleCall<Alidns>> calls() {
    return List.of(
        new SampleCall<>(
            "ApplyForRetrievalDomainName",
            "/",
            Kind.REFUSABLE,
            Input.of("DomainName=example.com"),
            (alidns, input) -> alidns.applyForRetrieval(input.text("DomainName"))));
  }

  @Override
  public Call<?> direct(Alidns alidns) {
    return alidns.api(DomainsApi.class).applyForRetrieval("example.com");
  }

  @Override
  public String success() {
    return answerAbout("example.com");
  }

  @Override
  public String loginFailure() {
    return error("InvalidAccessKeyId.NotFound", LOGIN_FAILED);
  }

  @Override
  public String unknownFailure(String message) {
    return error("MoonPhase.Wrong", message);
  }

  private static String error(String code, String message) {
    return """
           {"RequestId":"A-1","HostId":"alidns.aliyuncs.com","Code":"%s","Message":%s}\
           """
        .formatted(code, Escaped.json(message));
  }

  @Override
  public String successInXml() {
    return """
           <?xml version="1.0" encoding="UTF-8"?>
           <ApplyForRetrievalDomainNameResponse>
             <RequestId>A-1</RequestId>
             <DomainName>example.com</DomainName>
           </ApplyForRetrievalDomainNameResponse>\
           """;
  }

  @Override
  public String loginFailureInXml() {
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
  public String askAbout(Alidns alidns, String domain) {
    return String.valueOf(shown(alidns.applyForRetrieval(domain)).domainName());
  }

  @Override
  public String answerAbout(String domain) {
    return """
           {"RequestId":"A-1","DomainName":"%s"}\
           """
        .formatted(domain);
  }

  /** The HTTP status takes precedence. */
  @Override
  public boolean believesSuccessUnder(int status) {
    return status < 400;
  }
}
