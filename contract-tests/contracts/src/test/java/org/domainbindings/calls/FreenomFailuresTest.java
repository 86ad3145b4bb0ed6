package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.domainbindings.CredentialsException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.ServiceException;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.specs.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The error texts of Freenom, which has no codes, and failures within successful answers. */
class FreenomFailuresTest extends WithAdapters {

  static Stream<ExpectedFailure> texts() {
    return ExpectedFailure.of("freenom");
  }

  private static RegisterDomainRequest order(String domain) {
    return RegisterDomainRequest.builder(domain, DomainType.PAID)
        .forwardUrl("https://www.example.com/")
        .ownerId(FreenomSandbox.CONTACT_ID)
        .build();
  }

  private ProviderException thrown(int httpStatus, String operation, Runnable call) {
    var thrown = failure(call);
    assertThat(thrown.operation()).isEqualTo(operation);
    assertThat(thrown.code()).isEmpty();
    assertThat(thrown.requestId()).isEmpty();
    assertThat(thrown.httpStatus()).isEqualTo(OptionalInt.of(httpStatus));
    return thrown;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isMappedToException(ExpectedFailure expected) {
    sandbox.freenom().refuse("paid.tk", expected.code());
    var renewal = RenewDomainRequest.builder("paid.tk").build();
    for (var thrown :
        List.of(
            thrown(400, "domain/getinfo", () -> freenom.domains().info("paid.tk")),
            thrown(400, "domain/renew", () -> freenom.domains().renew(renewal)),
            thrown(400, "domain/delete", () -> freenom.domains().delete("paid.tk")))) {
      expected.isMetBy(thrown);
      assertThat(thrown.providerMessage()).isEqualTo(expected.code());
    }
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void coversEveryTextOfSpec() {
    assertThat(ExpectedFailure.codes("freenom").toList())
        .containsAll(Spec.of("freenom").commonErrors("message"));
  }

  @Test
  void neverRepeatsLogin() {
    try (var wrong = freenom("wrong-password")) {
      for (Runnable call :
          List.<Runnable>of(
              () -> wrong.domains().info("paid.tk"), () -> wrong.domains().restore("deleted.tk"))) {
        var thrown = failure(call);
        assertThat(thrown).isInstanceOf(CredentialsException.class);
        assertThat(thrown.providerMessage())
            .isEqualTo("Login credentials do not match any account");
      }
    }
    assertThat(sandbox.requests()).hasSize(2);
  }

  @Test
  void isRefused_whenDomainToRegisterIsUnavailable() {
    var thrown =
        thrown(200, "domain/register", () -> freenom.domains().register(order("taken.tk")));
    new ExpectedFailure("", Reason.NOT_AVAILABLE, "RefusedException").isMetBy(thrown);
    assertThat(sandbox.requests()).singleElement().matches(r -> r.outcome().startsWith("OK"));
  }

  @Test
  void isRefused_whenDomainToRenewIsUnavailable() {
    var renewal = RenewDomainRequest.builder("taken.tk").build();
    var thrown = thrown(200, "domain/renew", () -> freenom.domains().renew(renewal));
    new ExpectedFailure("", Reason.NOT_AVAILABLE, "RefusedException").isMetBy(thrown);
    assertThat(sandbox.requests()).singleElement().matches(r -> r.outcome().startsWith("OK"));
  }

  @Test
  void keepsUndocumentedText() {
    sandbox.freenom().refuse("paid.tk", "The moon is full");
    assertThat(thrown(400, "domain/getinfo", () -> freenom.domains().info("paid.tk")))
        .isInstanceOf(ServiceException.class)
        .returns(Reason.OTHER, ProviderException::reason)
        .returns("The moon is full", ProviderException::providerMessage);
  }

  @Test
  void hasMessageOfService_whenAccountLacksDomain() {
    var thrown = thrown(400, "domain/getinfo", () -> freenom.domains().info("elsewhere.tk"));
    assertThat(thrown.providerMessage()).isEqualTo("Domain ELSEWHERE.TK not found in account");
    assertThat(thrown.retryAfter()).isEqualTo(Optional.empty());
    assertThat(sandbox.requests()).hasSize(1);
  }
}
