package org.domainbindings.chain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches the output of the tests of all modules for the sandbox's secrets. */
@Tag("after-all-contracts")
class PrintedSecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        DnspodSandbox.LOGIN_TOKEN,
        DnspodSandbox.COMPANY_LOGIN_TOKEN,
        AlidnsSandbox.ACCESS_KEY_SECRET,
        AlidnsSandbox.STS_ACCESS_KEY_SECRET,
        AlidnsSandbox.STS_SECURITY_TOKEN,
        FreenomSandbox.PASSWORD,
        FreenomSandbox.AUTHCODE,
      })
  void appearInNoOutput(String secret) {
    assertThat(testsThatPrint(secret, SurefireReports.ofThisBuild()))
        .as("tests whose output has a secret of the sandbox in it")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sandbox-password", "c2FuZGJveC1wYXNzd29yZA=="})
  void areFound_whenTestPrintsThem(String printed, @TempDir Path root) throws IOException {
    Path reports =
        Files.createDirectories(root.resolve("provider-adapters/target/surefire-reports"));
    Files.writeString(
        reports.resolve("TEST-Careless.xml"),
        "<testsuite><testcase name='a'><system-out>GET ?password=%s</system-out></testcase></testsuite>"
            .formatted(printed));
    assertThat(testsThatPrint(FreenomSandbox.PASSWORD, new SurefireReports(root, Instant.EPOCH)))
        .containsExactly("TEST-Careless.xml");
  }

  private static Stream<String> testsThatPrint(String secret, SurefireReports reports) {
    List<String> forms =
        List.of(
            secret,
            URLEncoder.encode(secret, StandardCharsets.UTF_8),
            Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    return reports.output().entrySet().stream()
        .filter(test -> forms.stream().anyMatch(test.getValue()::contains))
        .map(test -> test.getKey());
  }
}
