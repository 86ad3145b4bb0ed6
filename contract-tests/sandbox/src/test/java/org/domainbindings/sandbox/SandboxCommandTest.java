package org.domainbindings.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox as a process of its own. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD) // waits for lines that may not come
class SandboxCommandTest {

  private static Process start(String... args) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Sandbox.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @Test
  void printsSampleCalls_andLineForEachRequest() throws Exception {
    var process = start("--port", "0");
    try (var output = process.inputReader()) {
      var greeting = readUntil(output, "/\\?AccessKeyId");
      var url = find("http://127\\.0\\.0\\.1:\\d+", greeting);
      assertThat(greeting)
          .contains(FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD, DnspodSandbox.LOGIN_TOKEN)
          .contains(AlidnsSandbox.ACCESS_KEY_ID, AlidnsSandbox.ACCESS_KEY_SECRET);

      assertThat(get(find("http\\S+/v2/domain/search[^']+", greeting))).contains("AVAILABLE");
      assertThat(get(find("http\\S+/v2/domain/list.xml[^']+", greeting))).contains("<freenom>");
      assertThat(get(find("http\\S+/\\?AccessKeyId[^']+", greeting))).contains("RequestId");
      assertThat(get(url + "/Domain.Acquiresend")).contains("POST only");

      assertThat(readUntil(output, "POST only"))
          .containsPattern("\\d\\d:\\d\\d:\\d\\d  Freenom  domain/search +OK DOMAIN AVAILABLE")
          .containsPattern("Alidns   ApplyForRetrievalDomainName +application accepted")
          .doesNotContain(FreenomSandbox.PASSWORD);
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void printsSampleCalls_ofSimulatedProvidersOnly() throws Exception {
    var process = start("--port", "0", "--providers", "dnspod");
    try (var output = process.inputReader()) {
      assertThat(readUntil(output, "READY "))
          .contains("simulates DNSPod\n", DnspodSandbox.LOGIN_TOKEN, "/Domain.Acquiresend")
          .doesNotContain("Freenom", "/v2/", "Alibaba", "AccessKeyId");
    } finally {
      process.destroy();
    }
  }

  private static String readUntil(BufferedReader output, String pattern) throws IOException {
    var text = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      text.append(line).append('\n');
      if (Pattern.compile(pattern).matcher(line).find()) {
        return text.toString();
      }
    }
    throw new AssertionError("No " + pattern + " in " + text);
  }

  private static String find(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  private static String get(String url) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void reportsThatPortIsTaken() throws Exception {
    try (var sandbox = Sandbox.start()) {
      var port = sandbox.url().getPort();
      var process = start(Integer.toString(port));
      try (var output = process.inputReader()) {
        assertThat(output.lines().toList())
            .containsExactly(
                "Port " + port + " on 127.0.0.1 cannot be used: Address already in use");
      }
      assertThat(process.waitFor()).isEqualTo(1);
    }
  }

  @Test
  void printsOptions_forHelp() throws Exception {
    var process = start("--help");
    try (var output = process.inputReader()) {
      assertThat(output.lines().toList()).contains("  --help             prints this text");
    }
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void exits_whenOptionIsInvalid() throws Exception {
    var process = start("--prot", "9000");
    try (var output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("There is no option --prot");
    }
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Test
  void printsLineForScripts_whenReady() throws Exception {
    var process = start("--port", "0");
    try (var output = process.inputReader()) {
      var url = find("http\\S+", find("READY http\\S+", readUntil(output, "^READY ")));
      assertThat(get(url + "/v2/service/ping")).contains("OK");
    } finally {
      process.destroy();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--prot 9000, There is no option --prot",
    "--port, --port needs a value",
    "x, '--port must be a number up to 65535, not x'",
    "--port 70000, '--port must be a number up to 65535, not 70000'",
    "--port 1 2, --port is given twice",
    "--providers dnspod;nobody, '--providers must be of [dnspod, alidns, freenom], not nobody'",
    "--clock tomorrow, '--clock must be a time such as 2027-01-31T12:00:00Z, not tomorrow'",
    "--host 0.0.0.0, --host 0.0.0.0 lets others in: set SANDBOX_TOKEN in the environment",
    "--state /nowhere/state.json, --state /nowhere/state.json: there is no such folder",
    "--seed /nowhere.json, Cannot read /nowhere.json",
  })
  void namesInvalidOption(String arguments, String message) {
    var args = arguments.replace(';', ',').split(" ");
    assertThatThrownBy(() -> SandboxCommand.settings(args, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void listensOnGivenAddress(@TempDir Path folder) throws Exception {
    var state = folder.resolve("state.json");
    var args =
        new String[] {
          "--port=0",
          "--host",
          "127.0.0.2",
          "--providers",
          "freenom,dnspod",
          "--clock",
          "2031-01-31T12:00:00+01:00",
          "--state",
          state.toString()
        };
    try (var sandbox =
        SandboxCommand.settings(args, Map.of("SANDBOX_TOKEN", "of-a-test")).start()) {
      assertThat(sandbox.url().getHost()).isEqualTo("127.0.0.2");
      assertThat(get(sandbox.url() + "/_sandbox/health")).contains("freenom").contains("dnspod");
      assertThat(get(sandbox.url() + "/_sandbox/clock")).contains("token");
      assertThat(get(sandbox.url() + "/?Action=Any")).contains("does not simulate this provider");
      get(sandbox.url() + "/v2/service/ping");
      assertThat(sandbox.requests().get(1).time()).isAfter("2031-01-31T11:00:00Z");
      assertThat(state).content().contains("reseller@example.com");
    }
  }
}
