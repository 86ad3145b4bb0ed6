package org.domainbindings.contract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.http.Format;
import org.domainbindings.sandbox.FreenomSandbox;

/** What the contracts of all Freenom functions share. */
abstract class FreenomContracts extends ContractSuite<Freenom> {

  static final String DOMAIN = "example.tk";
  static final String CURRENCY = "[A-Z]{3}";

  private static final String YEARS = "(1|2|3|4|5|9|10)Y";

  @Override
  String provider() {
    return "freenom";
  }

  @Override
  Freenom client(URI service, Format format, OkHttpClient http) {
    return Freenom.builder()
        .baseUrl(service)
        .format(format)
        .httpClient(http)
        .credentials(FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD)
        .build();
  }

  @Override
  String inFormat(String path, Format format) {
    return format == Format.XML ? path + ".xml" : path;
  }

  @Override
  List<Parameter> added(Format format, List<Parameter> call) {
    return List.of(
        Parameter.is("email", FreenomSandbox.EMAIL),
        Parameter.is("password", FreenomSandbox.PASSWORD));
  }

  @Override
  String root() {
    return "freenom";
  }

  /** Expects the domain of the contracts, which comes back in upper case, mostly. */
  static Answer domain() {
    return Answer.of().inEitherCase("domainname", "EXAMPLE.TK");
  }

  /** Expects a domain in a list of its own, and a result above it. */
  static Answer ok(String result, Answer domain) {
    return ok(domain).is("result", result);
  }

  static Answer ok(Answer domain) {
    return Answer.of().hashes("domain", domain).is("status", "OK");
  }

  /** Expects what a paid domain costs. */
  static Answer price() {
    return Answer.of()
        .like("currency", CURRENCY, "USD")
        .like("period", YEARS, "2Y")
        .price("partnerprice", "15.00")
        .price("retailprice", "19.90");
  }

  /** Expects an error of the same form; its text is Freenom's own affair. */
  static Answer error(String text) {
    return Answer.of().is("status", "error").text("error", text);
  }

  /** Returns which parameter of a call is refused before anything is sent. */
  Optional<String> refused(Function<Freenom, ?> call) {
    return refuses(call).parameter();
  }
}
