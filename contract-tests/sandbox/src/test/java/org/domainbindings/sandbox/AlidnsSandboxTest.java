package org.domainbindings.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.alidns.AlidnsSituation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests ApplyForRetrievalDomainName with a client of its own. */
class AlidnsSandboxTest extends WithSandbox {

  /** The sorted parameters of a valid call, which a test may change before it is signed. */
  private Map<String, String> parameters(String domain) {
    var parameters = new TreeMap<String, String>();
    parameters.put("Action", "ApplyForRetrievalDomainName");
    parameters.put("DomainName", domain);
    parameters.put("Format", "JSON");
    parameters.put("Version", "2015-01-09");
    parameters.put("AccessKeyId", AlidnsSandbox.ACCESS_KEY_ID);
    parameters.put("SignatureMethod", "HMAC-SHA1");
    parameters.put("SignatureVersion", "1.0");
    parameters.put("SignatureNonce", UUID.randomUUID().toString());
    parameters.put("Timestamp", now().toString());
    return parameters;
  }

  private static String encode(String text) {
    var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return encoded.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
  }

  private static String signed(String method, Map<String, String> parameters, String secret) {
    var query =
        parameters.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec((secret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var toSign = method + "&%2F&" + encode(query);
      var digest = mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8));
      return query + "&Signature=" + encode(Base64.getEncoder().encodeToString(digest));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply get(Map<String, String> parameters) {
    return client.get("/?" + signed("GET", parameters, AlidnsSandbox.ACCESS_KEY_SECRET));
  }

  private Reply apply(String domain) {
    return get(parameters(domain));
  }

  @Test
  void acceptsApplication() {
    var reply = apply("example.com");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).isEqualTo("application/json;charset=utf-8");
    assertThat(reply.names("")).containsExactly("RequestId", "DomainName");
    assertThat(reply.text("RequestId"))
        .matches("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}");
    assertThat(reply.text("DomainName")).isEqualTo("example.com");
    assertThat(sandbox.alidns().applications()).containsOnly(Map.entry("example.com", now()));
  }

  @Test
  void combinesParameters_ofQueryAndForm() {
    var signed = signed("POST", parameters("example.com"), AlidnsSandbox.ACCESS_KEY_SECRET);
    var all = client.sendBody("POST", "/", IndependentClient.FORM, signed);
    assertThat(all.text("DomainName")).isEqualTo("example.com");

    var more = signed("POST", parameters("example.net"), AlidnsSandbox.ACCESS_KEY_SECRET);
    var middle = more.indexOf("&Format");
    var split =
        client.sendBody(
            "POST",
            "/?" + more.substring(0, middle),
            IndependentClient.FORM,
            more.substring(middle + 1));
    assertThat(split.text("DomainName")).isEqualTo("example.net");
  }

  @Test
  void answersInXml_byDefault() {
    var parameters = parameters("example.com");
    parameters.remove("Format");
    var reply = get(parameters);
    assertThat(reply.contentType()).isEqualTo("application/xml;charset=utf-8");
    assertThat(reply.xml().getNodeName()).isEqualTo("ApplyForRetrievalDomainNameResponse");
    assertThat(reply.xmlTexts()).hasSize(2).contains("/DomainName=example.com");
  }

