package org.domainbindings.dnspod;

import static org.domainbindings.testing.LeakDetector.shown;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.domainbindings.dnspod.client.DomainsApi;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.ProviderFixture;
import org.domainbindings.http.SampleCall;
import org.domainbindings.http.SampleCall.Kind;
import org.domainbindings.testing.Escaped;
import org.domainbindings.testing.Input;
import org.domainbindings.testing.Secrets;
import retrofit2.Call;

/** DNSPod in the tests of all providers. */
public final class DnspodFixture extends ProviderFixture<Dnspod> {

  private static final String CONTACT = "engineer@example.com";

  @Override
  public Dnspod client(Consumer<ClientBuilder<?>> settings) {
    Dnspod.Builder builder = Dnspod.builder().credentials(Secrets.LOGIN_TOKEN, CONTACT);
    settings.accept(builder);
    return builder.build();
  }

  @Override
  public ClientBuilder<?> builder() {
    return Dnspod.builder();
  }

  @Override
  public Dnspod build(ClientBuilder<?> builder) {
    return ((Dnspod.Builder) builder).build();
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("DNSPOD_LOGIN_TOKEN", Secrets.LOGIN_TOKEN, "DNSPOD_CONTACT_EMAIL", CONTACT);
  }

  @Override
  public List<SampleCall<Dnspod>> calls() {
    return List.of(
        new SampleCall<>(
            "Domain.Acquiresend",
            "/Domain.Acquiresend",
            Kind.ONCE,
            Input.of("domain=example.com&email=owner@example.com"),
            (dnspod, input) ->
                dnspod.sendVerificationCode(input.text("domain"), input.text("email"))));
  }

  @Override
  public Call<?> direct(Dnspod dnspod) {
    return dnspod.api(DomainsApi.class).sendVerificationCode("example.com", "owner@example.com");
  }

  @Override
  public String success() {
    return status("1", "Action completed successful");
  }

  @Override
  public String loginFailure() {
    return status("-1", LOGIN_FAILED);
  }

  @Override
  public String unknownFailure(String message) {
    return status("4711", message);
  }

  private static String status(String code, String message) {
    return """
           {"status":{"code":"%s","message":%s,"created_at":"2026-11-22 08:00:00"}}\
           """
        .formatted(code, Escaped.json(message));
  }

  @Override
  public String successInXml() {
    return statusInXml("1", "Action completed successful");
  }

  @Override
  public String loginFailureInXml() {
    return statusInXml("-1", LOGIN_FAILED);
  }

  private static String statusInXml(String code, String message) {
    return """
           <?xml version="1.0" encoding="UTF-8"?>
           <dnspod><status>
             <code>%s</code><message><![CDATA[%s]]></message>
             <created_at>2026-11-22 08:00:00</created_at>
           </status></dnspod>\
           """
        .formatted(code, message);
  }

  @Override
  public String askAbout(Dnspod dnspod, String domain) {
    return String.valueOf(
        shown(dnspod.sendVerificationCode(domain, "owner@example.com")).status().message());
  }

  @Override
  public String answerAbout(String domain) {
    return status("1", domain);
  }
}
