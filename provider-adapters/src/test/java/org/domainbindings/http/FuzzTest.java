package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import org.domainbindings.alidns.client.ApplyForRetrievalResponse;
import org.domainbindings.dnspod.client.SendVerificationCodeResponse;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.ErrorResponse;
import org.domainbindings.freenom.client.GetContactsResponse;
import org.domainbindings.freenom.client.GetDomainInfoResponse;
import org.domainbindings.freenom.client.ListDomainsResponse;
import org.domainbindings.freenom.client.SearchDomainResponse;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.TestServer;

/**
 * Feeds what no table thinks of: to all that reads answers, and to all that writes requests.
 *
 * <p>Each property is tried a thousand times; {@code -Djqwik.tries.default} says how often else.
 */
class FuzzTest {

  private static final List<String> SAMPLES =
      List.of(
          "{\"result\":\"DOMAIN"
              + " RETURNED\",\"domain\":[{\"domainname\":\"A.TK\",\"domaintype\":\"PAID\","
              + "\"expirationdate\":\"20271215\",\"nameserver\":[{\"hostname\":\"ns1.example.net\"}],"
              + "\"owner_contact\":{\"contact_city\":\"Ü\"},\"pricing\":[{\"partnerprice\":\"9.90\"}]}],"
              + "\"status\":\"OK\"}",
          "{\"status\":\"error\",\"error\":\"Invalid domainname\"}",
          "{\"status\":{\"code\":\"1\",\"message\":\"ok\",\"created_at\":\"2012-09-23 18:07:44\"}}",
          "{\"RequestId\":\"1\",\"DomainName\":\"a.com\"}",
          "<freenom><domain><domainname>A.TK</domainname><pricing><partnerprice>9.90</partnerprice>"
              + "</pricing></domain><status>OK</status></freenom>",
          "<a b='c'><!--d--><![CDATA[e]]><?f g?>&amp;&#65;</a>");

  private static final List<Class<?>> TYPES =
      List.of(
          GetDomainInfoResponse.class,
          ListDomainsResponse.class,
          SearchDomainResponse.class,
          GetContactsResponse.class,
          ErrorResponse.class,
          SendVerificationCodeResponse.class,
          org.domainbindings.alidns.client.ErrorResponse.class,
          ApplyForRetrievalResponse.class);

  private static final TestServer SERVER = TestServer.answering("{\"status\":\"OK\"}");

  private static final Freenom FREENOM =
      Freenom.builder()
          .baseUrl(SERVER.url())
          .credentials("reseller@example.com", Secrets.PASSWORD)
          .build();

  private final Decoder decoder = new Decoder(new Moshi.Builder().build(), 2 * 1024 * 1024);

  @AfterContainer
  static void stop() {
    FREENOM.close();
    SERVER.close();
  }

