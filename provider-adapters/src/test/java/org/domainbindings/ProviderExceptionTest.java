package org.domainbindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderExceptionTest {

  private static final Failure FAILURE =
      new Failure(
          "Anybody",
          "any/call",
          Reason.THROTTLED,
          "E1",
          "Too fast",
          "R-1",
          429,
          Duration.ofSeconds(5));

  @ParameterizedTest
  @CsvSource({
    "INVALID_PARAMETER, InvalidInputException",
    "INVALID_DOMAIN, InvalidInputException",
    "UNSUPPORTED_DOMAIN, InvalidInputException",
    "INVALID_EMAIL, InvalidInputException",
    "INVALID_CREDENTIALS, CredentialsException",
    "NOT_PERMITTED, CredentialsException",
    "ACCOUNT_LOCKED, CredentialsException",
    "NOT_AVAILABLE, RefusedException",
    "UNKNOWN_DOMAIN, RefusedException",
    "ALREADY_IN_ACCOUNT, RefusedException",
    "DOMAIN_PROHIBITED, RefusedException",
    "DOMAIN_LOCKED, RefusedException",
    "ACCOUNT_KIND_MISMATCH, RefusedException",
    "REGISTRANT_MISMATCH, RefusedException",
    "WHOIS_UNAVAILABLE, RefusedException",
    "THROTTLED, TryLaterException",
    "SERVICE_UNAVAILABLE, TryLaterException",
    "NOT_SENT, NotSentException",
    "UNKNOWN_OUTCOME, UnknownOutcomeException",
    "UNSUPPORTED_CALL, ServiceException",
    "SERVICE_FAILURE, ServiceException",
    "UNREADABLE_ANSWER, ServiceException",
    "OTHER, ServiceException",
  })
  void hasTypeByReason(Reason reason, String type) {
    ProviderException exception =
        ProviderException.of(Failure.of("Anybody", "any/call", reason, "no"), null);

    assertThat(exception.getClass().getSimpleName()).isEqualTo(type);
    assertThat(exception.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void existsForEveryReason(Reason reason) {
    assertThat(ProviderException.of(Failure.of("A", "b", reason, "no"), null)).isNotNull();
  }

  @Test
  void containsAllDetails() {
    ProviderException exception = shown(ProviderException.of(FAILURE, new IOException("reset")));

    assertThat(exception)
        .hasMessage(
            "Anybody any/call: Too fast"
                + " [THROTTLED, code E1, HTTP 429, request R-1, retry after 5 s]")
        .hasCauseInstanceOf(IOException.class);
    assertThat(exception.provider()).isEqualTo("Anybody");
    assertThat(exception.operation()).isEqualTo("any/call");
    assertThat(exception.code()).hasValue("E1");
    assertThat(exception.providerMessage()).isEqualTo("Too fast");
    assertThat(exception.requestId()).hasValue("R-1");
    assertThat(exception.httpStatus()).hasValue(429);
    assertThat(exception.retryAfter()).hasValue(Duration.ofSeconds(5));
  }

  @Test
  void omitsUnknownDetails() {
    ProviderException exception =
        ProviderException.of(Failure.of("Anybody", "any/call", Reason.OTHER, "no"), null);

    assertThat(exception).hasMessage("Anybody any/call: no [OTHER]").hasNoCause();
    assertThat(exception.code()).isEmpty();
    assertThat(exception.requestId()).isEmpty();
    assertThat(exception.httpStatus()).isEmpty();
    assertThat(exception.retryAfter()).isEmpty();
  }

  @Test
  void survivesSerialization() throws Exception {
    InvalidInputException refused = InvalidInputException.of(FAILURE, "domainname");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(refused);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      InvalidInputException read = (InvalidInputException) in.readObject();

      assertThat(read).hasMessage(refused.getMessage());
      assertThat(read.reason()).isEqualTo(Reason.THROTTLED);
      assertThat(read.parameter()).hasValue("domainname");
    }
  }
}
