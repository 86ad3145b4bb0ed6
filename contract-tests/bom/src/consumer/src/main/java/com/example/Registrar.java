package com.example;

import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.sandbox.FreenomSandbox;
import org.domainbindings.sandbox.Sandbox;

/** Asks the sandbox whether a domain is available. */
public final class Registrar {

  private Registrar() {}

  /** Makes the call. */
  public static void main(String[] arguments) {
    try (Sandbox sandbox = Sandbox.start();
        Freenom freenom =
            Freenom.builder()
                .baseUrl(sandbox.url())
                .credentials(FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD)
                .build()) {
      var offer = freenom.domains().search("example.tk", DomainType.PAID);
      System.out.printf(
          "%s is %s, asked %s%n",
          offer.domains().get(0).domainName(),
          offer.domains().get(0).status(),
          Registrar.class.getModule().isNamed() ? "from a module" : "from the class path");
    }
  }
}
