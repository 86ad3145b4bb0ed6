package org.domainbindings.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.chain.Json;
import org.domainbindings.specs.EnabledWhenSpecsAgree;
import org.domainbindings.specs.Spec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Decodes the sample answers of the specs with the generated adapters alone. */
@EnabledWhenSpecsAgree
class AnswerSamplesTest {

  @TestFactory
  Stream<DynamicTest> decodesEverySample_valueByValue() {
    return Spec.all()
        .flatMap(
            spec ->
                samples(spec).entrySet().stream()
                    .map(sample -> decodes(spec, sample.getKey(), sample.getValue())));
  }

  /** Returns the values of the JSON samples by schema and name. */
  private static Map<String, SampleAnswer> samples(Spec spec) {
    var samples = new LinkedHashMap<String, SampleAnswer>();
    spec.operations().stream()
        .flatMap(operation -> SampleAnswer.answers(operation).stream())
        .filter(sample -> !sample.xml())
        .forEach(sample -> samples.put(sample.toString(), sample));
    return samples;
  }

  private static DynamicTest decodes(Spec spec, String name, SampleAnswer sample) {
    return decodes(spec + " " + name, spec, sample.schema(), sample.value());
  }

  private static DynamicTest decodes(String title, Spec spec, String schema, Object sample) {
    return dynamicTest(
        title,
        () -> {
          var type = AdapterCalls.client(spec.provider(), schema).orElseThrow();
          var answer = Json.decode(Json.write(sample), type);
          assertThat(AnswerComparison.differences(sample, answer)).as(title).isEmpty();
          assertThat(plain(Json.read(Json.encode(type, answer))))
              .as(title)
              .isEqualTo(plain(sample));
        });
  }

  /** Each property has its own sample; together they form a complete answer. */
  @TestFactory
  Stream<DynamicTest> decodesEveryDocumentedProperty_valueByValue() {
    return Spec.all()
        .flatMap(
            spec ->
                SampleAnswer.completeAnswers(spec).entrySet().stream()
                    .map(
                        answer ->
                            decodes(
                                spec + " " + answer.getKey(),
                                spec,
                                answer.getKey(),
                                answer.getValue())));
  }

  @Test
  void usesSamplesOfAllOperations() {
    for (var spec : Spec.all().toList()) {
      assertThat(samples(spec).keySet())
          .containsExactlyInAnyOrderElementsOf(spec.components("examples").keySet());
    }
  }

  @Test
  void hasSampleOfEveryAnswer() {
    var decoded =
        Spec.allOperations().stream()
            .flatMap(
                operation -> SampleAnswer.answers(operation).stream().map(SampleAnswer::schema))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    assertThat(decoded)
        .containsAll(Spec.allOperations().stream().map(AdapterCalls::answerName).toList());
  }

  /** Removes empty lists, and the hyphens of dates. */
  /** Converts all values to texts, and removes empty lists. */
  static Object plain(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      var plain = new LinkedHashMap<Object, Object>();
      map.forEach(
          (name, value) -> {
            if (!List.of().equals(value)) {
              plain.put(name, plain(value));
            }
          });
      return plain;
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(AnswerSamplesTest::plain).toList();
    }
    var text = String.valueOf(tree);
    return text.matches("\\d{4}-\\d\\d-\\d\\d") ? text.replace("-", "") : text;
  }
}
