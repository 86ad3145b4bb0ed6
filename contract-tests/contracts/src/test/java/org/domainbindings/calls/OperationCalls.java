package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.domainbindings.sandbox.traffic.ReceivedRequest;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Parameter;
import org.domainbindings.specs.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInfo;

/**
 * Calls that succeed, one operation to a test, whose name begins with the operationId.
 *
 * <p>After each test, what has arrived is held against the spec: the operation in the test's name
 * must be there, and no request may lack a required parameter or have one that is not documented.
 */
abstract class OperationCalls extends WithAdapters {

  /** Returns the operationId with which the name of a test begins. */
  static String operationId(String testName) {
    return testName.split("_", 2)[0];
  }

  /** Returns what the adapter adds to each call, with the secrets as the sandbox shows them. */
  abstract Map<String, String> addedByTheAdapter();

  /** Returns the path on which an answer in the format of the test is asked for. */
  abstract String inFormat(String path);

  /** Asserts what the latest request was, by its names and values in turn, and nothing besides. */
  void arrived(String method, String path, String... namesAndValues) {
    var parameters = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters
          .computeIfAbsent(namesAndValues[i], name -> new ArrayList<>())
          .add(namesAndValues[i + 1]);
    }
    addedByTheAdapter().forEach((name, value) -> parameters.put(name, List.of(value)));
    var request = latest();
    assertThat(request.method() + " " + request.path()).isEqualTo(method + " " + inFormat(path));
    assertThat(request.parameters()).isEqualTo(parameters);
    assertThat(request.hasHeader("Content-Type")).isEqualTo(!method.equals("GET"));
  }

  ReceivedRequest latest() {
    var requests = sandbox.requests();
    return requests.get(requests.size() - 1);
  }

  @AfterEach
  void callsTheOperationInTheNameOfTheTest_asItIsDocumented(TestInfo test) {
    var called = sandbox.requests().stream().map(OperationCalls::documented).toList();
    assertThat(called.stream().map(Operation::id))
        .contains(operationId(test.getTestMethod().orElseThrow().getName()));
    assertThat(pauses).as("repetitions").isEmpty();
  }

  private static Operation documented(ReceivedRequest request) {
    var path = request.path().replaceFirst("\\.xml$", "");
    var operation =
        Spec.allOperations().stream()
            .filter(any -> any.httpMethod().equals(request.method()) && any.path().equals(path))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No operation is called by " + request));
    var known =
        operation.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::list));
    assertThat(request.parameters().keySet())
        .isSubsetOf(known.keySet())
        .containsAll(operation.requiredNames());
    request
        .parameters()
        .forEach(
            (name, values) -> assertThat(values.size() == 1 || known.get(name)).as(name).isTrue());
    return operation;
  }
}
