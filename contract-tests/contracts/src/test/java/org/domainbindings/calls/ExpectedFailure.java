package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;

/**
 * The expected exception for a code or text of a provider: a row of the table that the adapters are
 * tested with.
 *
 * @param code the code or text
 * @param reason the expected reason
 * @param exception the expected type of the exception
 */
record ExpectedFailure(String code, Reason reason, String exception) {

  /** Reads the table of a provider. */
  static Stream<ExpectedFailure> of(String provider) {
    var table = Path.of("../../provider-adapters/src/test/resources", provider, "reasons.csv");
    try {
      return Files.readAllLines(table).stream().skip(1).map(ExpectedFailure::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExpectedFailure row(String line) {
    var cells = line.split("\\|");
    return new ExpectedFailure(cells[0], Reason.valueOf(cells[1]), cells[2]);
  }

  static Stream<String> codes(String provider) {
    return of(provider).map(ExpectedFailure::code);
  }

  void isMetBy(ProviderException thrown) {
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(thrown.reason()).isEqualTo(reason);
  }

  @Override
  public String toString() {
    return code;
  }
}
