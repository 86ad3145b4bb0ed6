package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests the largest answers in a heap of little more than ten times their size. */
class HostileAnswersTest {

  /** A program with these libraries takes some 25 MiB, and ten times an answer 20 MiB. */
  private static final String HEAP = "-Xmx48m";

  @Test
  void endInProviderExceptionAndInTime() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HostileAnswers.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    List<String> outcomes = output.lines().toList();
    assertThat(outcomes)
        .hasSizeGreaterThan(60)
        .allMatch(
            line ->
                line.endsWith(": answered")
                    || line.endsWith(": UNREADABLE_ANSWER")
                    || line.endsWith(": UNKNOWN_OUTCOME")
                    || line.endsWith(": OTHER"));
    assertThat(outcomes).anyMatch(line -> line.endsWith(": answered"));
    assertThat(process.exitValue()).isZero();
  }
}
