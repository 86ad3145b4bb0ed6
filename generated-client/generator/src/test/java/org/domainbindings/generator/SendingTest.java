package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** What the generated calls send. */
class SendingTest {

  private static final GeneratedClient CLIENT = GeneratedClients.of(SmallSpec.REQUESTS);
  private static final Object RED = CLIENT.constant("Color", "RED");
  private static final Object LIGHT_BLUE = CLIENT.constant("Color", "LIGHT_BLUE");

  private static String sent(String api, String method, Object... arguments) {
    return GeneratedClient.sent(CLIENT.request(api, method, arguments));
  }

  private static Object mood(String value) {
    return CLIENT.create("Mood", value);
  }

  @Test
  void sendsRoot_relativeToBaseUrl() {
    GeneratedClient minimal = GeneratedClients.of(SmallSpec.MINIMAL);
    assertThat(GeneratedClient.sent(minimal.request("ServiceApi", "ping"))).isEqualTo("GET /base/");
  }

  @Test
  void sendsArguments_inPathQueryAndHeader() {
    Request request = CLIENT.request("PartsApi", "getPart", "a/b", LIGHT_BLUE, 3, "trace");
    assertThat(GeneratedClient.sent(request))
        .isEqualTo("GET /base/things/a%2Fb/parts/a%20b%2Fc?view=a%26b&color=light%20blue&count=3");
    assertThat(request.headers("X-Trace")).containsExactly("trace");
  }

  @Test
  void sendsConstants_withoutBeingAsked() {
    Request request = CLIENT.request("PartsApi", "getPart", "a", RED, 3, "trace");
    assertThat(request.url().queryParameter("view")).isEqualTo("a&b");
    assertThat(request.url().pathSegments()).last().isEqualTo("a b/c");
    assertThat(request.headers("X-Api")).containsExactly("2.0");
    assertThat(sent("ThingsApi", "nameThing", "a"))
        .isEqualTo("POST /base/things/action Action=Name&name=a");
    assertThat(sent("ThingsApi", "resetThings")).isEqualTo("PUT /base/things/action Action=Reset");
  }

  @Test
  void sendsForm_besideOtherParameters() {
    Object request = CLIENT.build("ChangePartRequest", List.of(), Map.of("note", "a b"));
    assertThat(sent("PartsApi", "changePart", "id", "yes", "trace", request))
        .isEqualTo("POST /base/things/id/parts/a%20b%2Fc?dry=yes note=a+b");
    assertThat(sent("PartsApi", "changePart", "id", "yes", "trace"))
        .isEqualTo("POST /base/things/id/parts/a%20b%2Fc?dry=yes");
  }

  @Test
  void sendsForm_withDelete() {
    assertThat(sent("ThingsApi", "dropThing", "a", List.of("b", "c")))
        .isEqualTo("DELETE /base/things/action name=a&tag=b&tag=c");
  }

  @Test
  void sendsQuery_withDelete() {
    assertThat(sent("ThingsApi", "deleteThings", List.of("a", "b")))
        .isEqualTo("DELETE /base/things?name=a&name=b");
  }

  @Test
  void sendsRequest_withEveryKindOfValue() {
    assertThat(sent("ThingsApi", "makeThing", makeThing(Map.of("g", List.of(RED), "h", 7))))
        .isEqualTo(
            "POST /base/things Action=Make+%22it%22&a=1&b=2&c=light+blue&d=3&d=%2B4&e=good&f=5"
                + "&g=RED&h=7");
  }

  private static Object makeThing(Map<String, ?> optional) {
    Object builder = GeneratedClient.invokeStatic(CLIENT.type("MakeThingRequest"), "builder");
    GeneratedClient.invoke(builder, "a", "1");
    GeneratedClient.invoke(builder, "b", 2);
    GeneratedClient.invoke(builder, "c", LIGHT_BLUE);
    GeneratedClient.invoke(builder, "d", (Object) new String[] {"3", "+4"});
    GeneratedClient.invoke(builder, "e", mood("good"));
    GeneratedClient.invoke(builder, "f", "5");
    optional.forEach((name, value) -> GeneratedClient.invoke(builder, name, value));
    return GeneratedClient.invoke(builder, "build");
  }

  @Test
  void sendsQuery_ofRequest() {
    Map<String, ?> set = Map.of("page", 2, "color", LIGHT_BLUE, "mood", mood("odd"));
    Object request = CLIENT.build("ListThingsRequest", List.of(), set);
    assertThat(sent("ThingsApi", "listThings", "trace", request))
        .isEqualTo("GET /base/things?kind=all&page=2&color=light%20blue&mood=odd");
    assertThat(sent("ThingsApi", "listThings", "trace", Map.of("any", "thing")))
        .isEqualTo("GET /base/things?kind=all&any=thing");
    assertThat(sent("ThingsApi", "listThings", "trace")).isEqualTo("GET /base/things?kind=all");
  }

