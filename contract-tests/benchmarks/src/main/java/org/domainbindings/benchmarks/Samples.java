package org.domainbindings.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers of the size and the form that the document shows. */
final class Samples {

  private static final String CONTACT =
      """
      {"contact_organization":"Example B.V.","contact_title":"Mr","contact_firstname":"John",\
      "contact_middlename":"","contact_lastname":"Smith","contact_address":"Keizersgracht 213",\
      "contact_city":"Amsterdam","contact_zipcode":"1016 DT","contact_statecode":"NH",\
      "contact_countrycode":"NL","contact_phone":"+31-205315725","contact_fax":"+31-205315721",\
      "contact_email":"john.smith@example.com"}\
      """;

  static final String INFO =
      ("""
       {"result":"DOMAIN RETURNED","domain":[{"domainname":"EXAMPLE.TK","domaintype":"PAID",\
       "expirationdate":"20271215","authcode":"AB-1234567","status":"ACTIVE",\
       "nameserver":[{"hostname":"ns1.example.net"},{"hostname":"ns2.example.net"}],\
       "owner_contact":%1$s,"admin_contact":%1$s,"tech_contact":%1$s,"billing_contact":%1$s}],\
       "status":"OK"}\
       """)
          .formatted(CONTACT);

  static final String ERROR =
      "{\"status\":\"error\",\"error\":\"Domain example.tk not found in your account\"}";

  static final String DELETED =
      "{\"result\":\"DOMAIN"
          + " DELETED\",\"domain\":[{\"domainname\":\"EXAMPLE.TK\"}],\"status\":\"OK\"}";

  private Samples() {}

  static String list(int first, int domains) {
    return IntStream.range(first, first + domains)
        .mapToObj(
            number ->
                """
                {"domainname":"EXAMPLE%d.TK","domaintype":"FREE","registrationdate":"20251215",\
                "expirationdate":"20261215","status":"ACTIVE","authcode":"AB-%d"}\
                """
                    .formatted(number, number))
        .collect(
            Collectors.joining(
                ",", "{\"result\":\"DOMAIN LIST\",\"domain\":[", "],\"status\":\"OK\"}"));
  }

  /** Returns the sample of a name that is short enough for a parameter of JMH. */
  static String of(String name) {
    return switch (name) {
      case "getinfo" -> INFO;
      case "list25" -> list(0, 25);
      case "list1000" -> list(0, 1000);
      case "error" -> ERROR;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
