package org.domainbindings.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.domainbindings.freenom.client.DomainStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of extensible enums. */
class OpenValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"ACTIVE", "Active", "active"})
  void comparesIgnoringCase_andKeepsOriginal(String written) {
    var status = DomainStatus.of(written);
    assertThat(status).isEqualTo(DomainStatus.ACTIVE).hasToString(written);
    assertThat(status.isKnown()).isTrue();
  }

  @Test
  void acceptsUndocumentedValue() {
    var status = DomainStatus.of("ON HOLD");
    assertThat(status).hasToString("ON HOLD").isNotEqualTo(DomainStatus.ACTIVE);
    assertThat(status.isKnown()).isFalse();
  }
}
