package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Unsupported and invalid specs are refused, with all problems at once, each with its place and
 * advice.
 */
@Timeout(60)
class RefusalTest {

  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Things, version: "1"}
      paths:
        /a: {get: {operationId: a, responses: {"204": {description: Done}}}}
      """;

  private static TestProject project;

  @BeforeAll
  static void open() {
    project = TestProject.named("refusals");
  }

  private static String refusal(String spec) {
    String name = spec.startsWith("{") ? "specs/spec.json" : "specs/spec.yaml";
    return refusal(project.write(name, spec), Map.of());
  }

  private static String refusal(Path spec, Map<String, Object> options) {
    Throwable thrown = catchThrowable(() -> project.generate(spec, "refused", options));
    assertThat(thrown).isInstanceOf(UnsupportedSpecException.class);
    return thrown.getMessage();
  }

  private static String answering(String schema) {
    return HEAD
        + "  /z: {get: {operationId: z, responses: {'200': {description: It, content: "
        + "{application/json: {schema: "
        + schema
        + "}}}}}}\n";
  }

  @ParameterizedTest
  @CsvSource({"string, one", "array, b", "array, One", "array, int", "array, toBuilder"})
  void refusesInvalidElementName(String type, String name) {
    String property = "{type: %s, items: {type: string}, x-only-name: %s}".formatted(type, name);

    assertThat(
            refusal(
                answering("{type: object, properties: {a: " + property + ", b: {type: string}}}")))
        .contains("'" + name + "' cannot name the only element of a in Java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nobody", "Sort", "Size"})
  void refusesToSendValue_ofUnrelatedEnum(String other) {
    assertThat(
            refusal(
                answering("{$ref: '#/components/schemas/Thing'}")
                    + """
                      components:
                        schemas:
                          Thing:
                            type: object
                            properties:
                              kind: {$ref: '#/components/schemas/Sort'}
                              size: {$ref: '#/components/schemas/Size'}
                          Sort: {type: string, x-extensible-enum: [a], x-sent-as: %s}
                          Size: {type: integer, enum: [1, 2]}
                      """
                        .formatted(other)))
        .contains("x-sent-as names '" + other + "'");
  }

  @Test
  void listsAllProblems_withFileLineAndPointer() {
    assertThat(
            refusal(
                HEAD
                    + """
  /b: {get: {operationId: b, parameters: [{name: q, in: somewhere}], responses: {}}}
  /c:
    get:
      operationId: c
      responses:
        "200":
          description: It
          content: {application/json: {schema: {$ref: "#/components/schemas/C"}}}
components:
  schemas:
    C: {type: object, properties: {d: {$ref: "#/components/schemas/Gone"}}}
"""))
        .isEqualTo(
            """
The spec cannot be used because of 2 problems:
  spec.yaml:5 #/paths/~1b/get/parameters/0: a parameter needs a name and, under 'in', \
path, query, header or cookie
  spec.yaml:15 #/components/schemas/C/properties/d: the $ref #/components/schemas/Gone \
