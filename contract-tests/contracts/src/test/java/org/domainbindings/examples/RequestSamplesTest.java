package org.domainbindings.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.domainbindings.http.Format;
import org.domainbindings.specs.EnabledWhenSpecsAgree;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks that adapters send exactly the values of the sample requests in the specs. */
@EnabledWhenSpecsAgree
class RequestSamplesTest {

  /** Different for each call; verified by the sandbox. */
  private static final Set<String> FRESH = Set.of("Signature", "SignatureNonce", "Timestamp");

  private final CannedService service = new CannedService();

  @AfterEach
  void close() {
    service.close();
  }

  @TestFactory
  Stream<DynamicTest> sendsValuesOfSample() {
    return Arrays.stream(Format.values())
        .flatMap(
            format ->
                Spec.allOperations().stream()
                    .flatMap(
                        operation ->
                            operation.requests().entrySet().stream()
                                .map(
                                    sample ->
                                        dynamicTest(
                                            title(operation)
                                                + " "
                                                + sample.getKey()
                                                + " for "
                                                + format,
                                            () -> sends(format, operation, sample.getValue())))));
  }

  private static String title(Operation operation) {
    return operation.provider() + " " + operation.id();
  }

  private void sends(Format format, Operation operation, Map<String, Object> sample) {
    service.answer(200, SampleAnswer.answers(operation).get(0).body());
    try (var adapters = new AdapterCalls(service.url(), format)) {
      adapters.call(operation, sample);
    }
    var request = service.take();
    assertThat(request.getMethod()).isEqualTo(operation.httpMethod());
    assertThat(request.getUrl().encodedPath()).isEqualTo(path(operation, format));
    if (operation.provider().equals("dnspod")) {
      assertThat(request.getHeaders().get("User-Agent"))
          .matches("[A-Za-z-]+/[0-9.]+ \\(support@example\\.com\\)");
    }
    var query = request.getUrl().encodedQuery();
    if (operation.method().equals("get")) {
      assertThat(request.getBodySize()).isZero();
      assertThat(request.getHeaders().get("Content-Type")).isNull();
      assertThat(parameters(query)).isEqualTo(expected(sample, format));
    } else {
      assertThat(query).isNull();
      assertThat(request.getHeaders().get("Content-Type"))
          .isEqualTo("application/x-www-form-urlencoded");
      assertThat(parameters(body(request))).isEqualTo(expected(sample, format));
    }
  }

  private static String path(Operation operation, Format format) {
    var suffixed = operation.provider().equals("freenom") && format == Format.XML;
    return operation.path() + (suffixed ? ".xml" : "");
  }

  /** Returns all values as texts, with the requested format if the sample contains one. */
  private static Map<String, List<String>> expected(Map<String, Object> sample, Format format) {
    var expected = new LinkedHashMap<String, List<String>>();
    sample.forEach(
        (name, value) ->
            expected.put(
                name,
                value instanceof List<?> list
                    ? list.stream().map(Object::toString).toList()
                    : List.of(value.toString())));
    expected.computeIfPresent("Format", (name, value) -> List.of(format.name()));
    expected.computeIfPresent(
        "format", (name, value) -> List.of(format.name().toLowerCase(Locale.ROOT)));
    expected.replaceAll((name, values) -> FRESH.contains(name) ? List.of("fresh") : values);
    return expected;
  }

  private static Map<String, List<String>> parameters(@Nullable String encoded) {
    var parameters = new LinkedHashMap<String, List<String>>();
    if (encoded == null) {
      return parameters;
    }
    for (var pair : encoded.split("&")) {
      var parts = pair.split("=", 2);
      var name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
      var value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
      parameters
          .computeIfAbsent(name, first -> new ArrayList<>())
          .add(FRESH.contains(name) ? "fresh" : value);
    }
    return parameters;
  }

  private static String body(RecordedRequest request) {
    var body = request.getBody();
    return body == null ? "" : body.utf8();
  }
}
