package org.domainbindings.contract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.http.Format;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;

/** The common parts of the contracts with DNSPod. */
abstract class DnspodContracts extends ContractSuite<Dnspod> {

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
  String inFormat(String path, Format format) {
    return path;
  }

  @Override
  List<Parameter> added(Format format, List<Parameter> call) {
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
        List.of(
            "[^/()]+/[^ ()]+ \\([^@()]+@[^@()]+\\)",
            "domain-bindings/0.1.0 (engineer@example.com)"));
  }
}