  @Test
  void hasShortForm_onlyWhereItCanBeEnough() {
    assertThat(arguments("ThingsApi", "listThings")).containsExactlyInAnyOrder(1, 2, 2);
    // Five values are too many for arguments.
    assertThat(arguments("ThingsApi", "makeThing")).containsExactly(1);
    assertThat(arguments("ThingsApi", "matchThings")).containsExactlyInAnyOrder(1, 1);
    // What this one requires depends on what else is given.
    assertThat(arguments("ThingsApi", "findThing")).containsExactly(1);
    // Nothing is optional: no request object at all.
    assertThat(arguments("PartsApi", "getPart")).containsExactly(4);
  }

  private static List<Integer> arguments(String api, String method) {
    return Arrays.stream(CLIENT.type(api).getMethods())
        .filter(candidate -> candidate.getName().equals(method))
        .map(Method::getParameterCount)
        .toList();
  }

  @Test
  void leavesToTheAdapter_whatItSupplies() {
    assertThat(CLIENT.type("MakeThingRequest").getRecordComponents())
        .extracting("name")
        .doesNotContain("login", "action");
  }

  @Test
  void refusesRequest_withoutWhatIsRequired() {
    for (String missing : List.of("a", "b", "c", "d", "e", "f")) {
      Object builder = GeneratedClient.invokeStatic(CLIENT.type("MakeThingRequest"), "builder");
      Map<String, ?> all =
          Map.of("a", "1", "b", 2, "c", RED, "d", List.of("3"), "e", mood("good"), "f", "5");
      all.forEach(
          (name, value) -> {
            if (!name.equals(missing)) {
              GeneratedClient.invoke(builder, name, value);
            }
          });
      assertThatThrownBy(() -> GeneratedClient.invoke(builder, "build"))
          .as(missing)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(missing + " == null");
    }
  }

  @Test
  void refusesNull_inPlaceOfWhatIsRequired() {
    assertThatThrownBy(() -> CLIENT.create("NameThingRequest", (Object) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name == null");
  }

  @Test
  void copiesLists() {
    List<String> tags = new ArrayList<>(List.of("a"));
    Object builder = GeneratedClient.invokeStatic(CLIENT.type("TagThingRequest"), "builder", "b");
    GeneratedClient.invoke(builder, "tag", tags);
    Object created = CLIENT.create("TagThingRequest", "b", tags);
    tags.add("late");
    Object built = GeneratedClient.invoke(builder, "build");
    assertThat(List.of(created, built)).extracting("tag").containsOnly(List.of("a"));
  }

  @Test
  void leavesToMoshi_whatIsNoForm() {
    Object forms = GeneratedClient.invokeStatic(CLIENT.type("FormConverterFactory"), "create");
    Retrofit retrofit = new Retrofit.Builder().baseUrl("https://api.example.com/").build();
    Annotation[] none = {};
    assertThat(
            ((Converter.Factory) forms).requestBodyConverter(String.class, none, none, retrofit))
        .isNull();
  }

  @Test
  void keepsSecrets_outOfText() {
    Object request = makeThing(Map.of());
    assertThat(request).asString().contains("a=1, b=2").contains("f=***").doesNotContain("5");
    assertThat(CLIENT.build("ChangePartRequest", List.of(), Map.of("key", "hidden")))
        .hasToString("ChangePartRequest[note=null, key=***]");
  }

  @Test
  void findsConstant_ofValue() {
    Class<?> color = CLIENT.type("Color");
    assertThat(GeneratedClient.invokeStatic(color, "of", "LIGHT BLUE"))
        .isEqualTo(Optional.of(LIGHT_BLUE));
    assertThat(GeneratedClient.invokeStatic(color, "of", "mauve"))
        .isEqualTo(Optional.empty());
  }

  @Test
  void sendsValuesAndNames_literally() {
    GeneratedClient texts = GeneratedClients.of(SmallSpec.TEXTS);
    Object request = texts.build("SendTextRequest", List.of(), Map.of("abn", "x"));
    Request sent = texts.request("TextsApi", "sendText", "header", request);
    assertThat(GeneratedClient.sent(sent))
        .isEqualTo("POST /base/texts/quo%22te constant=say+%22%5Cu0041%22&a%22b%5Cn=x");
    assertThat(sent.headers("quo\"te\\")).containsExactly("header");
  }

  @Test
  void knowsValues_literally() {
    GeneratedClient texts = GeneratedClients.of(SmallSpec.TEXTS);
    assertThat(texts.constant("Values", "BOTH")).hasToString("a \"quoted\" \\u0041");
    assertThat(texts.constant("Values", "BLANKS")).hasToString("tab\tnew\nline");
  }
}
