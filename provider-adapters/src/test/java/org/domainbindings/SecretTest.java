package org.domainbindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;

import java.util.Map;
import java.util.Optional;
import org.domainbindings.testing.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  @Test
  void isHidden_unlessRevealed() {
    Secret secret = Secret.of(Secrets.PASSWORD);

    assertThat(shown(secret)).hasToString("***");
    assertThat(shown(Map.of("password", Optional.of(secret))))
        .hasToString("{password=Optional[***]}");
    assertThat(secret.reveal()).isEqualTo(Secrets.PASSWORD);
  }

  @Test
  void equalsSecretOfSameValue() {
    assertThat(Secret.of("a"))
        .isEqualTo(Secret.of("a"))
        .hasSameHashCodeAs(Secret.of("a"))
        .isNotEqualTo(Secret.of("b"))
        .isNotEqualTo("a");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\n"})
  void isNamed_whenMissing(String value) {
    assertThat(failure(IllegalArgumentException.class, () -> Secret.of("password", value)))
        .hasMessage("password is missing");
  }
}
