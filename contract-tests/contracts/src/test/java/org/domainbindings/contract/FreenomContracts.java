package org.domainbindings.contract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.http.Format;
import org.domainbindings.sandbox.freenom.FreenomSandbox;

/** What the contracts of all Freenom functions share. */
abstract class FreenomContracts extends ContractSuite<Freenom> {

  /** No document has HTTP statuses of failures; this is as good as any that the spec allows. */
  static final int FAILED = 400;

  static final String DOMAIN = "example.tk";
  static final String CURRENCY = "[A-Z]{3}";
  static final String PHONE = "\\+[1-9][-. ()0-9]+";

  private static final String YEARS = "(1|2|3|4|5|9|10)Y";

  @Override
  String provider() {
    return "freenom";
  }

  @Override
  Freenom client(URI service, Format format, OkHttpClient http) {
    return settings(service, format, http).build();
  }

  static Freenom.Builder settings(URI service, Format format, OkHttpClient http) {
    return Freenom.builder()
        .baseUrl(service)
        .format(format)
        .httpClient(http)
        .credentials(FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD);
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
    return ok(result, "domain", domain);
  }

  /** Expects a list, and a result above it. */
  static Answer ok(String result, String name, Answer... hashes) {
    return Answer.of().is("result", result).hashes(name, hashes).is("status", "OK");
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

  /** Expects what every contact has. */
  static Answer contact(Answer id) {
    return id.text("contact_firstname", "John")
        .text("contact_lastname", "Smith")
        .text("contact_address", "1 Main Street")
        .text("contact_city", "Amsterdam")
        .text("contact_zipcode", "1012AB")
        .like("contact_statecode", "([A-Z]{2}-)?[A-Z0-9]{1,3}", "NH")
        .like("contact_countrycode", "[A-Z]{2}", "NL")
        .like("contact_phone", PHONE, "+31-205550100")
        .like("contact_email", "[^@ ]+@[^@ ]+", "john.smith@example.com");
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
