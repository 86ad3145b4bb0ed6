package org.domainbindings.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.domainbindings.ProviderException;
import org.domainbindings.chain.Json;
import org.domainbindings.http.Format;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * Decodes published and recorded answers through the adapters, and compares them with {@code
 * answers/*.yaml}.
 */
class AnswersTest {

  /** Marks secrets in answers, which must not appear in an exception. */
  private static final String SECRET = "98765432109876543";

  private final CannedService service = new CannedService();
  private final AdapterCalls adapters = new AdapterCalls(service.url(), Format.JSON);

  /** An entry of the files. */
  private record Shape(
      String title,
      List<Operation> calls,
      List<Integer> statuses,
      List<String> answers,
      @Nullable Object reads,
      Map<String, String> fails) {

    @SuppressWarnings("unchecked")
    static Stream<Shape> of(Spec spec) {
      var file = "/answers/" + spec.provider() + ".yaml";
      List<Map<String, Object>> shapes =
          new Yaml().load(AnswersTest.class.getResourceAsStream(file));
      return shapes.stream()
          .map(
              shape ->
                  new Shape(
                      shape.get("title").toString(),
                      ((List<String>) shape.get("calls"))
                          .stream().map(id -> call(spec, id)).toList(),
                      (List<Integer>) shape.getOrDefault("statuses", List.of(200)),
                      (List<String>) shape.get("answers"),
                      shape.get("reads"),
                      (Map<String, String>) shape.getOrDefault("fails", Map.of())));
    }

    private static Operation call(Spec spec, String id) {
      return spec.operations().stream()
          .filter(call -> call.id().equals(id))
          .findAny()
          .orElseThrow();
    }
  }

  @AfterEach
  void close() {
    adapters.close();
    service.close();
  }

  @TestFactory
  Stream<DynamicNode> decodesEachForm_asListed() {
    return Spec.all()
        .map(spec -> dynamicContainer(spec.provider(), Shape.of(spec).map(this::tests)));
  }

  private DynamicNode tests(Shape shape) {
    return dynamicContainer(
        shape.title(),
        shape.calls().stream()
            .flatMap(
                call ->
                    shape.statuses().stream()
                        .flatMap(
                            status ->
                                shape.answers().stream()
                                    .map(
                                        answer ->
                                            dynamicTest(
                                                call.id() + " answered " + status + " " + answer,
                                                () -> check(shape, call, status, answer))))));
  }

  private void check(Shape shape, Operation call, int status, String answer) {
    var title = "%s: %s answered %d %s".formatted(shape.title(), call.id(), status, answer);
    service.answer(status, answer);
    Object decoded;
    try {
      decoded = adapters.call(call, call.requests().values().iterator().next());
    } catch (ProviderException e) {
      assertThat(shape.fails()).as("%s: what is to be thrown, and was %s", title, e).isNotEmpty();
      assertThat(facts(e)).as(title).containsAllEntriesOf(shape.fails());
      assertThat(e.httpStatus()).as(title).hasValue(status);
      assertThat(trace(e)).as(title).doesNotContain(SECRET);
      return;
    }
    Object read = new Yaml().load(Json.encode((Class<?>) decoded.getClass(), decoded));
    assertThat(AnswerSamplesTest.plain(read))
        .as(title)
        .isEqualTo(AnswerSamplesTest.plain(shape.reads()));
  }

  private static Map<String, String> facts(ProviderException e) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("exception", e.getClass().getSimpleName());
    facts.put("reason", e.reason().name());
    facts.put("code", e.code().orElse(""));
    facts.put("message", e.providerMessage());
    facts.put("requestId", e.requestId().orElse(""));
    return facts;
  }

  private static String trace(ProviderException e) {
    var trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
