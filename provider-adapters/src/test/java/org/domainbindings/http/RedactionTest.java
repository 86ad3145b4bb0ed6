package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.Failure;
import org.domainbindings.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private static String redacted(String secret, String text) {
    return Redaction.of(Stream.of(secret)).apply(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "s3cret | s3cret",
        "s3cret | %733cret",
        "a+b | a%2Bb",
        "a+b | a%2bb",
        "a+b | a%252Bb",
        "a+b | a%25252Bb",
        "a b | a+b",
        "a b | a%20b",
        "a b | a%2Bb",
        "a b | a%252Bb",
        "a~b*c | a%7Eb*c",
        "a~b*c | a~b%2Ac",
        "a%41 | a%41",
        "a%41 | a%2541",
        "a%41 | a%252541",
        "a%25 | a%25",
        "a%25 | a%2525",
        "é | %C3%A9",
        "é | %c3%a9",
        "é | \\u00e9",
        "é | \\u00E9",
        "é | \\\\u00e9",
        "é | &#233;",
        "é | &#xE9;",
        "😀 | 😀",
        "😀 | %F0%9F%98%80",
        "😀 | \\ud83d\\ude00",
        "😀 | &#128512;",
        "a\"b | a\\\"b",
        "a\"b | a\\\\\\\"b",
        "a\"b | a&quot;b",
        "a\"b | a&#34;b",
        "a/b | a\\/b",
        "a\\b | a\\b",
        "a\\b | a\\\\b",
        "a\\b | a\\\\\\\\b",
        "a\\\\b | a\\\\b",
        "a\\\\b | a\\\\\\\\b",
        "a\\b | a%5Cb",
        "a&b | a&amp;b",
        "a&b | a&amp;amp;b",
        "a<b> | a&lt;b&gt;",
        "it's | it&apos;s",
        "it's | it&#39;s",
        "$1\\E | $1\\E",
      })
  void redactsSecret_howeverEncoded(String secret, String spelled) {
    assertThat(redacted(secret, "before " + spelled + " after")).isEqualTo("before *** after");
    assertThat(redacted(secret, spelled + spelled)).isEqualTo("******");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cre", "3cret", "S3CRET", "s3 cret", "s%25cret", ""})
  void keepsOtherTexts(String text) {
    assertThat(redacted("s3cret", text)).isEqualTo(text);
  }

  @Test
  void redactsLongestSecretFirst() {
    Redaction redaction = Redaction.of(Stream.of("12345", "12345,token", "token"));

    assertThat(redaction.apply("12345,token 12345 token 12345%2Ctoken"))
        .isEqualTo("*** *** *** ***");
  }

  @Test
  void ignoresBlankSecrets() {
    assertThat(Redaction.of(Stream.of("", " ")).apply("a b c")).isEqualTo("a b c");
  }

  @Test
  void redactsCodeRequestIdAndMessage() {
    Failure failure =
        Failure.of("Anybody", "call", Reason.OTHER, "msg s3cret")
            .withCode("code s3cret")
            .withRequestId("id s3cret");

    assertThat(Redaction.of(Stream.of("s3cret")).apply(failure))
        .isEqualTo(
            Failure.of("Anybody", "call", Reason.OTHER, "msg ***")
                .withCode("code ***")
                .withRequestId("id ***"));
  }

  @Test
  void writesOneLineOfLimitedLength() {
    assertThat(redacted("s3cret", " a\r\n\tb\u0000\u001B[31mc\u2028d ")).isEqualTo("a b [31mc d");
    assertThat(redacted("s3cret", "x".repeat(5000))).hasSize(1003).endsWith("...");
  }

  @Test
  void redactsSecret_thatIsCutOff() {
    assertThat(redacted("s3cret", "x".repeat(997) + "s3cret"))
        .endsWith("x***")
        .doesNotContain("s3");
  }

  @Test
  void keepsExceptionWithoutSecretsAsItIs() {
    IOException exception = new IOException("reset", new IllegalStateException("closed"));

    assertThat(Redaction.of(Stream.of("s3cret")).apply(exception)).isSameAs(exception);
  }

  @Test
  void replacesException_whenAnythingInItRepeatsSecret() {
    IOException own = new IOException("at s3cret");
    IOException caused = new IOException("reset", new IOException("at s3cret"));
    IOException deep = new IOException("a", new IOException("b", new IOException("at s%33cret")));
    IOException suppressing = new IOException("reset");
    suppressing.addSuppressed(new IOException("x", new IOException("at s3cret")));

    for (IOException exception : new IOException[] {own, caused, deep, suppressing}) {
      IOException standIn = Redaction.of(Stream.of("s3cret")).apply(exception);

      assertThat(standIn).isNotSameAs(exception).hasNoCause().hasNoSuppressedExceptions();
      assertThat(standIn.getMessage()).startsWith("java.io.IOException: ").doesNotContain("s3cret");
      assertThat(standIn.getStackTrace()).isEqualTo(exception.getStackTrace());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\",
        "%",
        "%25",
        "%2525",
        "+",
        "&",
        "&amp;",
        "&#0",
        "\\u0025",
        "s3cre",
        "s3cret",
        "czNjcmV0"
      })
  void examinesEachCharacterOnce(String part) {
    String text = part.repeat(20_000);

    assertThat(DecodedText.of(text).steps()).isLessThanOrEqualTo(2 * text.length());
    assertThat(redacted("s3cret\\", text)).endsWith("...");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "reseller@example.com:", "email=reseller@example.com&password="})
  void redactsSecretInBase64(String before) {
    byte[] bytes = (before + "s3cret>?pass&x=1").getBytes(StandardCharsets.UTF_8);
    for (Base64.Encoder encoder :
        List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding())) {
      String text = encoder.encodeToString(bytes);

      assertThat(redacted("s3cret>?pass", "Basic " + text + " for you"))
          .isEqualTo("Basic *** for you");
      assertThat(redacted("s3cret>?pass", "x=" + text.replace("=", "%3D") + " for you"))
          .doesNotContain(text.substring(before.length() * 4 / 3 + 2, text.length() - 8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cret\\", "s3cret%", "s3cret&", "%s3cret", "41s3cret", "ns3cret"})
  void redactsSecret_whateverItStartsOrEndsWith(String secret) {
    for (String around : List.of("'", " ", "%", "41", "\\", "=", "&", ";")) {
      assertThat(redacted(secret, around + secret + around)).doesNotContain("s3cret");
    }
  }

  @Test
  void keepsCodeThatSharesFewCharactersWithSecret() {
    Failure failure = Failure.of("Anybody", "call", Reason.OTHER, "no").withCode("-1");

    assertThat(Redaction.of(Stream.of("1")).apply(failure).code()).isEqualTo("-1");
  }

  @Test
  void findsLongSecretInLongText() {
    String token = "CAIS+".repeat(1000);

    assertThat(redacted(token, "x".repeat(400) + token.replace("+", "%2B")))
        .isEqualTo("x".repeat(400) + "***");
  }
}
