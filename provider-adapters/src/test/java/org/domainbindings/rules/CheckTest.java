package org.domainbindings.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.domainbindings.InvalidInputException;
import org.domainbindings.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

  private final Check check = new Check("Anybody", "any/operation");

  private static void refuses(Reason reason, ThrowingCallable call) {
    InvalidInputException exception = failure(InvalidInputException.class, call);
    assertThat(exception.reason()).isEqualTo(reason);
    assertThat(exception.parameter()).hasValue("p");
    assertThat(exception.provider()).isEqualTo("Anybody");
    assertThat(exception.operation()).isEqualTo("any/operation");
  }

  @Test
  void doesNotQuoteValue() {
    String value = "not-to-be-seen";
    InvalidInputException exception =
        failure(InvalidInputException.class, () -> check.domain("p", value));

    assertThat(exception).hasMessageStartingWith("Anybody any/operation: p must be a domain name");
    assertThat(exception.getMessage()).doesNotContain(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "EXAMPLE.COM",
        "a.b",
        "a-b.c-d.tk",
        "xn--bcher-kva.de",
        "1.tk",
        "3m.com",
        "a123456789012345678901234567890123456789012345678901234567890ab.com",
        "a.b.c.d.e.f.tk",
      })
  void acceptsDomain(String domain) {
    check.domain("p", domain);
    check.hostname("p", domain);
    assertThat(check.aLabels("p", domain)).isEqualTo(domain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "com",
        "example.",
        ".com",
        "a..b",
        "example.com.",
        "-a.com",
        "a-.com",
        "a_b.com",
        "a b.com",
        "example.com ",
        " example.com",
        "a.com/",
        "http://a.com",
        "a.com:80",
        "a@b.com",
        "*.example.com",
        "192.0.2.1",
        "example.123",
        "a.com\n",
        "a\u0000.com",
        "a123456789012345678901234567890123456789012345678901234567890abc.com",
      })
  void refusesAnythingButDomain(String domain) {
    refuses(Reason.INVALID_DOMAIN, () -> check.domain("p", domain));
    refuses(Reason.INVALID_DOMAIN, () -> check.aLabels("p", domain));
    refuses(Reason.INVALID_PARAMETER, () -> check.hostname("p", domain));
  }

  @Test
  void refusesDomainOfMoreThan253Characters() {
    String labels = "abcdefghi.".repeat(25);

    check.domain("p", labels + "com");
    refuses(Reason.INVALID_DOMAIN, () -> check.domain("p", labels + "comm"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bücher.de", "例え.jp", "example。com", "ｅxample.com", "пример.рф"})
  void refusesInternationalizedDomain_ifUnsupported(String domain) {
    refuses(Reason.UNSUPPORTED_DOMAIN, () -> check.domain("p", domain));
    refuses(Reason.INVALID_PARAMETER, () -> check.hostname("p", domain));
  }

  @ParameterizedTest
  @CsvSource({
    "bücher.de, xn--bcher-kva.de",
    "BÜCHER.de, xn--bcher-kva.de",
    "bu\u0308cher.de, xn--bcher-kva.de",
    "例え。テスト, xn--r8jz45g.xn--zckzah",
    "例え．テスト, xn--r8jz45g.xn--zckzah",
    "例え｡テスト, xn--r8jz45g.xn--zckzah",
    "中文.com, xn--fiq228c.com",
    "www.пример.рф, www.xn--e1afmkfd.xn--p1ai",
    "ｅｘａｍｐｌｅ.com, example.com",
    "раypal.com, xn--ypal-43d9g.com",
    "xn--bcher-kva.de, xn--bcher-kva.de",
  })
  void convertsToALabels(String domain, String aLabels) {
    assertThat(check.aLabels("p", domain)).isEqualTo(aLabels);
  }

  @ParameterizedTest
  @ValueSource(strings = {"faß.de", "FAẞ.de", "βόλος.com", "نامه\u200Cای.com", "a\u200Db.com"})
  void refusesName_thatVersionsOfIdnaConvertDifferently(String domain) {
    refuses(Reason.INVALID_DOMAIN, () -> check.aLabels("p", domain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bücher", "bücher..de", "bücher.de.", "bü cher.de", "bü_cher.de", "\uD83D.de"})
  void refusesUnconvertibleName(String domain) {
    refuses(Reason.INVALID_DOMAIN, () -> check.aLabels("p", domain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.com", "first.last+tag@sub.example.com", "o'neil@example.co.uk", "a@xn--p1ai.рф",
        "jörg@bücher.de", "\"odd@local\"@example.com", "1@2.com", "a--b..c@docomo.example",
      })
  void acceptsEmail(String email) {
    check.email("p", email);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@",
        "a@",
        "@example.com",
        "a@localhost",
        "a@example..com",
        "a@.com",
        "a@example.",
        "a b@example.com",
        "a@exam ple.com",
        "a@b@example.com",
        "a,b@example.com",
        "a@192.0.2.1",
        "Joan <joan@example.com>",
        "<joan@example.com>",
        "a@example.com\r\nBcc: b@example.com",
        "a\u0000@example.com",
        "a@[192.0.2.1]",
        "mailto:a@example.com",
      })
  void refusesAnythingButEmail(String email) {
    refuses(Reason.INVALID_EMAIL, () -> check.email("p", email));
  }

  @Test
  void refusesEmailOfMoreThan254Characters() {
    String domain = "@example.com";

    check.email("p", "a".repeat(254 - domain.length()) + domain);
    refuses(
        Reason.INVALID_EMAIL, () -> check.email("p", "a".repeat(255 - domain.length()) + domain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "https://example.com/",
        "HTTPS://EXAMPLE.COM/a?b=c#d",
        "http://h",
        "http://192.0.2.1:8080/",
        "https://my_shop.example.com/",
        "https://xn--bcher-kva.example/",
        "http://[2001:db8::1]/",
        "https://example.com/?u=http://b/",
      })
  void acceptsWebUrl(String address) {
    check.webAddress("p", address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "www.example.com/",
        "//example.com",
        "http:",
        "http:/",
        "http://",
        "http:///path",
        "http://?q",
        "http:example.com",
        "ftp://example.com/",
        "javascript:alert(1)",
        "mailto:a@example.com",
        "http://exa mple.com/",
        "http://example.com/a b",
        " http://h",
        "http://user@example.com/",
        "http://@example.com/",
        "http://my_user@my_shop.example.com/",
        "https://b\u00FCcher.example/",
        "http://user:pw@example.com/",
        "http://example.com:65536/",
        "http://example.com:x/",
        "https//example.com",
      })
  void refusesAnythingButWebUrl(String address) {
    refuses(Reason.INVALID_PARAMETER, () -> check.webAddress("p", address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.1",
        "0.0.0.0",
        "255.255.255.255",
        "2001:db8::1",
        "2001:DB8:0:0:0:0:0:1",
        "::1",
        "::",
        "1:2:3:4:5:6:7:8",
        "2001:db8::192.0.2.1",
      })
  void acceptsIpAddress(String address) {
    check.ipAddress("p", address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "1.2.3.04",
        "01.2.3.4",
        "1.2.3.4 ",
        "1.2.3.-4",
        "0x7f.0.0.1",
        "2130706433",
        "1..2.3",
        "１.2.3.4",
        "::ffff:192.0.2.1",
        "fe80::1%eth0",
        "fe80::1%1",
        "[::1]",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        ":1",
        "2001:db8:::1",
        "g::1",
        "ns1.example.com",
        "localhost",
        ".:1",
        "a:b.example.com",
      })
  void refusesAnythingButIpAddress(String address) {
    refuses(Reason.INVALID_PARAMETER, () -> check.ipAddress("p", address));
  }

  @Test
  void refusesBlankValue() {
    check.notBlank("p", " a ");
    refuses(Reason.INVALID_PARAMETER, () -> check.notBlank("p", ""));
    refuses(Reason.INVALID_PARAMETER, () -> check.notBlank("p", " \t\n"));
  }
}
