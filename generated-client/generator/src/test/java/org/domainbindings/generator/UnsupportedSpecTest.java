package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator refuses, with which sentence. Each test spoils one thing in a good spec. */
class UnsupportedSpecTest {

  private static final String GOOD =
      """
      openapi: 3.0.3
      info: {title: Things, version: "1"}
      paths:
        /things/{id}:
          get:
            operationId: getThing
            tags: [things]
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: page, in: query, schema: {type: integer}}
            responses:
              "200":
                description: OK
                content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
          post:
            operationId: changeThing
            tags: [things]
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            requestBody:
              content:
                application/x-www-form-urlencoded:
                  schema: {$ref: "#/components/schemas/Change"}
            responses:
              "200":
                description: OK
                content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
              default: {description: No JSON}
      components:
        schemas:
          Thing: {type: object, properties: {name: {type: string}}}
          Change:
            type: object
            properties: {note: {type: string}, color: {$ref: "#/components/schemas/Color"}}
          Color: {type: string, enum: [RED, BLUE]}
      """;

  private static final String PAGE = "- {name: page, in: query, schema: {type: integer}}";
  private static final String NAME = "name: {type: string}}";
  private static final String NOTE = "note: {type: string}";

  /** The good spec with one thing spoilt, where it comes first. */
  private static String spoil(String good, String bad) {
    assertThat(GOOD).contains(good);
    return GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
  }

