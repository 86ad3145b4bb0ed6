package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.domainbindings.ProviderException;
import org.domainbindings.Reason;

/**
 * What a code or text of a provider is to become.
 *
 * @param code the code or text
 * @param type the exception, which says what a caller can do
 * @param reason why, in the words that all providers share
 */
record ExpectedFailure(String code, Class<? extends ProviderException> type, Reason reason) {

  void isMetBy(ProviderException thrown) {
    assertThat(thrown).isExactlyInstanceOf(type);
    assertThat(thrown.reason()).isEqualTo(reason);
  }

  @Override
  public String toString() {
    return code;
  }
}