  @Test
  void answersErrorsInXml_byDefault() {
    var parameters = parameters("unknown.example");
    parameters.put("Format", "XML");
    var reply = get(parameters);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.xml().getNodeName()).isEqualTo("Error");
    assertThat(reply.xmlText("Code")).isEqualTo("InvalidDomainName.Unregistered");
  }

  @ParameterizedTest
  @CsvSource({
    "example, InvalidDomainName.Format",
    "-example.com, InvalidDomainName.Format",
    "a b.com, InvalidDomainName.Format",
    "example.localhost, InvalidDomainName.Suffix",
    "unknown.example, InvalidDomainName.Unregistered",
    "own.example, InvalidDomainName.Duplicate",
    "例子.中国, CHNDomainInfoNotMatch",
    "xn--fsqu00a.xn--fiqs8s, CHNDomainInfoNotMatch",
    "silent.example, UnabletoGetWoisInfo",
    "elsewhere.example, InvalidDomainName.NoExist",
  })
  void refusesDomain_withDocumentedError(String domain, String code) {
    var reply = apply(domain);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.contentType()).isEqualTo("application/json;charset=utf-8");
    assertThat(reply.names(""))
        .containsExactly("RequestId", "HostId", "Code", "Message", "Recommend");
    assertThat(reply.text("Code")).isEqualTo(code);
    assertThat(reply.text("Message")).isNotBlank();
    assertThat(sandbox.alidns().applications()).isEmpty();
  }

  @Test
  void refusesAnotherAttempt_for90Seconds() {
    assertThat(apply("example.com").status()).isEqualTo(200);
    assertThat(apply("example.net").status()).isEqualTo(200);
    pass(Duration.ofSeconds(89));
    var tooOften = apply("EXAMPLE.com");
    assertThat(tooOften.status()).isEqualTo(400);
    assertThat(tooOften.text("Code")).isEqualTo("Forbidden.TooOfen");
    pass(Duration.ofSeconds(1));
    assertThat(apply("example.com").status()).isEqualTo(200);
  }

  @Test
  void answersWithRequestedError() {
    sandbox
        .alidns()
        .addKey("another-id", "another-secret")
        .add("added.example", AlidnsSituation.NO_WHOIS)
        .refuse("example.com", "Forbidden.RiskControl")
        .refuseNext("Throttling.User")
        .refuseNext("ServiceUnavailable");
    assertThat(apply("example.net").text("Code")).isEqualTo("Throttling.User");
    assertThat(apply("example.net").status()).isEqualTo(503);
    assertThat(apply("example.net").status()).isEqualTo(200);
    assertThat(apply("example.com").text("Code")).isEqualTo("Forbidden.RiskControl");
    assertThat(apply("added.example").text("Code")).isEqualTo("UnabletoGetWoisInfo");

    var parameters = parameters("added.example");
    parameters.put("AccessKeyId", "another-id");
    assertThat(client.get("/?" + signed("GET", parameters, "another-secret")).text("Code"))
        .isEqualTo("UnabletoGetWoisInfo");

    sandbox.alidns().clear();
    assertThat(apply("example.com").text("Code")).isEqualTo("InvalidDomainName.Unregistered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Action",
        "Version",
        "AccessKeyId",
        "SignatureMethod",
        "SignatureVersion",
        "SignatureNonce",
        "Timestamp",
        "DomainName",
      })
  void namesMissingParameter(String name) {
    var parameters = parameters("example.com");
    parameters.remove(name);
    var reply = get(parameters);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("Code")).isEqualTo("MissingParameter");
    assertThat(reply.text("Message")).contains("\"" + name + "\"");
  }

  @Test
  void namesMissingSignature() {
    var pairs =
        parameters("example.com").entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    assertThat(client.get("/?" + pairs).text("Message")).contains("\"Signature\"");
  }

  @ParameterizedTest
  @CsvSource({
    "Action, DescribeDomains, InvalidAction.NotFound, 404",
    "Version, 2014-01-01, NoSuchVersion, 400",
    "SignatureMethod, HMAC-MD5, InvalidParameter, 400",
    "SignatureVersion, 2.0, InvalidParameter, 400",
    "Timestamp, 2026-03-01 12:00:00, IllegalTimestamp, 400",
    "Timestamp, 2026-03-01T12:00:00+01:00, IllegalTimestamp, 400",
    "Timestamp, 2026-02-30T12:00:00Z, IllegalTimestamp, 400",
    "Timestamp, 2026-03-01T11:44:59Z, InvalidTimeStamp.Expired, 400",
    "Timestamp, 2026-03-01T12:15:01Z, InvalidTimeStamp.Expired, 400",
    "AccessKeyId, nobody, InvalidAccessKeyId.NotFound, 404",
    "SecurityToken, surprise, InvalidSecurityToken.MismatchWithAccessKey, 400",
  })
  void refusesInvalidPublicParameter(String name, String value, String code, int status) {
    var parameters = parameters("example.com");
    parameters.put(name, value);
    var reply = get(parameters);
    assertThat(reply.text("Code")).isEqualTo(code);
    assertThat(reply.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01T11:45:00Z", "2026-03-01T12:15:00Z"})
  void allowsClockDifferenceOf15Minutes(String timestamp) {
    var parameters = parameters("example.com");
    parameters.put("Timestamp", timestamp);
    assertThat(get(parameters).status()).isEqualTo(200);
  }

  @Test
  void repeatsStringToSign_whenSignatureIsWrong() {
    var parameters = parameters("example.com");
    var reply = client.get("/?" + signed("GET", parameters, "wrong-secret"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("Code")).isEqualTo("SignatureDoesNotMatch");
    assertThat(reply.text("Message"))
        .contains("server string to sign is:GET&%2F&AccessKeyId%3Dsandbox-key-id%26Action%3D")
        .doesNotContain("secret");
  }

  @Test
  void signsMethodToo() {
    var signed = signed("GET", parameters("example.com"), AlidnsSandbox.ACCESS_KEY_SECRET);
    assertThat(client.sendBody("POST", "/", IndependentClient.FORM, signed).text("Code"))
        .isEqualTo("SignatureDoesNotMatch");
  }

  @Test
  void refusesUnsignedParameter() {
    var signed = signed("GET", parameters("example.com"), AlidnsSandbox.ACCESS_KEY_SECRET);
    assertThat(client.get("/?" + signed + "&Lang=en").text("Code"))
        .isEqualTo("SignatureDoesNotMatch");
  }

  @Test
  void refusesUsedNonce() {
    var signed = signed("GET", parameters("example.com"), AlidnsSandbox.ACCESS_KEY_SECRET);
    assertThat(client.get("/?" + signed).status()).isEqualTo(200);
    assertThat(client.get("/?" + signed).text("Code")).isEqualTo("SignatureNonceUsed");
    pass(Duration.ofMinutes(14));
    assertThat(apply("example.net").status()).isEqualTo(200);
    assertThat(client.get("/?" + signed).text("Code")).isEqualTo("SignatureNonceUsed");
  }

  @Test
  void acceptsNonceAgain_whenSignatureWasWrong() {
    var parameters = parameters("example.com");
    client.get("/?" + signed("GET", parameters, "wrong-secret"));
    assertThat(get(parameters).status()).isEqualTo(200);
  }

  @Test
  void acceptsTemporaryKey_onlyWithItsToken() {
    var parameters = parameters("example.com");
    parameters.put("AccessKeyId", AlidnsSandbox.STS_ACCESS_KEY_ID);
    var secret = AlidnsSandbox.STS_ACCESS_KEY_SECRET;
    assertThat(client.get("/?" + signed("GET", parameters, secret)).text("Code"))
        .isEqualTo("InvalidSecurityToken.MismatchWithAccessKey");
    parameters.put("SecurityToken", AlidnsSandbox.STS_SECURITY_TOKEN);
    assertThat(client.get("/?" + signed("GET", parameters, secret)).status()).isEqualTo(200);
  }

  @Test
  void toleratesSpellingOfNames_butSignsThemAsSent() {
    var parameters = parameters("例子.example");
    sandbox.alidns().add("例子.example", AlidnsSituation.RETRIEVABLE);
    parameters.put("TimeStamp", parameters.remove("Timestamp"));
    parameters.put("domainname", parameters.remove("DomainName"));
    parameters.put("FORMAT", "json");
    parameters.remove("Format");
    parameters.put("Lang", "a b*c~d");
    assertThat(get(parameters).text("DomainName")).isEqualTo("例子.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void acceptsGetAndPostOnly(String method) {
    var signed = signed(method, parameters("example.com"), AlidnsSandbox.ACCESS_KEY_SECRET);
    var reply = client.sendBody(method, "/?" + signed, IndependentClient.FORM, "");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("Code")).isEqualTo("UnsupportedOperation");
  }
}
