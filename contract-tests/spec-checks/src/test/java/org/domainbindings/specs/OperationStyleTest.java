package org.domainbindings.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Style rules for operations. */
@EnabledWhenSpecsAgree
@ParameterizedClass(name = "{0}")
@MethodSource("operations")
record OperationStyleTest(Operation operation) {

  private static final Set<String> VERBS =
      Set.of(
          "apply",
          "approve",
          "decline",
          "delete",
          "get",
          "list",
          "modify",
          "ping",
          "register",
          "renew",
          "request",
          "restore",
          "search",
          "send",
          "upgrade");

  private static final List<String> IDS = operations().map(Operation::id).toList();

  static Stream<Operation> operations() {
    return Spec.all().flatMap(spec -> spec.operations().stream());
  }

  @Test
  void hasUniqueId_ofVerbAndNoun() {
    assertThat(operation.id()).matches("ping|[a-z]+([A-Z][a-z]+)+");
    assertThat(VERBS).contains(operation.id().replaceFirst("[A-Z].*", ""));
    assertThat(IDS).filteredOn(operation.id()::equals).hasSize(1);
  }

  @Test
  void hasSummary_startingWithVerb() {
    String summary = operation.node().text("summary");
    assertThat(summary).matches("[A-Z][A-Za-z ]+").hasSizeLessThan(60);
    assertThat(VERBS).contains(summary.split(" ")[0].toLowerCase(Locale.ROOT));
  }

  @Test
  void hasDescription_inPlainSentences() {
    assertThat(operation.node().text("description"))
        .matches("[A-Z].*[.]")
        .doesNotContain("](", "**", " | ", "\n");
  }

  @Test
  void hasOneDeclaredTag() {
    assertThat(operation.node().texts("tags")).hasSize(1);
    assertThat(operation.spec().root().nodes("tags").stream().map(tag -> tag.text("name")))
        .containsAll(operation.node().texts("tags"));
  }

  @Test
  void namesSectionOfDocument() {
    assertThat(operation.node().node("x-document").text("file")).endsWith(".txt");
    assertThat(operation.section()).isNotBlank();
  }

  @Test
  void usesQueryForGet_andFormOtherwise() {
    String usual = operation.reads() ? "query" : "form";
    assertThat(operation.parameters())
        .filteredOn(parameter -> !parameter.name().equals("User-Agent"))
        .filteredOn(parameter -> !parameter.in().equals(usual))
        .isEmpty();
    Node body = operation.node().node("requestBody");
    assertThat(body.flag("required"))
        .as("%s: requestBody is required", operation)
        .isEqualTo(!operation.reads());
    assertThat(body.node("content").entries().keySet())
        .as("%s: content of requestBody", operation)
        .isEqualTo(operation.reads() ? Set.of() : Set.of(Operation.FORM));
  }

  @Test
  void namesItsSchemasAfterItself() {
    String id = operation.id();
    String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    Map<String, Node> schemas = operation.spec().components("schemas");
    assertThat(operation.answer()).isEqualTo(schemas.get(name + "Response"));
    if (!operation.reads()) {
      assertThat(operation.request()).isEqualTo(schemas.get(name + "Request"));
    }
  }

  @Test
  void hasExampleRequest() {
    if (operation.reads()) {
      assertThat(operation.parameters())
          .filteredOn(parameter -> !parameter.own().has("example"))
          .isEmpty();
    } else {
      assertThat(operation.form().named("examples").values())
          .isNotEmpty()
          .filteredOn(example -> example.blank("summary"))
          .isEmpty();
    }
  }

  @Test
  void describesEveryParameter_andGivesExample() {
    assertThat(operation.parameters())
        .filteredOn(
            parameter -> parameter.description().isBlank() || parameter.fact("example").isBlank())
        .isEmpty();
  }

  @Test
  void startsPagesAtOne() {
    assertThat(operation.parameters())
        .filteredOn(parameter -> parameter.schema().text("type").equals("integer"))
        .filteredOn(parameter -> !parameter.schema().text("minimum").equals("1"))
        .isEmpty();
  }

  @Test
  void repeatsKeysOfLists() {
    assertThat(operation.parameters())
        .filteredOn(Parameter::list)
        .filteredOn(
            parameter ->
                !parameter.style().has("style")
                    || !parameter.style().has("explode")
                    || !parameter.repeatsItsKey())
        .isEmpty();
  }

  @Test
  void statesConditions_inOneOfThreeForms() {
    assertThat(operation.node().nodes("x-conditions").stream().map(each -> each.entries().keySet()))
        .isSubsetOf(
            Set.of("exactly-one-of"), Set.of("at-least", "of"), Set.of("required", "unless"));
  }

  @Test
  void answersInJsonAndXml_withSameSchemaAndExample() {
    for (Node response : operation.responses().values()) {
      Node content = response.node("content");
      if (!content.isEmpty()) {
        assertThat(content.entries().keySet()).containsExactly(Operation.JSON, Operation.XML);
        assertThat(content.node(Operation.XML).node("schema"))
            .isEqualTo(content.node(Operation.JSON).node("schema"));
      }
    }
    assertThat(operation.answer().isEmpty()).isFalse();
    assertThat(operation.answerExamples()).isNotEmpty();
  }

  @Test
  void hasErrorAnswers() {
    assertThat(operation.responses()).containsKeys("200", "4XX", "default");
    assertThat(operation.responses().values())
        .filteredOn(response -> response.blank("description"))
        .isEmpty();
  }

  @Test
  void describesEveryErrorCodeOnce() {
    List<Node> errors = operation.node().nodes("x-error-codes");
    assertThat(errors).filteredOn(error -> error.blank("description")).isEmpty();
    assertThat(errors.stream().map(error -> error.text("code"))).doesNotHaveDuplicates();
    assertThat(errors.stream().map(error -> error.blank("meaning")).distinct())
        .as("all have a meaning or none")
        .hasSizeLessThanOrEqualTo(1);
  }
}
