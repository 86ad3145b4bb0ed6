package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the generated adapters read and write answers. */
class DecodingTest {

  private static final GeneratedClient CLIENT = GeneratedClients.of(SmallSpec.ANSWERS);

  private static Object thing(String json) throws IOException {
    return CLIENT.decode("Thing", json);
  }

  private static Object color(String value) {
    return CLIENT.create("Color", value);
  }

  @Test
  void readsEveryKindOfValue() throws IOException {
    Object thing =
        thing(
            """
            {"name": "a", "count": 3, "price": "19.90", "since": "20131215", "color": "red",
             "size": "small", "parent": {"name": "b"}}
            """);
    assertThat(thing)
        .extracting("name", "count", "price", "since", "color", "size", "parent")
        .containsExactly(
            "a",
            3,
            new BigDecimal("19.90"),
            LocalDate.of(2013, 12, 15),
            color("red"),
            "small",
            thing("{\"name\": \"b\"}"));
  }

  @Test
  void readsListsOfEveryKind() throws IOException {
    Object thing =
        thing(
            """
            {"names": ["a", "b"], "counts": [1, 2], "prices": ["1.0", 2.50], "days": ["20131215"],
             "colors": ["red", "mauve"], "parts": [{"name": "a"}, {"name": "b"}]}
            """);
    assertThat(thing)
        .extracting("names", "counts", "prices", "days", "colors", "parts")
        .containsExactly(
            List.of("a", "b"),
            List.of(1, 2),
            List.of(new BigDecimal("1.0"), new BigDecimal("2.50")),
            List.of(LocalDate.of(2013, 12, 15)),
            List.of(color("red"), color("mauve")),
            List.of(thing("{\"name\": \"a\"}"), thing("{\"name\": \"b\"}")));
  }