  private static void generate(String yaml) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveResponses(true);
    OpenAPI spec = new OpenAPIV3Parser().readContents(yaml, null, options).getOpenAPI();
    ClientWriter.files(SpecReader.read(spec));
  }

  private static void assertRefused(String yaml, String sentence) {
    assertThatThrownBy(() -> generate(yaml))
        .isInstanceOf(UnsupportedSpecException.class)
        .hasMessage(sentence);
  }

  @Test
  void takesGoodSpec() {
    generate(GOOD);
  }

  @Test
  void endsTheBuild_withItsSentence() throws IOException {
    Path folder = Generation.emptyFolder("refused");
    Path spec = Files.writeString(folder.resolve("spec.yaml"), spoil("      tags: [things]\n", ""));
    assertThatThrownBy(() -> Generation.generate(spec, "refused", folder))
        .hasStackTraceContaining("GET /things/{id}: it needs one tag");
    assertThat(folder.resolve("java")).doesNotExist();
  }

  @Test
  void refusesOtherVersions() {
    assertRefused(
        spoil("openapi: 3.0.3", "openapi: 3.1.0"),
        "openapi 3.1.0: this version is not supported: write OpenAPI 3.0");
  }

  @Test
  void refusesSpec_withoutOperation() {
    assertRefused(
        GOOD.substring(0, GOOD.indexOf("  /things")).replace("paths:", "paths: {}"),
        "paths: there is nothing to call: add an operation");
  }

  // Operations

  @Test
  void refusesOperation_withoutOperationId() {
    assertRefused(
        spoil("operationId: getThing", "summary: Get a thing"),
        "GET /things/{id}: it needs an operationId: a verb and a noun");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tags: []", "tags: [things, more]"})
  void refusesOperation_withoutOneTag(String tags) {
    assertRefused(
        spoil("tags: [things]", tags),
        "GET /things/{id}: it needs one tag: the interface that it belongs to is named after it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"getThing", "get-thing", "GetThing"})
  void refusesTwoOperations_ofOneName(String operationId) {
    assertRefused(
        spoil("operationId: changeThing", "operationId: " + operationId),
        "POST /things/{id}: there is another operation getThing: choose another operationId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "toString", "wait", "1st"})
  void refusesOperation_whoseNameIsTaken(String operationId) {
    assertRefused(
        spoil("operationId: getThing", "operationId: " + operationId),
        operationId + ": this operationId is no name for a method: choose a verb and a noun");
  }

  @Test
  void refusesTag_thatIsNoName() {
    assertRefused(
        spoil("tags: [things]", "tags: [1st]"),
        "1st: this is no name for a type: choose one that begins with a letter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "options", "trace"})
  void refusesMethod_thatRetrofitCannotSend(String method) {
    assertRefused(
        spoil("    get:", "    " + method + ":"),
        "getThing: %S is not supported: use GET, POST, PUT, PATCH or DELETE".formatted(method));
  }

  // Request bodies

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "multipart/form-data", "text/plain"})
  void refusesRequestBody_thatIsNoForm(String type) {
    assertRefused(
        spoil("application/x-www-form-urlencoded", type),
        "changeThing: a request body has to be a form, application/x-www-form-urlencoded");
  }

  @Test
  void refusesRequestBody_ofSeveralTypes() {
    assertRefused(
        spoil(
            "          application/x-www-form-urlencoded:\n",
            "          text/plain: {}\n          application/x-www-form-urlencoded:\n"),
        "changeThing: a request body has to be a form, application/x-www-form-urlencoded");
  }

  @Test
  void refusesForm_withoutSchema() {
    assertRefused(
        spoil(
            "x-www-form-urlencoded:\n            schema: {$ref: \"#/components/schemas/Change\"}",
            "x-www-form-urlencoded: {}"),
        "changeThing: a form needs a schema: name its fields there");
  }

  @Test
  void refusesForm_withGet() {
    assertRefused(
        GOOD.replace("    get:", "    put:").replace("    post:", "    get:"),
        "changeThing: GET carries no form: make its fields query parameters");
  }

  // Parameters

  @Test
  void refusesTwoParameters_ofOneName() {
    assertRefused(
        spoil(PAGE, "- {name: ID, in: query, schema: {type: string}}"),
        "getThing: id and ID are both id in Java: tell them apart under x-java-names");
  }

  @Test
  void refusesParameter_withContent() {
    assertRefused(
        spoil(PAGE, "- {name: page, in: query, content: {text/plain: {schema: {type: string}}}}"),
        "getThing, page: a parameter needs a schema, not content");
  }

  @Test
  void refusesCookie() {
    assertRefused(
        spoil(PAGE, "- {name: page, in: cookie, schema: {type: string}}"),
        "getThing, page: a cookie is not supported: leave it to the adapter with x-supplied-by");
  }

  @Test
  void refusesOptionalHeader() {
    assertRefused(
        spoil(PAGE, "- {name: page, in: header, schema: {type: string}}"),
        "getThing, page: only a form, or the query where there is no form, has optional parameters:"
            + " require it or leave it to the adapter with x-supplied-by");
  }

  @Test
  void refusesOptionalQuery_besideForm() {
    assertRefused(
        spoil("      requestBody:", "        " + PAGE + "\n      requestBody:"),
        "changeThing, page: only a form, or the query where there is no form, has optional"
            + " parameters: require it or leave it to the adapter with x-supplied-by");
  }

  @Test
  void refusesMoreThanThreeParameters_besideForm() {
    String header = "        - {name: X, in: header, required: true, schema: {type: string}}\n";
    String headers = header.replace("X", "a") + header.replace("X", "b") + header.replace("X", "c");
    assertRefused(
        spoil("      requestBody:", headers + "      requestBody:"),
        "changeThing: it has more than three parameters beside its form or query: move some there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"style: pipeDelimited", "explode: false", "style: form, explode: false"})
  void refusesList_thatDoesNotRepeatItsName(String style) {
    assertRefused(
        spoil(
            PAGE,
            "- {name: page, in: query, %s, schema: {type: array, items: {type: string}}}"
                .formatted(style)),
        "getThing, page: a list repeats its name on this wire: use the style form, exploded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"style: spaceDelimited", "explode: false"})
  void refusesListInForm_thatDoesNotRepeatItsName(String style) {
    assertRefused(
        spoil(
            "schema: {$ref: \"#/components/schemas/Change\"}",
            "schema: {$ref: \"#/components/schemas/Change\"}\n            encoding: {note: {%s}}"
                .formatted(style)),
        "changeThing, note: a list repeats its name on this wire: use the style form, exploded");
  }

  @Test
  void refusesList_inQueryOfRequest() {
    assertRefused(
        spoil(PAGE, "- {name: page, in: query, schema: {type: array, items: {type: string}}}"),
        "getThing: a list has no form in a query with optional or many parameters: use a form, or"
            + " require all parameters and no more than four");
  }

  @ParameterizedTest
  @ValueSource(strings = {"path", "header"})
  void refusesList_outsideOfQueryAndForm(String place) {
    assertRefused(
        spoil(
            PAGE,
            "- {name: page, in: %s, required: true, schema: {type: array, items: {type: string}}}"
                .formatted(place)),
        "getThing, page: a list has no form in a path or header: make it a string");
  }

  @Test
  void refusesPath_thatNothingFills() {
    assertRefused(
        spoil("/things/{id}:", "/things/{id}/{part}:"),
        "getThing: nothing fills {part} in its path: declare it as a path parameter");
  }

  @Test
  void refusesObject_inRequest() {
    assertRefused(
        spoil(NOTE, "note: {$ref: \"#/components/schemas/Thing\"}"),
        "changeThing, note: an object has no form in a request: make it a string or several"
            + " parameters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"decimal", "yyyymmdd"})
  void refusesFormatOfAnswers_inRequest(String format) {
    assertRefused(
        spoil(NOTE, "note: {type: string, x-format: " + format + "}"),
        "changeThing, note: this format is for answers only: give a pattern for what is sent");
  }

  @Test
  void refusesFormat_thatItDoesNotKnow() {
    assertRefused(
        spoil(NOTE, "note: {type: string, x-format: roman}"),
        "changeThing, note: the x-format roman is not supported: use decimal or yyyymmdd");
  }

  // Answers

  @ParameterizedTest
  @ValueSource(strings = {"\"201\":", "2XX:", "default:"})
  void refusesOperation_withoutAnswer200(String status) {
    assertRefused(
        spoil("\"200\":", status),
        "getThing: it needs an answer 200 with a schema for application/json");
  }

  @Test
  void refusesAnswer_withoutJson() {
    assertRefused(
        spoil("application/json", "application/xml"),
        "getThing: it needs an answer 200 with a schema for application/json");
  }

  @Test
  void refusesTwoSuccesses_ofDifferentTypes() {
    String schema = "{application/json: {schema: {$ref: \"#/components/schemas/Other\"}}}";
    String answer = "\"202\": {description: Other, content: %s}\n".formatted(schema);
    String other = "    Other: {type: object, properties: {a: {type: string}}}\n    Color:";
    assertRefused(
        spoil("\"200\":", answer + "        \"200\":").replace("    Color:", other),
        "getThing: a success has one type, not Other or Thing: use one for all");
  }

  @Test
  void refusesAnswer_inPlace() {
    assertRefused(
        spoil(
            "schema: {$ref: \"#/components/schemas/Thing\"}",
            "schema: {type: object, properties: {a: {type: string}}}"),
        "getThing, answer 200: an object in place has no name: move it to components");
  }

  @Test
  void refusesErrorAnswer_inPlace() {
    assertRefused(
        spoil(
            "default: {description: No JSON}",
            "default: {description: No, content: {application/json: {schema: {type: object}}}}"),
        "changeThing, answer default: an object in place has no name: move it to components");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"type: string", "type: array, items: {$ref: '#/components/schemas/Thing'}"})
  void refusesAnswer_thatIsNoObject(String schema) {
    assertRefused(
        spoil("schema: {$ref: \"#/components/schemas/Thing\"}", "schema: {" + schema + "}"),
        "getThing, answer 200: an answer has to be an object: put it into one");
  }

  // Schemas

  @ParameterizedTest
  @ValueSource(strings = {"oneOf", "anyOf", "allOf"})
  void refusesComposition(String composition) {
    assertRefused(
        spoil(NAME, "name: {%s: [{type: string}]}}".formatted(composition)),
        "Thing, name: oneOf, anyOf, allOf and not are not supported: write one flat schema");
  }

  @Test
  void refusesNegation() {
    assertRefused(
        spoil(NAME, "name: {type: string, not: {enum: [a]}}}"),
        "Thing, name: oneOf, anyOf, allOf and not are not supported: write one flat schema");
  }

  @Test
  void refusesComposition_ofAnswer() {
    assertRefused(
        spoil("Thing: {type: object, ", "Thing: {type: object, allOf: [{type: object}], "),
        "getThing, answer 200: oneOf, anyOf, allOf and not are not supported: write one flat"
            + " schema");
  }

  @Test
  void refusesComposition_ofForm() {
    assertRefused(
        spoil("Change:\n", "Change:\n      anyOf: [{type: object}]\n"),
        "changeThing: oneOf, anyOf, allOf and not are not supported: write one flat schema");
  }

  @Test
  void refusesAdditionalProperties() {
    assertRefused(
        spoil(NAME, "name: {type: string}}, additionalProperties: {type: string}"),
        "getThing, answer 200: additionalProperties are not supported: name each property");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", properties: {}", ", additionalProperties: true"})
  void refusesObject_withoutProperties(String rest) {
    assertRefused(
        spoil("Thing: {type: object, properties: {" + NAME, "Thing: {type: object" + rest),
        "Thing: an object without properties is not supported: name each property");
  }

  @Test
  void refusesForm_withoutProperties() {
    assertRefused(
        spoil("schema: {$ref: \"#/components/schemas/Change\"}", "schema: {type: object}"),
        "changeThing: an object without properties is not supported: name each property");
  }

  @Test
  void refusesObject_inPlace() {
    assertRefused(
        spoil(NAME, "name: {type: object, properties: {a: {type: string}}}}"),
        "Thing, name: an object in place has no name: move it to components");
  }

  @Test
  void refusesListOfLists() {
    assertRefused(
        spoil(NAME, "name: {type: array, items: {type: array, items: {type: string}}}}"),
        "Thing, name: a list of lists has no form on this wire: make it a list of objects");
  }

  @ParameterizedTest
  @ValueSource(strings = {"boolean", "number"})
  void refusesType(String type) {
    assertRefused(
        spoil(NAME, "name: {type: " + type + "}}"),
        "Thing, name: the type %s is not supported: make it a string or an integer"
            .formatted(type));
  }

  @Test
  void refusesSchema_withoutType() {
    assertRefused(spoil(NAME, "name: {description: A}}"), "Thing, name: a schema needs a type");
  }

  @Test
  void refusesLongIntegers() {
    assertRefused(
        spoil(NAME, "name: {type: integer, format: int64}}"),
        "Thing, name: int64 is not supported: make it a string");
  }

  @Test
  void refusesSetOfIntegers() {
    assertRefused(
        spoil(NAME, "name: {type: integer, enum: [1, 2]}}"),
        "Thing, name: a set of integers is not supported: make it a set of strings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a, b]", "[a]"})
  void refusesClosedSet_inAnswer(String values) {
    assertRefused(
        spoil(NAME, "name: {type: string, enum: " + values + "}}"),
        "Thing, name: what comes back may grow: use x-extensible-enum instead of enum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a, b]", "[a]"})
  void refusesClosedSet_inPlace(String values) {
    assertRefused(
        spoil(NOTE, "note: {type: string, enum: " + values + "}"),
        "changeThing, note: an enum in place has no name: move it to components");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-enum-varnames", "x-enum-descriptions"})
  void refusesSet_withoutNameOrDescriptionForEachValue(String extension) {
    assertRefused(
        spoil("enum: [RED, BLUE]", "enum: [RED, BLUE], " + extension + ": [A]"),
        "Color: there are 2 values, but 1 %s: give one for each".formatted(extension));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[RED, RED]", "[RED, light blue]", "[RED, class]"})
  void refusesConstants_thatJavaCannotTellApart(String names) {
    String second = names.substring(6, names.length() - 1);
    assertRefused(
        spoil("enum: [RED, BLUE]", "enum: [RED, BLUE], x-enum-varnames: " + names),
        "Color: %s cannot be the constant of 'BLUE': choose another name under x-enum-varnames"
            .formatted(second));
  }

  @Test
  void refusesConstant_thatTheClientHas() {
    assertRefused(
        spoil("enum: [RED, BLUE]", "x-extensible-enum: [known]"),
        "Color: KNOWN cannot be the constant of 'known': choose another name under"
            + " x-enum-varnames");
  }

  @Test
  void refusesValue_thatIsNoName() {
    assertRefused(
        spoil("enum: [RED, BLUE]", "enum: [RED, '+']"),
        "Color: the value '+' needs a name under x-enum-varnames");
  }

  // References

  @Test
  void refusesReference_thatLeadsNowhere() {
    assertRefused(
        spoil("/schemas/Color\"}", "/schemas/Colour\"}"),
        "changeThing, color: the reference #/components/schemas/Colour leads nowhere: add it under"
            + " components");
  }

  @Test
  void refusesReferences_thatLeadNowhereElse() {
    assertRefused(
        spoil(PAGE, "- {$ref: \"#/components/parameters/Page\"}"),
        "getThing: the reference #/components/parameters/Page leads nowhere: add it under"
            + " components");
    assertRefused(
        spoil("default: {description: No JSON}", "default: {$ref: \"#/components/responses/No\"}"),
        "changeThing, answer default: the reference #/components/responses/No leads nowhere: add it"
            + " under components");
    assertRefused(
        spoil(
            "requestBody:\n        content:\n          application/x-www-form-urlencoded:\n"
                + "            schema: {$ref: \"#/components/schemas/Change\"}",
            "requestBody: {$ref: \"#/components/requestBodies/Change\"}"),
        "changeThing: the reference #/components/requestBodies/Change leads nowhere: add it under"
            + " components");
  }

  @Test
  void refusesReference_thatLeadsToItself() {
    assertRefused(
        spoil(
            "Color: {type: string, enum: [RED, BLUE]}",
            "Color: {$ref: \"#/components/schemas/Color\"}"),
        "changeThing, color: the reference #/components/schemas/Color leads nowhere: add it under"
            + " components");
  }

  // Names

  @Test
  void refusesProperty_thatIsNoName() {
    assertRefused(
        spoil(NAME, "1st: {type: string}}"),
        "Thing, 1st: '1st' is no name for it in Java: give it one under x-java-names");
  }

  @ParameterizedTest
  @ValueSource(strings = {"class", "not a name", "json"})
  void refusesGivenName_thatIsNoNameOrTaken(String name) {
    assertRefused(
        spoil("paths:", "x-java-names: {name: " + name + "}\npaths:"),
        "Thing, name: '" + name + "' is no name for it in Java: give it one under x-java-names");
  }

  @Test
  void refusesGivenName_forNothing() {
    assertRefused(
        spoil("paths:", "x-java-names: {name: title, nome: title, 'name[]': titles}\npaths:"),
        "x-java-names: there is nothing to be named name[], nome");
  }

  @Test
  void refusesTwoProperties_ofOneName() {
    assertRefused(
        spoil(NAME, "first_name: {type: string}, firstName: {type: string}}"),
        "Thing: first_name and firstName are both firstName in Java: tell them apart under"
            + " x-java-names");
  }

  @Test
  void refusesProperty_thatHidesAnAdapter() {
    assertRefused(
        spoil(
            NAME,
            "thing-adapter: {type: string}, thing: {$ref: \"#/components/schemas/Thing\"}}"),
        "Thing, thing-adapter: an adapter is named thingAdapter too: use x-java-names");
  }

  @Test
  void refusesTwoSchemas_ofOneType() {
    String schemas =
        "    b-c: {type: object, properties: {a: {type: string}}}\n"
            + "    bC: {type: object, properties: {b: {type: string}}}\n"
            + "    Color:";
    assertRefused(
        spoil(NAME, "a: {$ref: '#/components/schemas/b-c'}, b: {$ref: '#/components/schemas/bC'}}")
            .replace("    Color:", schemas),
        "bC: another schema becomes the type BC too: rename one of them");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Wire", "ChangeThingRequest", "THINGSAPI", "ThingJsonAdapter", "FormRequest"})
  void refusesSchema_withTheNameOfAnotherFile(String name) {
    assertThatThrownBy(() -> generate(GOOD.replace("Color", name)))
        .isInstanceOf(UnsupportedSpecException.class)
        .hasMessageMatching(
            "(?i)%s: the client has this type twice: rename a schema, tag or operationId"
                .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String", "Integer", "Object", "Override", "Builder", "Call", "Optional", "Path",
        "Query", "Nullable", "JsonReader", "Locale"
      })
  void refusesSchema_withTheNameOfATypeThatTheClientNeeds(String name) {
    // An open set, so that it needs Locale, and a closed one, so that it needs Optional.
    String yaml =
        GOOD.replace("Color", name)
            .replace(NAME, "name: {$ref: \"#/components/schemas/Kind\"}}")
            .replace("    Change:", "    Kind: {type: string, x-extensible-enum: [a]}\n    Change:")
            .replace("in: query, schema", "in: query, required: true, schema");
    assertRefused(yaml, name + ": the client needs another type of this name: rename the schema");
  }
}
