package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.domainbindings.generator.EchoServer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Retrofit;

/**
 * Each row of {@code features.yaml} consists of a spec, a caller of its client, the expected
 * request, the response, and the expected result.
 */
class FeatureTest {

  private static final Path ROWS = Path.of("src/test/resources/features.yaml");
  private static final Path README = Path.of("README.md");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> DIAGNOSTICS = new ArrayList<>();
  private static ClassLoader loader;
  private static EchoServer server;

  /**
   * A row.
   *
   * @param id the name of its package
   * @param feature the feature it shows
   * @param values the other values
   */
  record Row(String id, String feature, Map<String, Object> values) {

    String text(String name) {
      Object value = values.get(name);
      return value == null ? "" : value.toString().strip();
    }

    @Override
    public String toString() {
      return feature + ": " + text("case");
    }

    /** The spec: one operation named call, unless the row has a whole spec. */
    String spec() {
      Map<String, Object> spec = new LinkedHashMap<>();
      spec.put("openapi", values.getOrDefault("openapi", "3.0.3"));
      spec.put("info", Map.of("title", "Things", "version", "1"));
      spec.putAll(map(values.get("root")));
      Map<String, Object> operation = new LinkedHashMap<>(map(values.get("operation")));
      operation.putIfAbsent("operationId", "call");
      operation.putIfAbsent("tags", List.of("things"));
      if (values.containsKey("returns")) {
        operation.put("responses", responses(values.get("returns")));
      }
      operation.putIfAbsent("responses", Map.of("204", Map.of("description", "Done")));
      String path = values.containsKey("path") ? text("path") : "/things";
      String method = values.containsKey("method") ? text("method") : "get";
      spec.putIfAbsent("paths", Map.of(path, Map.of(method, operation)));
      Map<String, Object> components = new LinkedHashMap<>(map(values.get("components")));
      components.put("schemas", map(values.get("schemas")));
      spec.put("components", components);
      try {
        return JSON.writeValueAsString(spec);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<String, Object> responses(Object schema) {
      Map<String, Object> content = Map.of("application/json", Map.of("schema", schema));
      return Map.of("200", Map.of("description", "Found", "content", content));
    }

    String caller() {
      String imports =
          "import java.math.*; import java.net.*; import java.time.*; import java.util.*;"
              + " import okhttp3.*; import okio.*;";
      return "package "
          + id
          + "; "
          + imports
          + "\npublic final class Caller {"
          + "\n  public static Object call(retrofit2.Retrofit retrofit) throws Exception {\n    "
          + (values.containsKey("root") ? "" : "var api = retrofit.create(ThingsApi.class);\n    ")
          + text("java").replace("\n", "\n    ")
          + "\n  }\n}\n";
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Object row : new YAMLMapper().readValue(ROWS.toFile(), List.class)) {
      Map<String, Object> values = map(row);
      String id = "row%02d".formatted(rows.size() + 1);
      rows.add(new Row(id, values.get("feature").toString(), values));
    }
    return rows;
  }

  @BeforeAll
  static void generateAndCompile() throws IOException {
    server = new EchoServer();
    TestProject project = TestProject.named("features");
    for (Row row : rows()) {
      Path spec = project.write("specs/" + row.id() + ".json", row.spec());
      project.generate(spec, row.id(), map(row.values().get("options")));
      project.caller(row.id(), "Caller", row.caller());
    }
    DIAGNOSTICS.clear();
    DIAGNOSTICS.addAll(project.compile());
    DIAGNOSTICS.addAll(project.compileCallers());
    loader = project.loader();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void compilesWithoutWarning() {
    assertThat(DIAGNOSTICS).isEmpty();
  }

  /** The README must list exactly these features. */
  @Test
  void readmeListsEachFeature() throws IOException {
    Set<String> shown = new TreeSet<>();
    rows().forEach(row -> shown.add(row.feature()));
    Set<String> claimed = new TreeSet<>();
    try (Stream<String> lines = Files.lines(README)) {
      lines
          .filter(line -> line.startsWith("| ") && line.contains("| yes"))
          .forEach(line -> claimed.add(line.split("\\|")[1].strip()));
    }
    assertThat(claimed).isEqualTo(shown);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void sendsAndReads(Row row) throws Exception {
    boolean said = row.values().containsKey("answers");
    String mediaType = row.text("as").isEmpty() ? "application/json" : row.text("as");
    int status =
        row.values().containsKey("status")
            ? Integer.parseInt(row.text("status"))
            : said ? 200 : 204;
    server.answers(new Answer(status, said ? mediaType : "", row.text("answers")));
    assertThat(String.valueOf(called(row))).isEqualTo(row.text("gives"));
    if (row.values().containsKey("sends")) {
      assertThat(server.received().line()).isEqualTo(row.text("sends"));
    }
    if (row.values().containsKey("body")) {
      // The boundary of a multipart body is different each time.
      String body =
          server
              .received()
              .body()
              .replace("\r\n", "\n")
              .replaceAll("--[0-9a-f-]{36}(--)?", "--")
              .strip();
      assertThat(body).isEqualTo(row.text("body"));
    }
    map(row.values().get("headers"))
        .forEach(
            (name, value) ->
                assertThat(server.received().header(name)).as(name).isEqualTo(value.toString()));
  }

  private static Object called(Row row) throws Exception {
    Class<?> factory = loader.loadClass(row.id() + ".ClientConverterFactory");
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(server.url())
            .addConverterFactory(
                (retrofit2.Converter.Factory) factory.getMethod("create").invoke(null))
            .validateEagerly(true)
            .build();
    try {
      return loader
          .loadClass(row.id() + ".Caller")
          .getMethod("call", Retrofit.class)
          .invoke(null, retrofit);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Each row must be unique. */
  @Test
  void eachRowIsNamedOnce() throws IOException {
    Set<String> names = new HashSet<>();
    assertThat(rows()).allSatisfy(row -> assertThat(names.add(row.toString())).isTrue());
  }
}