  @Test
  void readsLoneElement_asListOfOne() throws IOException {
    Object lone =
        thing(
            """
            {"names": "a", "counts": 1, "prices": 2.50, "days": "2013-12-15", "colors": "red",
             "parts": {"name": "a"}}
            """);
    Object list =
        thing(
            """
            {"names": ["a"], "counts": [1], "prices": [2.50], "days": ["2013-12-15"],
             "colors": ["red"], "parts": [{"name": "a"}]}
            """);
    assertThat(lone).isEqualTo(list);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}", "{NAME: null}", "{NAME: \"\"}", "{NAME: []}", "{NAME: {}}", "{NAME: [null]}"
      })
  void readsNothing_asEmptyList(String json) throws IOException {
    for (String name : List.of("names", "counts", "prices", "days", "colors", "parts")) {
      assertThat(thing(json.replace("NAME", "\"" + name + "\"")))
          .as(name)
          .extracting(name)
          .isEqualTo(List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{NAME: null}", "{NAME: \"\"}"})
  void readsNothing_asNull(String json) throws IOException {
    for (String name : List.of("count", "price", "since", "parent")) {
      assertThat(thing(json.replace("NAME", "\"" + name + "\"")))
          .as(name)
          .extracting(name)
          .isNull();
    }
  }

  @Test
  void keepsEmptyText() throws IOException {
    assertThat(thing("{\"name\": \"\"}")).extracting("name").isEqualTo("");
  }

  @Test
  void dropsNull_fromList() throws IOException {
    assertThat(thing("{\"names\": [null, \"a\", null], \"parts\": [null, {}]}"))
        .extracting("names", "parts")
        .containsExactly(List.of("a"), List.of(thing("{}")));
  }

  @Test
  void skipsProperty_thatItDoesNotKnow() throws IOException {
    assertThat(thing("{\"new\": {\"a\": [1, {}]}, \"name\": \"a\", \"other\": null}"))
        .isEqualTo(thing("{\"name\": \"a\"}"));
  }

  @Test
  void keepsValue_thatIsNotKnown() throws IOException {
    Object thing = thing("{\"color\": \"Mauve\", \"colors\": [\"Teal\"]}");
    assertThat(thing).extracting("color.value", "color.known").containsExactly("Mauve", false);
    assertThat(CLIENT.encode(thing)).contains("\"Mauve\"", "[\"Teal\"]");
  }

  @Test
  void knowsValues_byNamesOfTheirOwn() throws IOException {
    Class<?> color = CLIENT.type("Color");
    assertThat(color.getFields())
        .extracting("name")
        .containsExactly("RED", "LIGHT_BLUE", "VALUE_3D");
    assertThat(GeneratedClient.invokeStatic(color, "known"))
        .isEqualTo(List.of(color("red"), color("light-blue"), color("3D")));
    assertThat(CLIENT.decode("Status", "{\"code\": 1, \"tries\": 1}"))
        .extracting("code")
        .isEqualTo(CLIENT.constant("Code", "SUCCESS"));
  }

  @Test
  void comparesValues_withoutCase() throws IOException {
    assertThat(color("RED")).isEqualTo(color("red")).hasSameHashCodeAs(color("red"));
    assertThat(color("RED")).extracting("known").isEqualTo(true);
    assertThat(color("reds")).isNotEqualTo(color("red"));
    assertThat(color("RED")).hasToString("RED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901234567", "0.10", "1e3", "-0", "12345678901234567890123"})
  void readsNumberAsText_digitByDigit(String number) throws IOException {
    assertThat(thing("{\"authcode\": %s, \"color\": %s}".formatted(number, number)))
        .extracting("authcode", "color.value")
        .containsExactly(number, number);
  }

  @Test
  void keepsScale_ofTextAndNumber() throws IOException {
    assertThat(thing("{\"price\": 19.90}")).extracting("price").isEqualTo(new BigDecimal("19.90"));
    assertThat(thing("{\"price\": \"19.90\"}"))
        .extracting("price")
        .isEqualTo(new BigDecimal("19.90"));
  }

  @Test
  void readsInteger_fromText() throws IOException {
    assertThat(thing("{\"count\": \"25\"}")).extracting("count").isEqualTo(25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20131215", "2013-12-15"})
  void readsDate_inEitherForm(String date) throws IOException {
    assertThat(thing("{\"since\": \"" + date + "\"}"))
        .extracting("since")
        .isEqualTo(LocalDate.of(2013, 12, 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000", "0000-00-00", "0000-00-00 00:00:00"})
  void readsDateOfYearZero_asNull(String date) throws IOException {
    assertThat(thing("{\"since\": \"" + date + "\"}")).extracting("since").isNull();
  }

  @Test
  void readsEmptyList_inPlaceOfObject_asNull() throws IOException {
    assertThat(thing("{\"parent\": []}")).extracting("parent").isNull();
  }

  @Test
  void readsObjectWithoutProperties_asItIs() throws IOException {
    assertThat(thing("{\"parent\": {}}")).extracting("parent").isEqualTo(thing("{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{}]", "[null]", "[1]"})
  void refusesList_inPlaceOfObject(String list) {
    assertThatThrownBy(() -> thing("{\"parent\": " + list + "}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("at path $.parent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20131315", "20130230", "2013121", "2013121x", "soon", "2013-12-15 10"})
  void refusesDate_thatIsNone(String date) {
    assertThatThrownBy(() -> thing("{\"parts\": [{\"since\": \"" + date + "\"}]}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a date but was " + date + " at path $.parts[0].since");
  }

  @Test
  void refusesDecimal_thatIsNone() {
    assertThatThrownBy(() -> thing("{\"parent\": {\"price\": \"1,50\"}}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a decimal but was 1,50 at path $.parent.price");
  }

  @Test
  void refusesText_inPlaceOfObject() {
    assertThatThrownBy(() -> thing("{\"parts\": [{}, \"a\"]}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected BEGIN_OBJECT but was STRING at path $.parts[1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"message\": \"a\"}", "{\"code\": null}", "{\"tries\": 1}"})
  void refusesAnswer_withoutWhatIsRequired(String status) {
    assertThatThrownBy(() -> CLIENT.decode("Envelope", "{\"status\": " + status + "}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Missing code at path $.status");
  }

  @Test
  void refusesAnswer_withoutRequiredInteger() {
    assertThatThrownBy(() -> CLIENT.decode("Envelope", "{\"status\": {\"code\": \"1\"}}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Missing tries at path $.status");
  }

  @Test
  void refusesEmptyObject_byItsRoot() {
    assertThatThrownBy(() -> CLIENT.decode("Envelope", "{}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Missing status at path $");
  }

  @Test
  void takesNull_forWhatMayBeNull() throws IOException {
    assertThat(CLIENT.decode("Status", "{\"code\": \"1\", \"tries\": 1, \"hint\": null}"))
        .extracting("hint")
        .isNull();
  }

  @Test
  void writesWhatItHasRead() throws IOException {
    String json =
        """
        {"name":"a","authcode":"b","secrets":["c"],"count":3,"price":"19.90","since":"20131215",
        "color":"Mauve","size":"small","shape":"flat",
        "parent":{"secrets":[],"names":[],"counts":[],"prices":[],"days":[],"colors":[],"parts":[]},
        "names":["a"],"counts":[1],"prices":["1.50"],
        "days":["20131215"],"colors":["red"],"parts":[]}
        """
            .replace("\n", "");
    assertThat(CLIENT.encode(thing(json))).isEqualTo(json);
  }

  @Test
  void writesNull_asNull() throws IOException {
    assertThat(CLIENT.decode("Thing", "null")).isNull();
    assertThat(CLIENT.encode("Thing", null)).isEqualTo("null");
  }

  @Test
  void copiesLists() throws IOException {
    List<String> names = new ArrayList<>(List.of("a"));
    List<?> none = List.of();
    Object thing =
        CLIENT.create(
            "Thing", null, null, none, null, null, null, null, null, null, null, names, none, none,
            none, none, none);
    names.clear();
    assertThat(thing).extracting("names").isEqualTo(List.of("a"));
  }

  @Test
  void keepsSecrets_outOfText() throws IOException {
    assertThat(thing("{\"name\": \"a\", \"authcode\": \"hidden\", \"secrets\": [\"hidden\"]}"))
        .asString()
        .startsWith("Thing[name=a, authcode=***, secrets=")
        .doesNotContain("hidden");
    assertThat(thing("{}")).asString().contains("authcode=null");
  }
}
