package org.domainbindings.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the search for secrets. */
class LeaksTest {

  static Stream<UnaryOperator<String>> spellings() {
    return Stream.of(
        secret -> secret,
        LeaksTest::encoded,
        secret -> encoded(secret).replace("+", "%20"),
        secret -> encoded(encoded(secret)),
        secret -> encoded(encoded(encoded(secret))),
        secret -> secret.replace("\\", "\\\\").replace("\"", "\\\""),
        Escaped::xml,
        secret -> Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void findsEverySecret(UnaryOperator<String> spelling) {
    for (String secret : Secrets.all()) {
      assertThat(Leaks.in("before " + spelling.apply(secret) + "&after")).contains(secret);
    }
  }

  @Test
  void findsNothingElse() {
    assertThat(Leaks.in("Freenom domain/list, attempt 1: OK after 3 ms *** %41 \\u0041")).isEmpty();
  }

  @Test
  void searchesEverythingShown() {
    shown(new IOException("thrown", new IllegalStateException("caused")));
    failure(
        IOException.class,
        () -> {
          IOException exception = new IOException("caught");
          exception.addSuppressed(new IOException("suppressed"));
          throw exception;
        });
    System.getLogger("any.logger").log(Level.TRACE, () -> "traced");
    System.getLogger("any.logger").log(Level.DEBUG, "logged", new IOException("attached"));
    System.out.println("printed by LeaksTest, on purpose");
    System.err.println("complained of by LeaksTest, on purpose");

    assertThat(LeakDetector.output())
        .contains(
            List.of(
                "thrown",
                "caused",
                "caught",
                "suppressed",
                "traced",
                "logged",
                "attached",
                "printed by LeaksTest, on purpose",
                "complained of by LeaksTest, on purpose"));
  }
}
