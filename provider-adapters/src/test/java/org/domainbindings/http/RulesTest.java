package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.domainbindings.InvalidInputException;
import org.domainbindings.Reason;
import org.domainbindings.testing.Input;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests the rules of input, of which each provider has a table: {@code rules.csv}. */
class RulesTest<C extends ProviderClient<C>> extends EachProvider<C> {

  /**
   * A row of the table.
   *
   * @param operations the operations; {@code *} for all that have the first parameter
   * @param changes what differs from the sample call
   * @param refused the parameter that is refused; empty if the input is accepted
   * @param reason the reason
   */
  private record Row(List<String> operations, String changes, String refused, String reason) {

    static Row of(String line) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      List<String> operations = List.of(cells.get(0).split(", *"));
      return new Row(operations, cells.get(1), cells.get(2), cells.get(3));
    }

    boolean concerns(SampleCall<?> call) {
      return operations.contains(call.operation())
          || (operations.contains("*")
              && call.input().names().contains(changes.replaceAll("=.*", "")));
    }
  }

  private List<Row> rows() {
    String file = "/" + provider.name() + "/rules.csv";
    try (var table = Objects.requireNonNull(RulesTest.class.getResourceAsStream(file), file)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  @TestFactory
  Stream<DynamicTest> checksInput_beforeAnythingIsSent() {
    return rows().stream()
        .flatMap(
            row ->
                provider.calls().stream()
                    .filter(row::concerns)
                    .map(
                        call ->
                            dynamicTest(
                                call.operation() + ", " + row.changes(), () -> check(row, call))));
  }

  private void check(Row row, SampleCall<C> call) {
    Input input = call.input().with(row.changes());
    try (TestServer server = TestServer.answering(provider.success());
        C client = provider.clientOf(server)) {
      if (row.refused().isEmpty()) {
        call.method().apply(client, input);
        assertThat(server.requests()).hasSize(1);
        return;
      }
      InvalidInputException exception =
          failure(InvalidInputException.class, () -> call.method().apply(client, input));

      assertThat(exception.parameter()).hasValue(row.refused());
      assertThat(exception.reason()).isEqualTo(Reason.valueOf(row.reason()));
      assertThat(exception.httpStatus()).isEmpty();
      assertThat(exception)
          .hasMessageContaining(row.refused())
          .hasMessageContaining("nothing was sent");
      assertThat(server.requests()).isEmpty();
    }
  }

  /** Otherwise a rule, or a row, was forgotten. */
  @Test
  void refusesSomeValue_ofEachParameter() {
    Set<String> accepted = new TreeSet<>();
    for (SampleCall<C> call : provider.calls()) {
      for (String parameter : call.input().names()) {
        if (rows().stream()
            .noneMatch(row -> row.concerns(call) && row.refused().equals(parameter))) {
          accepted.add(call.operation() + ": " + parameter);
        }
      }
    }
    assertThat(accepted).as("parameters for which rules.csv refuses no value").isEmpty();
  }

  @Test
  void concernsDocumentedOperations() {
    assertThat(rows()).allMatch(row -> provider.calls().stream().anyMatch(row::concerns));
  }
}
