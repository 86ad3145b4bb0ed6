package com.example;

import java.net.URI;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.DomainType;

/** Asks whether a domain is available. */
public final class Registrar {

  private Registrar() {}

  /** Asks the sandbox at an address. */
  public static void main(String[] arguments) {
    System.out.println(
        ask(
            URI.create(arguments[0]),
            System.getenv("FREENOM_EMAIL"),
            System.getenv("FREENOM_PASSWORD")));
  }

  /** Makes the call, and says from where. */
  public static String ask(URI service, String email, String password) {
    try (Freenom freenom =
        Freenom.builder().baseUrl(service).credentials(email, password).build()) {
      var offer = freenom.domains().search("example.tk", DomainType.PAID).domain();
      return "%s is %s, asked from %s"
          .formatted(
              offer.domainName(),
              offer.status(),
              Freenom.class.getModule().isNamed() ? "a module" : "the class path");
    }
  }
}
