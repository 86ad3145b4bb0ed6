package org.domainbindings.dnspod;

import static org.domainbindings.testing.LeakDetector.shown;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.domainbindings.dnspod.client.DomainsApi;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.ProviderBehavior;
import org.domainbindings.http.Sample;
import org.domainbindings.http.Sample.Kind;
import org.domainbindings.testing.Json;
import org.domainbindings.testing.Secrets;
import retrofit2.Call;

class DnspodBehaviorTest extends ProviderBehavior<Dnspod> {

  private static final String CONTACT = "engineer@example.com";

  @Override
  protected Dnspod client(Consumer<ClientBuilder<?>> settings) {
    Dnspod.Builder builder = Dnspod.builder().credentials(Secrets.LOGIN_TOKEN, CONTACT);
    settings.accept(builder);
    return builder.build();
  }

  @Override
  protected ClientBuilder<?> builder() {
    return Dnspod.builder();
  }

  @Override
  protected Dnspod build(ClientBuilder<?> builder) {
    return ((Dnspod.Builder) builder).build();
  }

  @Override
  protected Map<String, String> environment() {
    return Map.of("DNSPOD_LOGIN_TOKEN", Secrets.LOGIN_TOKEN, "DNSPOD_CONTACT_EMAIL", CONTACT);
  }

  @Override
  protected List<Sample<Dnspod>> calls() {
    return List.of(
        new Sample<>(
            "Domain.Acquiresend",
            "/Domain.Acquiresend",
            Kind.ONCE,
            dnspod -> dnspod.sendVerificationCode("example.com", "owner@example.com")));
  }

  @Override
  protected Call<?> direct(Dnspod dnspod) {
    return dnspod.api(DomainsApi.class).sendVerificationCode("example.com", "owner@example.com");
  }

  @Override
  protected String success() {
    return status("1", "Action completed successful");
  }

  @Override
  protected String loginFailure() {
    return status("-1", LOGIN_FAILED);
  }

  @Override
  protected String unknownFailure(String message) {
    return status("4711", message);
  }

  private static String status(String code, String message) {
    return """
           {"status":{"code":"%s","message":%s,"created_at":"2026-11-22 08:00:00"}}\
           """
        .formatted(code, Json.text(message));
  }

  @Override
  protected String successInXml() {
    return statusInXml("1", "Action completed successful");
  }

  @Override
  protected String loginFailureInXml() {
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
  protected String askAbout(Dnspod dnspod, String domain) {
    return String.valueOf(
        shown(dnspod.sendVerificationCode(domain, "owner@example.com")).status().message());
  }

  @Override
  protected String answerAbout(String domain) {
    return status("1", domain);
  }
}
