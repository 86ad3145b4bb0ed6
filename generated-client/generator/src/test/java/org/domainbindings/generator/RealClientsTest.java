package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clients of the specs that the project ships. */
class RealClientsTest {

  @ParameterizedTest
  @CsvSource({"dnspod, 1", "alidns, 1", "freenom, 22"})
  void hasOneCall_forEachDocumentedFunction(String name, int functions) {
    GeneratedClient client = GeneratedClients.named(name);
    List<String> calls =
        client.apis().stream()
            .flatMap(type -> List.of(type.getMethods()).stream())
            .filter(method -> !method.isDefault())
            .map(Method::getName)
            .toList();
    assertThat(calls).hasSize(functions).doesNotHaveDuplicates();
  }
}
