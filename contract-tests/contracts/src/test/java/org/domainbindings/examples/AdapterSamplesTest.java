package org.domainbindings.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.ProviderException;
import org.domainbindings.chain.Json;
import org.domainbindings.chain.Xml;
import org.domainbindings.http.Format;
import org.domainbindings.specs.EnabledWhenSpecsAgree;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Decodes the sample answers of the specs through the adapters, in JSON and XML. */
@EnabledWhenSpecsAgree
class AdapterSamplesTest {

  private final CannedService service = new CannedService();
  private final AdapterCalls json = new AdapterCalls(service.url(), Format.JSON);
  private final AdapterCalls xml = new AdapterCalls(service.url(), Format.XML);

  /** The outcome of a call: an answer, or the details of an exception. */
  private record Outcome(@Nullable Object answer, Map<String, Object> failure) {}

  @AfterEach
  void close() {
    json.close();
    xml.close();
    service.close();
  }

  @TestFactory
  Stream<DynamicNode> decodesEverySample() {
    return eachSample(
        (operation, sample) -> {
          var outcome = outcome(json, operation, sample.httpStatus(), Json.write(sample.value()));
          if (isFailure(sample)) {
            assertThat(outcome.answer()).as(title(operation, sample)).isNull();
            assertThat(outcome.failure())
                .as(title(operation, sample))
                .containsAllEntriesOf(facts(sample));
          } else {
            var decoded = Json.decode(sample.body(), AdapterCalls.answerType(operation));
            assertThat(outcome.answer()).as(title(operation, sample)).isEqualTo(decoded);
          }
        });
  }

  @TestFactory
  Stream<DynamicNode> decodesEverySample_inXml() {
    return eachSample(
        (operation, sample) -> {
          var body = Xml.write(sample.root(), sample.value());
          assertThat(outcome(xml, operation, sample.httpStatus(), body))
              .as(title(operation, sample))
              .isEqualTo(outcome(json, operation, sample.httpStatus(), sample.body()));
        });
  }

  @TestFactory
  Stream<DynamicNode> decodesEveryXmlSample_likeJsonSampleOfSameName() {
    return Spec.allOperations().stream()
        .flatMap(
            operation ->
                SampleAnswer.answers(operation).stream()
                    .filter(SampleAnswer::xml)
                    .map(sample -> agreesWithJson(operation, sample)));
  }

  private DynamicTest agreesWithJson(Operation operation, SampleAnswer sample) {
    return dynamicTest(
        title(operation, sample),
        () -> {
          var twin =
              SampleAnswer.answers(operation).stream()
                  .filter(other -> !other.xml() && other.schema().equals(sample.schema()))
                  .filter(other -> other.name().equals(sample.name()))
                  .findFirst()
                  .orElseThrow();
          assertThat(outcome(xml, operation, twin.httpStatus(), sample.body()))
              .as(title(operation, sample))
              .isEqualTo(outcome(json, operation, twin.httpStatus(), twin.body()));
        });
  }

  private interface Check {
    void run(Operation operation, SampleAnswer sample);
  }

  private static Stream<DynamicNode> eachSample(Check check) {
    return Spec.allOperations().stream()
        .map(
            operation ->
                dynamicContainer(
                    title(operation),
                    SampleAnswer.answers(operation).stream()
                        .filter(sample -> !sample.xml())
                        .map(
                            sample ->
                                dynamicTest(
                                    sample.toString(), () -> check.run(operation, sample)))));
  }

  private static String title(Operation operation) {
    return operation.provider() + " " + operation.id();
  }

  private static String title(Operation operation, SampleAnswer sample) {
    return title(operation) + " answered " + sample;
  }

  private Outcome outcome(AdapterCalls adapters, Operation operation, int httpStatus, String body) {
    service.answer(httpStatus, body);
    var request = operation.requests().values().iterator().next();
    try {
      return new Outcome(adapters.call(operation, request), Map.of());
    } catch (ProviderException e) {
      return new Outcome(null, facts(e));
    }
  }

  private static Map<String, Object> facts(ProviderException e) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("type", e.getClass());
    facts.put("reason", e.reason());
    facts.put("code", e.code());
    facts.put("message", e.providerMessage());
    facts.put("requestId", e.requestId());
    facts.put("httpStatus", e.httpStatus().orElseThrow());
    return facts;
  }

  /** Returns whether a sample is a failure, independent of the adapters. */
  private static boolean isFailure(SampleAnswer sample) {
    return switch (sample.schema()) {
      case "ErrorResponse" -> true;
      case "SendVerificationCodeResponse" -> !"1".equals(inside(sample, "status").get("code"));
      case "RegisterDomainResponse", "RenewDomainResponse" ->
          "NOT AVAILABLE".equals(inside(sample, "domain").get("status"));
      default -> false;
    };
  }

  /** Returns the expected details of the exception for a failure sample. */
  private static Map<String, Object> facts(SampleAnswer sample) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("httpStatus", sample.httpStatus());
    var values = (Map<?, ?>) sample.value();
    if (values.containsKey("error")) {
      facts.put("message", Objects.requireNonNull(values.get("error")));
    } else if (values.containsKey("Code")) {
      facts.put("code", Optional.of(values.get("Code")));
      facts.put("message", Objects.requireNonNull(values.get("Message")));
      facts.put("requestId", Optional.of(values.get("RequestId")));
    } else if (sample.schema().startsWith("SendVerificationCode")) {
      var status = inside(sample, "status");
      facts.put("code", Optional.of(status.get("code")));
      facts.put("message", Objects.requireNonNull(status.get("message")));
    }
    return facts;
  }

  private static Map<?, ?> inside(SampleAnswer sample, String name) {
    var value = ((Map<?, ?>) sample.value()).get(name);
    return (Map<?, ?>) (value instanceof List<?> list ? list.get(0) : value);
  }
}
