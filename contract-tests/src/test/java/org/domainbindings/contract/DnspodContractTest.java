package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.http.Format;
import org.domainbindings.sandbox.DnspodSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.Acquiresend, as dnspod-domain-acquiresend.txt has it. */
class DnspodContractTest extends ContractSuite<Dnspod> {

  private static final String PATH = "/Domain.Acquiresend";

  @Override
  String provider() {
    return "dnspod";
  }

  @Override
  Dnspod client(URI service, Format format, OkHttpClient http) {
    return Dnspod.builder()
        .baseUrl(service)
        .format(format)
        .httpClient(http)
        .credentials(DnspodSandbox.LOGIN_TOKEN, "engineer@example.com")
        .build();
  }

  @Override
  String path(String path, Format format) {
    return path;
  }

  @Override
  List<Parameter> added(Format format) {
    return List.of(
        Parameter.is("login_token", DnspodSandbox.LOGIN_TOKEN),
        Parameter.is("format", format.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  String root() {
    return "dnspod";
  }

  @Override
  Map<String, List<String>> headers() {
    return Map.of(
        "User-Agent",
        List.of("[^/()]+/[^ ()]+ \\([^@()]+@[^@()]+\\)", "domain-bindings/0.1.0 (engineer@example.com)"));
  }

  private static Answer status(String code, String message) {
    return Answer.of()
        .hash(
            "status",
            Answer.of()
                .is("code", code)
                .text("message", message)
                .dateTime("created_at", "2026-03-01 12:00:00"));
  }

  @Test
  void sendsVerificationCode_whenDomainCanBeGotBack() {
    given("a domain can be got back", "domain", "example.com", "email", "owner@example.com")
        .sends("POST", PATH, "domain", "example.com", "email", "owner@example.com")
        .answers(status("1", "Action completed successful"))
        .alsoInXml()
        .when(dnspod -> dnspod.sendVerificationCode("example.com", "owner@example.com"));
  }

  @ParameterizedTest
  @CsvSource({"10, UNKNOWN_DOMAIN", "11, DOMAIN_PROHIBITED"})
  void tellsWhyNot_whenDomainIsRefused(String code, Reason reason) {
    ProviderException failure =
        given("a call for a domain is refused", "domain", "example.com", "code", code)
            .of("code " + code)
            .sends("POST", PATH, "domain", "example.com", "email", "owner@example.com")
            .answers(status(code, "no"))
            .fails(dnspod -> dnspod.sendVerificationCode("example.com", "owner@example.com"));
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.code()).hasValue(code);
  }
}
