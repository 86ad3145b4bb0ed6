package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.domainbindings.sandbox.Sandbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replays the contracts to fakes from the command line. */
class ContractCommandTest {

  @AutoClose private final Sandbox sandbox = Sandbox.start();
  @TempDir private Path folder;

  private int run(String url, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("--url", url));
    args.addAll(List.of("--states", sandbox.url() + "/_sandbox/states"));
    args.addAll(List.of("--report", folder.toString()));
    args.addAll(List.of(more));
    return ContractCommand.run(args.toArray(String[]::new), Map.of());
  }

  private String xml() throws IOException {
    return Files.readString(folder.resolve("TEST-contracts.xml"));
  }

  @Test
  void replaysEveryContract_toServiceWithStateChanges() throws IOException {
    assertThat(run(sandbox.url().toString())).isZero();
    assertThat(xml())
        .contains("failures=\"0\"", "skipped=\"0\"")
        .containsPattern("tests=\"2\\d\\d\"");
    assertThat(folder.resolve("index.html"))
        .content()
        .contains("<h2>dnspod</h2>", "<h2>alidns</h2>", "<h2>freenom</h2>", "0 not, 0 skipped");
  }

  @Test
  void replaysSelectedContracts() throws IOException {
    assertThat(
            run(
                sandbox.url().toString(),
                "--providers",
                "freenom",
                "--operations",
                "domain/delete,contact/delete"))
        .isZero();
    assertThat(xml())
        .contains("classname=\"freenom.domain/delete\"", "classname=\"freenom.contact/delete\"")
        .doesNotContain("domain/list", "dnspod");
  }

  /** The faults of a fake that otherwise behaves like the sandbox, by operation. */
  private static final Map<String, UnaryOperator<String>> FAULTS =
      Map.of(
          "domain/search", answer -> answer.replace("\"AVAILABLE\"", "\"FREE\""),
          "domain/list", answer -> answer.replace("registrationdate", "registrationdat"),
          "domain/getinfo", answer -> answer.replace("\"ACTIVE\"", "\"Active\""),
          "domain/register", answer -> answer.replace("REGISTERED", "registered"),
          "domain/delete", answer -> answer.replace("<status>", "<state>"),
          "contact/list", answer -> answer.replace("contact_firstname", "firstname"),
          "nameserver/list", answer -> answer.replace("[{", "{").replace("}]", "}"),
          "service/ping", answer -> answer.substring(0, answer.length() - 1),
          "Domain.Acquiresend", answer -> answer.replace("\"code\":\"12\"", "\"code\":\"1\""),
          "ApplyForRetrievalDomainName", answer -> answer.replace("RequestId", "RequestID"));

  private static String changed(String path, String answer) {
    var operation = path.replaceFirst("^/(v2/)?", "").replaceFirst("\\.xml$", "");
    return FAULTS
        .getOrDefault(
            operation.isEmpty() ? "ApplyForRetrievalDomainName" : operation,
            UnaryOperator.identity())
        .apply(answer);
  }

  @Test
  void reportsEachFaultOfFake_atItsPlace() throws IOException {
    try (var fake = new ChangingProxy(sandbox.url(), ContractCommandTest::changed)) {
      var operations = String.join(",", FAULTS.keySet()) + ",contact/getinfo,domain/modify";
      assertThat(run(fake.url().toString(), "--operations", operations)).isEqualTo(1);
    }
    var failed =
        xml()
            .lines()
            .filter(line -> line.contains("<failure>"))
            .map(line -> line.replaceFirst(".*classname=\"\\w+\\.([^\"]+)\".*", "$1"))
            .collect(Collectors.toSet());
    assertThat(failed).containsExactlyInAnyOrderElementsOf(FAULTS.keySet());
    assertThat(folder.resolve("index.html")).content().contains("✗ not as documented");
  }

  @Test
  void replaysContractsOfTeam(@TempDir Path pacts) throws IOException {
    Files.writeString(
        pacts.resolve("team-freenom.json"),
        """
        {"consumer": {"name": "team"}, "provider": {"name": "freenom"}, "interactions": [
          {"description": "pings as the team does", "providerState": "the service is up",
           "request": {"method": "GET", "path": "/v2/service/ping"},
           "response": {"status": 200, "body": {"status": "FINE"}}}]}
        """);
    var all = new String[] {"--operations", "service/ping", "--pacts", pacts.toString()};
    assertThat(run(sandbox.url().toString(), all)).isEqualTo(1);
    assertThat(xml()).contains("pings as the team does", "failures=\"1\"");
  }

  @Test
  void saysThatNothingWasReplayed_withoutStatesAndCredentials() throws IOException {
    var args = new String[] {"--url", sandbox.url().toString(), "--report", folder.toString()};
    assertThat(ContractCommand.run(args, Map.of())).isEqualTo(2);
    assertThat(xml()).contains("<skipped message=\"");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void usesCredentialsOfTeam() throws IOException {
    sandbox.freenom().addAccount("reseller@example.com", "another");
    Map<String, String> environment = new HashMap<>(Map.of("FREENOM_PASSWORD", "another"));
    environment.put("FREENOM_EMAIL", "reseller@example.com");
    environment.put("FREENOM_LIVE_CONTACT_ID", "JSMTH01");
    var args =
        new String[] {
          "--url",
          sandbox.url().toString(),
          "--report",
          folder.toString(),
          "--operations",
          "contact/getinfo"
        };
    assertThat(ContractCommand.run(args, environment)).isZero();
    assertThat(xml()).doesNotContain("another\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--url",
    "--prot 1",
    "--providers x --url http://localhost",
    "--operations domain/list",
    "--url http://127.0.0.1:1 --operations domain/lists"
  })
  void refusesUnknownOptions(String args) throws IOException {
    assertThat(ContractCommand.run(args.split(" "), Map.of())).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }
}
