package org.domainbindings.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.domainbindings.CredentialsException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.RefusedException;
import org.domainbindings.ServiceException;
import org.domainbindings.UnknownOutcomeException;
import org.domainbindings.dnspod.client.Status;
import org.domainbindings.dnspod.client.StatusCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of DNSPod in the shapes in which they were published or seen. */
class DnspodShapesTest extends WithCannedService {

  private Status answered(String body) {
    service.answer(200, body);
    return dnspod.sendVerificationCode("example.com", "owner@example.com").status();
  }

  private ProviderException refused(int httpStatus, String body) {
    service.answer(httpStatus, body);
    return failure(() -> dnspod.sendVerificationCode("example.com", "owner@example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"status": {"code": "1", "message": "Action completed successful",
                    "created_at": "2012-09-23 18:07:44"}}""",
        """
        {"status": {"created_at": "2012-09-23 18:07:44", "code": 1,
                    "message": "Action completed successful"}}""",
        """
        {"status": {"code": "1", "message": "Action completed successful", "more": [{"x": 1}],
                    "created_at": "2012-09-23 18:07:44"}, "info": {"total": 3}, "list": null}""",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <dnspod>
          <status>
            <code>1</code>
            <message><![CDATA[Action completed successful]]></message>
            <created_at>2012-09-23 18:07:44</created_at>
          </status>
        </dnspod>""",
        """
        <dnspod><info/><status><created_at>2012-09-23 18:07:44</created_at>\
        <message>Action <![CDATA[completed]]> successful</message><!-- yes --><code> 1 </code>\
        </status></dnspod>""",
      })
  void readsASuccess(String body) {
    assertThat(answered(body))
        .usingRecursiveComparison()
        .ignoringFields("additionalProperties")
        .isEqualTo(
            Status.builder()
                .code(StatusCode.SUCCESS)
                .message("Action completed successful")
                .createdAt("2012-09-23 18:07:44")
                .build());
  }

  @Test
  void keepsWhatTheDocumentDoesNotHave() {
    assertThat(
            answered(
                    """
                    {"status": {"code": "1", "more": [{"x": 1}]}}""")
                .additionalProperties())
        .isEqualTo(Map.of("more", List.of(Map.of("x", 1L))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": {\"code\": \"1\"}}",
        "<dnspod><status><code>1</code></status></dnspod>",
      })
  void readsASuccess_thatSaysNothingElse(String body) {
    assertThat(answered(body)).isEqualTo(Status.builder().code(StatusCode.SUCCESS).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": {\"code\": \"12\", \"message\": \"Domain locked & < >\"}}",
        "{\"status\": {\"code\": 12, \"message\": \"Domain locked & < >\"}}",
        "<dnspod><status><code>12</code>"
            + "<message><![CDATA[Domain locked & < >]]></message></status></dnspod>",
        "<dnspod><status><message>Domain locked &amp; &lt; ></message><code>12</code></status>"
            + "</dnspod>",
      })
  void readsAFailure(String body) {
    assertThat(refused(200, body))
        .isInstanceOf(RefusedException.class)
        .returns(Reason.DOMAIN_LOCKED, ProviderException::reason)
        .returns("Domain locked & < >", ProviderException::providerMessage)
        .returns("12", e -> e.code().orElseThrow());
  }

  @Test
  void keepsChinese() {
    assertThat(refused(200, "{\"status\": {\"code\": \"12\", \"message\": \"域名已被锁定\"}}"))
        .returns("域名已被锁定", ProviderException::providerMessage);
  }

  @ParameterizedTest
  @CsvSource({"10002", "4711", "-4711", "one"})
  void keepsACodeThatNobodyExplains(String code) {
    var body = "{\"status\": {\"code\": \"%s\", \"message\": \"?\"}}".formatted(code);
    assertThat(refused(200, body))
        .isInstanceOf(ServiceException.class)
        .returns(Reason.OTHER, ProviderException::reason)
        .returns(code, e -> e.code().orElseThrow())
        .returns("?", ProviderException::providerMessage);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 500})
  void decidesByTheCode_whateverTheHttpStatus(int httpStatus) {
    service.answer(httpStatus, "{\"status\": {\"code\": \"1\"}}");
    assertThat(dnspod.sendVerificationCode("example.com", "owner@example.com").status().code())
        .isEqualTo(StatusCode.SUCCESS);
    assertThat(refused(httpStatus, "{\"status\": {\"code\": \"-1\"}}"))
        .isInstanceOf(CredentialsException.class)
        .returns(httpStatus, e -> e.httpStatus().orElseThrow());
  }

  @Test
  void readsAnXmlEnvelope_underForbiddenToo() {
    assertThat(refused(403, "<dnspod><status><code>-8</code></status></dnspod>").code())
        .hasValue("-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><body>403 Forbidden</body></html>", "Forbidden", ""})
  void knowsARefusedUserAgent_byItsHttpStatus(String body) {
    assertThat(refused(403, body))
        .isInstanceOf(CredentialsException.class)
        .returns(Reason.NOT_PERMITTED, ProviderException::reason)
        .returns(403, e -> e.httpStatus().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"status\": {}}",
        "{\"status\": \"\"}",
        "{\"status\": null}",
        "{\"status\": {\"code\": \"1\"",
        "[]",
        "OK",
        "<dnspod/>",
        "<dnspod><status/></dnspod>",
        "<dnspod><status><code>1</code>",
        "<html><body>Bad gateway</body></html>",
      })
  void cannotTellWhetherTheCodeWasSent_whenTheAnswerHasNoCode(String body) {
    assertThat(refused(200, body)).isInstanceOf(UnknownOutcomeException.class);
    service.take();
    assertThat(pauses).isEmpty();
  }
}
