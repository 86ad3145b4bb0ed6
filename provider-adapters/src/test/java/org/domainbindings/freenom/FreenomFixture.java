package org.domainbindings.freenom;

import static org.domainbindings.testing.LeakDetector.shown;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.domainbindings.freenom.client.DomainsApi;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.ProviderFixture;
import org.domainbindings.http.SampleCall;
import org.domainbindings.testing.Escaped;
import org.domainbindings.testing.Secrets;
import retrofit2.Call;

/** Freenom in the tests of all providers. */
public final class FreenomFixture extends ProviderFixture<Freenom> {

  private static final String DOMAIN = "example.tk";
  private static final String EMAIL = "reseller@example.com";

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
    return FreenomCalls.ALL;
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
