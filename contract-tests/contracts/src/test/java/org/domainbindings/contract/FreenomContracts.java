package org.domainbindings.contract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.http.Format;
import org.domainbindings.sandbox.freenom.FreenomSandbox;

/** The common parts of the contracts with Freenom. */
abstract class FreenomContracts extends ContractSuite<Freenom> {

  /** HTTP statuses of failures are undocumented; this is one of those that the spec allows. */
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

  /** Expects the domain of the contracts, mostly in upper case. */
  static Answer domain() {
    return Answer.of().inEitherCase("domainname", "EXAMPLE.TK");
  }

  /** Expects a list of one domain, and a result. */
  static Answer ok(String result, Answer domain) {
    return ok(result, "domain", domain);
  }

  /** Expects a list, and a result. */
  static Answer ok(String result, String name, Answer... hashes) {
    return Answer.of().is("result", result).hashes(name, hashes).is("status", "OK");
  }

  static Answer ok(Answer domain) {
    return Answer.of().hashes("domain", domain).is("status", "OK");
  }

  /** Expects the prices of a paid domain. */
  static Answer price() {
    return Answer.of()
        .like("currency", CURRENCY, "USD")
        .like("period", YEARS, "2Y")
        .price("partnerprice", "15.00")
        .price("retailprice", "19.90");
  }

  /** Expects the fields of a contact. */
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

  /** Expects an error with any text. */
  static Answer error(String text) {
    return Answer.of().is("status", "error").text("error", text);
  }

  /** Returns the parameter that is refused before anything is sent. */
  Optional<String> refused(Function<Freenom, ?> call) {
    return refuses(call).parameter();
  }
}
