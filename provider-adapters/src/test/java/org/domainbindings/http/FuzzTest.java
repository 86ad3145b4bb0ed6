package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.domainbindings.alidns.Alidns;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.ContactsApi;
import org.domainbindings.freenom.client.DomainsApi;
import org.domainbindings.freenom.client.ErrorResponse;
import org.domainbindings.freenom.client.NameserversApi;
import org.domainbindings.freenom.client.ServiceApi;
import org.domainbindings.freenom.client.TransfersApi;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.TestServer;
import retrofit2.Call;

/**
 * Feeds random data to everything that reads answers or writes requests.
 *
 * <p>Each property is tried a thousand times, or as often as {@code -Djqwik.tries.default} says.
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

  private static final TestServer SERVER = TestServer.answering("{\"status\":\"OK\"}");

  private static final Dnspod DNSPOD =
      Dnspod.builder()
          .baseUrl(SERVER.url())
          .credentials(Secrets.LOGIN_TOKEN, "engineer@example.com")
          .build();

  private static final Alidns ALIDNS =
      Alidns.builder()
          .baseUrl(SERVER.url())
          .credentials(Secrets.ACCESS_KEY_ID, Secrets.ACCESS_KEY_SECRET)
          .build();

  private static final Freenom FREENOM =
      Freenom.builder()
          .baseUrl(SERVER.url())
          .credentials("reseller@example.com", Secrets.PASSWORD)
          .build();

  /** The generated interfaces, each with its client. */
  private static final Map<Class<?>, ProviderClient<?>> APIS =
      Map.of(
          org.domainbindings.dnspod.client.DomainsApi.class, DNSPOD,
          org.domainbindings.alidns.client.DomainsApi.class, ALIDNS,
          ServiceApi.class, FREENOM,
          DomainsApi.class, FREENOM,
          NameserversApi.class, FREENOM,
          ContactsApi.class, FREENOM,
          TransfersApi.class, FREENOM);

  /** All methods of a call, except the one that takes a prepared form. */
  private static final List<Method> CALLS =
      APIS.keySet().stream()
          .flatMap(api -> Arrays.stream(api.getMethods()))
          .filter(call -> Arrays.stream(call.getParameterTypes()).noneMatch(FuzzTest::isForm))
          .sorted(Comparator.comparing(Method::toGenericString))
          .toList();

  private static final List<Class<?>> TYPES =
      Stream.concat(
              CALLS.stream().map(FuzzTest::answerOf),
              Stream.of(ErrorResponse.class, org.domainbindings.alidns.client.ErrorResponse.class))
          .distinct()
          .toList();

  private final Decoder decoder = new Decoder(new Moshi.Builder().build(), 2 * 1024 * 1024);

  private static boolean isForm(Class<?> type) {
    return type.getSimpleName().equals("Parameters");
  }

  /** The {@code T} of a {@code Call<T>}. */
  private static Class<?> answerOf(Method call) {
    return (Class<?>) ((ParameterizedType) call.getGenericReturnType()).getActualTypeArguments()[0];
  }

  @AfterContainer
  static void stop() {
    DNSPOD.close();
    ALIDNS.close();
    FREENOM.close();
    SERVER.close();
  }

  @Provide
  Arbitrary<byte[]> anyBytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
  }

  @Provide
  Arbitrary<Class<?>> types() {
    return Arbitraries.of(TYPES);
  }

  /** Answers with lost, repeated or replaced parts. */
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
  void readsAnyBytes_orReportsThem(
      @ForAll("anyBytes") byte[] body, @ForAll("types") Class<?> type) {
    reads(body, type);
  }

  @Property
  void readsAlmostValidAnswer_orReportsIt(
      @ForAll("almostAnswers") byte[] body, @ForAll("types") Class<?> type) {
    reads(body, type);
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
  void redactsAnySecret_howeverEncoded(
      @ForAll("secrets") String secret, @ForAll("encoders") List<UnaryOperator<String>> encoders) {
    Redaction redaction = Redaction.of(Stream.of(sent(secret)));
    String shown = redaction.redacted("before '" + encoded(sent(secret), encoders) + "' after");

    assertThat(shown).isEqualTo("before '***' after");
  }

  @Property
  void redactsAnySecret_inBase64(
      @ForAll("secrets") String secret, @ForAll @StringLength(max = 3) @AlphaChars String before) {
    String text = before + sent(secret);
    String base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

    assertThat(Redaction.of(Stream.of(sent(secret))).redacted("before '" + base64 + "' after"))
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
  void sendsAnyParameter_unchanged(@ForAll("texts") String name, @ForAll("texts") String value) {
    Freenom freenom = FREENOM.with(CallOptions.none().parameter("x" + name, value));
    freenom.contacts().list();
    RecordedRequest read = SERVER.latest();
    freenom.domains().delete("example.tk");
    RecordedRequest effect = SERVER.latest();

    assertThat(read.getUrl().encodedPath()).isEqualTo("/v2/contact/list");
    assertThat(parameters(read)).containsExactlyInAnyOrder("x" + sent(name), "email", "password");
    assertThat(value(read, "x" + name)).isEqualTo(sent(value));
    assertThat(effect.getUrl().encodedPath()).isEqualTo("/v2/domain/delete");
    assertThat(parameters(effect))
        .containsExactlyInAnyOrder("domainname", "x" + sent(name), "email", "password");
    assertThat(value(effect, "x" + name)).isEqualTo(sent(value));
    assertThat(read.getHeaders().names()).doesNotContain("X");
  }

  @Provide
  Arbitrary<Method> calls() {
    return Arbitraries.of(CALLS);
  }

  @Property
  void sendsEveryParameterOfEveryCall_unchanged(
      @ForAll("calls") Method call, @ForAll("texts") String text) throws Exception {
    List<String> plain = new ArrayList<>();
    RecordedRequest usual = made(call, plain, "x");
    List<String> values = new ArrayList<>();
    RecordedRequest request = made(call, values, text);

    assertThat(request.getMethod()).isEqualTo(usual.getMethod());
    assertThat(request.getUrl().encodedPath()).isEqualTo(usual.getUrl().encodedPath());
    assertThat(request.getHeaders().names()).isEqualTo(usual.getHeaders().names());
    assertThat(parameters(request)).isEqualTo(parameters(usual));
    assertThat(fed(usual)).containsExactlyInAnyOrderElementsOf(plain);
    assertThat(fed(request)).containsExactlyInAnyOrderElementsOf(values);
  }

  private static RecordedRequest made(Method call, List<String> values, String text)
      throws Exception {
    List<Object> arguments = new ArrayList<>();
    for (Type type : call.getGenericParameterTypes()) {
      arguments.add(argument(type, values, text));
    }
    Object api = APIS.get(call.getDeclaringClass()).api(call.getDeclaringClass());
    try {
      ((Call<?>) call.invoke(api, arguments.toArray())).execute();
    } catch (IOException e) {
      // The answer does not belong to this call; only the request is checked.
    }
    return SERVER.latest();
  }

  /** Creates an argument that contains the text everywhere, and adds the expected parameters. */
  private static Object argument(Type type, List<String> values, String text) throws Exception {
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return List.of(argument(element, values, text), argument(element, values, text));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Integer.class || plain == int.class) {
      return 7;
    }
    if (plain.getSimpleName().endsWith("Request")) {
      return request(plain, values, text);
    }
    String value = "fed " + values.size() + text;
    values.add(sent(value));
    return plain == String.class ? value : plain.getMethod("of", String.class).invoke(null, value);
  }

  private static Object request(Class<?> type, List<String> values, String text) throws Exception {
    Method start =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals("builder"))
            .findAny()
            .orElseThrow();
    List<Object> given = new ArrayList<>();
    for (Type parameter : start.getGenericParameterTypes()) {
      given.add(argument(parameter, new ArrayList<>(), "")); // A setter takes its place.
    }
    Object builder = start.invoke(null, given.toArray());
    for (Method setter : builder.getClass().getMethods()) {
      boolean sets = setter.getReturnType() == builder.getClass() && !setter.isVarArgs();
      if (sets && setter.getParameterCount() == 1) {
        setter.invoke(builder, argument(setter.getGenericParameterTypes()[0], values, text));
      }
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  /** Unpaired surrogates cannot be sent. */
  private static String sent(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static List<String> parameters(RecordedRequest request) {
    return Arrays.stream(TestServer.parameters(request).split("&"))
        .map(parameter -> decoded(parameter.split("=", 2)[0]))
        .toList();
  }

  private static List<String> fed(RecordedRequest request) {
    return Arrays.stream(TestServer.parameters(request).split("&"))
        .filter(parameter -> parameter.contains("="))
        .map(parameter -> decoded(parameter.split("=", 2)[1]))
        .filter(value -> value.startsWith("fed "))
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
