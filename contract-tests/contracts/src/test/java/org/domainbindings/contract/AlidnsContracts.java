package org.domainbindings.contract;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.http.Format;
import org.domainbindings.http.RequestParameters;
import org.domainbindings.http.Timing;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;

/**
 * The common parts of the contracts with Alibaba Cloud DNS.
 *
 * <p>The examples have valid signatures, so that they can be replayed to a provider that checks
 * them.
 */
abstract class AlidnsContracts extends ContractSuite<Alidns> {

  static final String ACTION = "ApplyForRetrievalDomainName";

  @Override
  String provider() {
    return "alidns";
  }

  @Override
  Alidns client(URI service, Format format, OkHttpClient http) {
    return Alidns.builder()
        .baseUrl(service)
        .format(format)
        .httpClient(http)
        .timing(new Timing(Clock.systemUTC(), pause -> {}, () -> 0))
        .credentials(AlidnsSandbox.ACCESS_KEY_ID, AlidnsSandbox.ACCESS_KEY_SECRET)
        .build();
  }

  @Override
  String inFormat(String path, Format format) {
    return path;
  }

  @Override
  List<Parameter> added(Format format, List<Parameter> call) {
    List<Parameter> added =
        new ArrayList<>(
            List.of(
                Parameter.is("Format", format.name()),
                Parameter.is("Version", "2015-01-09"),
                Parameter.is("AccessKeyId", AlidnsSandbox.ACCESS_KEY_ID),
                Parameter.is("SignatureMethod", "HMAC-SHA1"),
                Parameter.like(
                    "Timestamp",
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z",
                    "2026-03-01T12:00:00Z"),
                Parameter.is("SignatureVersion", "1.0"),
                Parameter.like(
                    "SignatureNonce", ".{16,}", "f59ed6a9-83fc-473b-9cc6-99c95df3856e")));
    String signature =
        RpcSignature.of(
            Stream.concat(call.stream(), added.stream())
                .map(each -> new RequestParameters.Parameter(each.name(), each.example()))
                .toList(),
            AlidnsSandbox.ACCESS_KEY_SECRET);
    added.add(Parameter.like("Signature", "[A-Za-z0-9+/]{27}=", signature));
    return added;
  }

  @Override
  String root() {
    return ACTION + "Response";
  }

  @Override
  String errorRoot() {
    return "Error";
  }
}