  @Provide
  Arbitrary<byte[]> anyBytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
  }

  /** Answers of which parts are lost, doubled, or something else. */
  @Provide
  Arbitrary<byte[]> almostAnswers() {
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            Arbitraries.of(
                "", "{", "}", "[", "]", ",", ":", "\"", "null", "true", "1e999", "-0", "\\u0000",
                "\\ud800", "<", "</", "/>", "<a>", "&", "&#0;", "]]>", "<!--", "\uFEFF", "\u0000"),
            Arbitraries.strings().ofMaxLength(5));
    return Combinators.combine(
            Arbitraries.of(SAMPLES),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(0, 1),
            parts)
        .as(
            (sample, from, to, part) -> {
              int start = (int) (from * sample.length());
              int end = start + (int) (to * to * to * (sample.length() - start));
              String text = sample.substring(0, start) + part + sample.substring(end);
              return text.getBytes(StandardCharsets.UTF_8);
            });
  }

  @Property
  void readsAnyBytesOrSaysThatItCannot(@ForAll("anyBytes") byte[] body) {
    TYPES.forEach(type -> reads(body, type));
  }

  @Property
  void readsAlmostAnswerOrSaysThatItCannot(@ForAll("almostAnswers") byte[] body) {
    TYPES.forEach(type -> reads(body, type));
  }

  private void reads(byte[] body, Class<?> type) {
    try {
      assertThat(decoder.decode(body, type, UnaryOperator.identity()).toString()).isNotEmpty();
    } catch (UnreadableAnswerException e) {
      assertThat(e).hasMessageStartingWith("the answer ");
    }
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMinLength(8).ofMaxLength(30),
            Arbitraries.strings()
                .withChars(" +%&\\\"'<>;#=/u0aZ~é\n")
                .ofMinLength(8)
                .ofMaxLength(30))
        .filter(text -> !text.isBlank())
        .map(text -> text + "Z"); // of %, \\ or & at the end, a part may stay
  }

  @Provide
  Arbitrary<List<UnaryOperator<String>>> encoders() {
    return Arbitraries.<UnaryOperator<String>>of(
            text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
            text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"),
            text -> text.replace("\\", "\\\\").replace("\"", "\\\""),
            text -> text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
        .list()
        .ofMaxSize(2);
  }

  @Property
  void blotsOutAnySecret_howeverItIsEncoded(
      @ForAll("secrets") String secret, @ForAll("encoders") List<UnaryOperator<String>> encoders) {
    Redaction redaction = Redaction.of(Stream.of(sent(secret)));
    String shown = redaction.blotted("before '" + encoded(sent(secret), encoders) + "' after");

    assertThat(shown).isEqualTo("before '***' after");
  }

  @Property
  void blotsOutAnySecret_inBase64(
      @ForAll("secrets") String secret, @ForAll @StringLength(max = 3) @AlphaChars String before) {
    String text = before + sent(secret);
    String base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

    assertThat(Redaction.of(Stream.of(sent(secret))).blotted("before '" + base64 + "' after"))
        .isEqualTo("before '***' after");
  }

  private static String encoded(String text, List<UnaryOperator<String>> encoders) {
    String encoded = text;
    for (UnaryOperator<String> encoder : encoders) {
      encoded = encoder.apply(encoded);
    }
    return encoded;
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.of(
            "&a=b", "\r\nX: y", " HTTP/1.1\r\n\r\n", "#", "?", "/../", "%00", "+", "%2B"));
  }

  @Property
  void sendsAnyParameterAsItIs_andNothingElse(
      @ForAll("texts") String name, @ForAll("texts") String value) {
    Freenom freenom = FREENOM.with(CallOptions.none().parameter("x" + name, value));
    freenom.contacts().list();
    freenom.domains().delete("example.tk");
    List<RecordedRequest> requests = SERVER.requests();
    RecordedRequest read = requests.get(requests.size() - 2);
    RecordedRequest effect = requests.get(requests.size() - 1);

    assertThat(read.getUrl().encodedPath()).isEqualTo("/v2/contact/list");
    assertThat(parameters(read)).containsExactlyInAnyOrder("x" + sent(name), "email", "password");
    assertThat(value(read, "x" + name)).isEqualTo(sent(value));
    assertThat(effect.getUrl().encodedPath()).isEqualTo("/v2/domain/delete");
    assertThat(parameters(effect))
        .containsExactlyInAnyOrder("domainname", "x" + sent(name), "email", "password");
    assertThat(value(effect, "x" + name)).isEqualTo(sent(value));
    assertThat(read.getHeaders().names()).doesNotContain("X");
  }

  /** Half of a character cannot travel. */
  private static String sent(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static List<String> parameters(RecordedRequest request) {
    return Arrays.stream(TestServer.parameters(request).split("&"))
        .map(parameter -> decoded(parameter.split("=", 2)[0]))
        .toList();
  }

  private static String value(RecordedRequest request, String name) {
    return Arrays.stream(TestServer.parameters(request).split("&"))
        .map(parameter -> parameter.split("=", 2))
        .filter(parameter -> decoded(parameter[0]).equals(sent(name)))
        .map(parameter -> decoded(parameter[1]))
        .findFirst()
        .orElseThrow();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
