package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.domainbindings.freenom.Freenom;
import org.domainbindings.junit.SandboxExtension;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class RegistrarTest {

  @RegisterExtension static final SandboxExtension SANDBOX = new SandboxExtension();

  @Autowired private Freenom freenom;

  @DynamicPropertySource
  static void pointToSandbox(DynamicPropertyRegistry properties) {
    properties.add("freenom.url", SANDBOX::url);
    properties.add("freenom.email", () -> FreenomSandbox.EMAIL);
    properties.add("freenom.password", () -> FreenomSandbox.PASSWORD);
  }

  @Test
  void deletesDomain() {
    freenom.domains().delete("paid.tk");
    assertThat(SANDBOX.sandbox().freenom().domain("paid.tk")).isEmpty();
  }

  @Test
  void findsDomainAgain_inTheNextTest() {
    assertThat(freenom.domains().info("paid.tk").domain().domainName()).isEqualTo("PAID.TK");
  }
}
