package org.domainbindings.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.domainbindings.sandbox.Sandbox;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.specs.Spec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the table of all calls, and its output if one fails. */
class TourTest {

  @AutoClose private final Sandbox sandbox = Sandbox.start();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private boolean run() {
    return Tour.run(sandbox, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String table() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private List<String> rows() {
    return table().lines().filter(line -> line.matches("(DNSPod|Alidns|Freenom) .*")).toList();
  }

  @Test
  void showsRowForEveryOperation_andSucceeds() {
    assertThat(run()).isTrue();
    assertThat(rows()).hasSize(24).allMatch(row -> row.matches(".*\\d+ ms"));
    for (var operation : Spec.allOperations()) {
      var call = " +" + operation.httpMethod() + " +" + Pattern.quote(operation.path()) + " ";
      assertThat(rows()).filteredOn(Pattern.compile(call).asPredicate()).as(call).hasSize(1);
    }
    assertThat(table()).contains("24 of 24").contains("0 failed").doesNotContain("FAILED");
  }

  @Test
  void callsEachOperationOnce() {
    run();
    assertThat(sandbox.requests()).hasSize(24);
  }

  @Test
  void showsNoSecret() {
    sandbox.freenom().refuse("fresh.tk", "The registry is closed");
    run();
    assertThat(table())
        .doesNotContain(
            DnspodSandbox.LOGIN_TOKEN,
            AlidnsSandbox.ACCESS_KEY_ID,
            AlidnsSandbox.ACCESS_KEY_SECRET,
            FreenomSandbox.PASSWORD,
            FreenomSandbox.AUTHCODE);
  }

  @Test
  void fails_whenCallFails() {
    sandbox.dnspod().refuse("example.com", 12);
    assertThat(run()).isFalse();
    assertThat(rows()).hasSize(24).filteredOn(row -> row.contains("FAILED")).hasSize(1);
    assertThat(rows().get(0)).contains("Domain.Acquiresend", "FAILED", "Domain is locked");
    assertThat(table()).contains("1 failed");
  }

  @Test
  void fails_whenManyCallsFail() {
    sandbox.freenom().refuse("fresh.tk", "The registry is closed");
    assertThat(run()).isFalse();
    assertThat(rows()).filteredOn(row -> row.contains("FAILED")).hasSizeGreaterThan(5);
  }

  @Test
  void continues_afterFailure() {
    sandbox.alidns().refuse("example.com", "InvalidDomainName.NoExist");
    assertThat(run()).isFalse();
    assertThat(rows()).hasSize(24);
    assertThat(rows().get(23)).contains("contact/delete", "CONTACT DELETED");
  }

  @Test
  void makesEveryCall_withoutReflection_asInNativeImage(@TempDir Path folder) throws Exception {
    var agent = folder.resolve("agent.jar");
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", WithoutReflection.class.getName());
    manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
    new JarOutputStream(Files.newOutputStream(agent), manifest).close();

    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var command = List.of(java, "-javaagent:" + agent, "-cp", classPath, Tour.class.getName());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("24 of 24 documented calls made, 0 failed");
    assertThat(process.waitFor()).isZero();
  }
}
