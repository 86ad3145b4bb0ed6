package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.ProviderException;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;

/** Looks for the sandbox's secrets in everything that a program may show. */
final class SandboxSecrets {

  private static final List<String> ALL =
      Stream.of(
              DnspodSandbox.LOGIN_TOKEN,
              DnspodSandbox.COMPANY_LOGIN_TOKEN,
              AlidnsSandbox.ACCESS_KEY_ID,
              AlidnsSandbox.ACCESS_KEY_SECRET,
              AlidnsSandbox.STS_ACCESS_KEY_ID,
              AlidnsSandbox.STS_ACCESS_KEY_SECRET,
              AlidnsSandbox.STS_SECURITY_TOKEN,
              FreenomSandbox.PASSWORD,
              FreenomSandbox.AUTHCODE)
          .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
          .distinct()
          .toList();

  private SandboxSecrets() {}

  /** Returns an answer after checking that its text contains no secret. */
  static <T> T hiddenIn(T answer) {
    assertThat(answer.toString()).doesNotContain(ALL);
    return answer;
  }

  /** Returns an exception after checking that neither it nor its causes contain a secret. */
  static ProviderException hiddenIn(ProviderException thrown) {
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).contains(thrown.getMessage()).doesNotContain(ALL);
    assertThat(thrown.providerMessage()).doesNotContain(ALL);
    return thrown;
  }
}
