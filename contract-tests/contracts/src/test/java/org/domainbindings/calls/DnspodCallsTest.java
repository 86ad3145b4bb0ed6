package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.domainbindings.dnspod.client.SendVerificationCodeResponse;
import org.domainbindings.dnspod.client.Status;
import org.domainbindings.dnspod.client.StatusCode;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox.SentCode;
import org.junit.jupiter.api.Test;

/** The operation of DNSPod. */
class DnspodCallsTest extends OperationCalls {

  @Override
  Map<String, String> addedByTheAdapter() {
    return Map.of("login_token", "***", "format", format.name().toLowerCase(Locale.ROOT));
  }

  @Override
  String inFormat(String path) {
    return path;
  }

  @Test
  void sendVerificationCode_sendsOneToAnAddressOfTheDomain() {
    var answer = dnspod.sendVerificationCode("example.com", DnspodSandbox.EMAIL);
    assertThat(Secrets.hiddenIn(answer))
        .isEqualTo(
            SendVerificationCodeResponse.builder()
                .status(
                    Status.builder()
                        .code(StatusCode.SUCCESS)
                        .message("Action completed successful")
                        .createdAt("2026-03-01 12:00:00")
                        .build())
                .build());
    arrived("POST", "/Domain.Acquiresend", "domain", "example.com", "email", DnspodSandbox.EMAIL);
    assertThat(sandbox.dnspod().sentCodes())
        .containsExactly(new SentCode("example.com", DnspodSandbox.EMAIL, NOON.instant()));
  }

  @Test
  void sendVerificationCode_namesTheProgramAndAPersonToWriteTo() {
    dnspod.sendVerificationCode("example.com", DnspodSandbox.EMAIL);
    assertThat(latest().hasHeader("User-Agent")).isTrue();
    assertThat(latest().outcome()).isEqualTo("1 verification code sent");
  }
}