leads nowhere: correct or define it""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [1 | spec.yaml:1 #: this is not well-formed YAML: expected ',' or ']'",
        "{\"a\": } | spec.json:1 #: this is not well-formed JSON: Unexpected character",
        "title: x | this is not an OpenAPI spec: it must start with 'openapi: 3.1.0' or the like",
        "openapi: 4.0.0 | OpenAPI 4.0.0 is not supported: write OpenAPI 3.0 or 3.1",
        "openapi: 3.0.0 | there is nothing to call: add an operation",
        "a: &x [*x] | this YAML alias contains itself: use $ref for recursion",
      })
  void refusesInvalidSpec(String spec, String sentence) {
    assertThat(refusal(spec)).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../outside.yaml | leads out of the folder of the spec: move the file into it",
        "/etc/hostname | leads out of the folder of the spec: move the file into it",
        "missing.yaml#/A | there is no such file",
      })
  void refusesReference(String reference, String sentence) throws IOException {
    Files.writeString(project.folder().resolve("outside.yaml"), "{type: object}");
    assertThat(refusal(withSchema("{$ref: \"" + reference + "\"}"))).contains(sentence);
  }

  private static String withSchema(String schema) {
    return HEAD
        + "  /b: {get: {operationId: b, responses: {\"200\": {description: It, content:"
        + " {application/json: {schema: {type: object, properties: {x: "
        + schema
        + "}}}}}}}}\ncomponents: {schemas: {Self: {$ref: \"#/components/schemas/Self\"}}}\n";
  }

  @Test
  void refusesPath_withoutItsParameter() {
    assertThat(
            refusal(
                HEAD
                    + """
  /b/{x}:
    get:
      operationId: b
      parameters: [{name: x, in: path, required: true, x-supplied-by: adapter}]
      responses: {"204": {description: Done}}
"""))
        .contains(
            "spec.yaml:8 ", "only the caller can supply path parameters: remove x-supplied-by");
  }

  @Test
  void fetchesNothing() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.yaml";
      assertThat(refusal(withSchema("{$ref: \"" + url + "#/A\"}")))
          .contains("leads to another host, and nothing is fetched: download it");
      assertThat(refusal(Path.of(url.replace("http://", "http:/")), Map.of())).isNotEmpty();
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void survivesExponentialAliases() {
    StringBuilder bomb = new StringBuilder("x-0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("x-%d: &a%d [".formatted(i, i));
      bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("*a" + (i - 1) + "]\n");
    }
    project.generate(project.write("specs/bomb.yaml", HEAD + bomb), "bomb");
    assertThat(project.sources("bomb")).containsKey("DefaultApi");
  }

  @Test
  void refusesFile_thatIsTooLarge() throws IOException {
    Path spec = project.write("specs/large.yaml", HEAD);
    try (var file = new java.io.RandomAccessFile(spec.toFile(), "rw")) {
      file.setLength(100L * 1024 * 1024);
    }
    assertThat(refusal(spec, Map.of())).contains("the file is larger than 64 MiB: split it");
    Files.delete(spec);
  }

  @Test
  void refusesEndlessNesting() {
    assertThat(refusal("[".repeat(100_000))).contains("this is not well-formed YAML");
    assertThat(refusal("{\"a\":".repeat(100_000))).contains("this is not well-formed JSON");
  }

  /** Texts of a spec are never interpreted as code. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/ public static int evil; /*",
        "\\u002a/ public static int evil;",
        "{@code } } */ evil",
        "`*/ evil`",
        "\" + evil() + \"",
        "${evil} {{evil}} #{evil} <script>evil</script>",
        "line\nbreak \u2028 \u202e evil \u0000",
      })
  void readsYamlScalars_asText(String text) {
    String quoted =
        "\""
            + text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\u2028", "\\u2028")
                .replace("\u202e", "\\u202e")
                .replace("\u0000", "\\0")
            + "\"";
    TestProject own = TestProject.named("injection");
    own.generate(
        own.write(
            "spec.yaml",
            """
openapi: 3.0.3
info: {title: TEXT, version: TEXT, description: TEXT}
servers: [{url: TEXT, description: TEXT}]
tags: [{name: t, description: TEXT}]
paths:
  /a:
    get:
      operationId: a
      tags: [t]
      summary: TEXT
      description: TEXT
      parameters:
        - {name: TEXT, in: query, description: TEXT, schema: {type: string, default: TEXT}}
      responses:
        "200":
          description: TEXT
          content:
            application/json:
              schema:
                type: object
                description: TEXT
                properties: {TEXT: {type: string, description: TEXT, enum: [TEXT, b]}}
components: {securitySchemes: {k: {type: apiKey, in: header, name: TEXT, description: TEXT}}}
"""
                .replace("TEXT", quoted)),
        "injected");
    assertThat(own.compile()).isEmpty();
    assertThat(type(own, "injected.TApi").getDeclaredFields()).isEmpty();
    // What turns the direction of text around would mislead a reader of the source.
    assertThat(own.sources("injected").values()).noneMatch(source -> source.contains("\u202e"));
  }

  private static Class<?> type(TestProject own, String name) {
    try {
      return own.loader().loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void skipsOperations_onRequest() {
    Path spec =
        project.write(
            "specs/half.yaml",
            HEAD
                + """
  /b: {get: {operationId: b, parameters: [{name: q, in: somewhere}], responses: {}}}
  /c: {get: {operationId: c, responses: {"200": {description: It, content: {application/json: {schema: {$ref: "#/components/schemas/C"}}}}}}}
components:
  schemas:
    C: {type: object, properties: {d: {$ref: "#/components/schemas/D"}}}
    D: {type: object, properties: {e: {$ref: "#/components/schemas/Gone"}}}
""");
    project.generate(spec, "half", Map.of("skipUnsupported", "true"));
    assertThat(project.sources("half").get("DefaultApi"))
        .contains(" a();")
        .doesNotContain(" b(", " c(");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          operationId: b, tags: [a], responses: {'204': {description: Done}}                  | it needs an answer 200 with a schema for application/json
          operationId: b, tags: [a, b], responses: {'200': {$ref: '#/components/responses/A'}}   | it needs one tag
          operationId: b, responses: {'200': {$ref: '#/components/responses/A'}}                 | it needs one tag
          tags: [a], responses: {'200': {$ref: '#/components/responses/A'}}                      | it needs an operationId: a verb and a noun
          operationId: b, tags: [a], responses: {'200': {$ref: '#/components/responses/A'}, '201': {$ref: '#/components/responses/B'}} | a success has one type
          operationId: b, tags: [a], responses: {'200': {$ref: '#/components/responses/Inline'}} | an inline schema has no name: move it to components
          operationId: b, tags: [a], responses: {'200': {$ref: '#/components/responses/Nested'}} | an inline schema has no name: move it to components
          operationId: b, tags: [a], responses: {'200': {$ref: '#/components/responses/Enum'}}   | answers may grow: use x-extensible-enum instead of enum
          operationId: b, tags: [a], responses: {'200': {$ref: '#/components/responses/OneOf'}}  | oneOf hides what travels: write one flat schema
          operationId: b, tags: [a], requestBody: {content: {application/json: {schema: {type: object, properties: {x: {type: object, properties: {y: {type: string}}}}}}}}, responses: {'200': {$ref: '#/components/responses/A'}} | an inline schema has no name: move it to components
          """)
  void strictBuild_enforcesHouseRules(String operation, String sentence) {
    Path spec = project.write("specs/strict.yaml", strict(operation));

    assertThat(refusal(spec, Map.of("strict", "true"))).contains(sentence);
  }

  @Test
  void strictBuild_acceptsFlatSpec() {
    Path spec =
        project.write(
            "specs/strict.yaml",
            strict(
                "operationId: b, tags: [a], responses: {'200': {$ref: '#/components/responses/A'}}"));

    assertThat(project.generate(spec, "strict", Map.of("strict", "true")).sources("strict"))
        .containsKeys("AApi", "A", "B");
  }

  private static String strict(String operation) {
    return """
           openapi: 3.0.3
           info: {title: Things, version: "1"}
           paths: {/b: {post: {%s}}}
           components:
             responses:
               A: {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
               B: {description: B, content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}
               Inline: {description: I, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}
               Nested: {description: N, content: {application/json: {schema: {$ref: '#/components/schemas/Nested'}}}}
               Enum: {description: E, content: {application/json: {schema: {$ref: '#/components/schemas/Enum'}}}}
               OneOf: {description: O, content: {application/json: {schema: {$ref: '#/components/schemas/OneOf'}}}}
             schemas:
               A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
               B: {type: object, properties: {x: {type: string}}}
               Nested: {type: object, properties: {list: {type: array, items: {type: object, properties: {x: {type: string}}}}}}
               Enum: {type: object, properties: {x: {type: string, enum: [a]}}}
               OneOf: {type: object, properties: {x: {oneOf: [{type: string}, {type: integer}]}}}
           """
        .formatted(operation);
  }
}
