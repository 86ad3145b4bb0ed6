package org.domainbindings.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Style rules for whole specs. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.domainbindings.specs.Spec#all")
record SpecStyleTest(Spec spec) {

  private static final Set<String> SOURCES = Set.of("vendor", "observed", "inferred");

  /** Parameters that an application never passes to a call. */
  private static final Map<String, Set<String>> SUPPLIED_BY_ADAPTER =
      Map.of(
          "dnspod",
          Set.of("User-Agent", "login_token", "format", "error_on_empty"),
          "alidns",
          Set.of(
              "Format",
              "Version",
              "AccessKeyId",
              "Signature",
              "SignatureMethod",
              "Timestamp",
              "SignatureVersion",
              "SignatureNonce",
              "SecurityToken"),
          "freenom",
          Set.of("email", "password", "test_mode", "method"));

  private static final Set<String> EXTENSIONS =
      Set.of(
          "x-case-insensitive",
          "x-common-errors",
          "x-conditions",
          "x-default",
          "x-document",
          "x-document-required",
          "x-enum-descriptions",
          "x-enum-varnames",
          "x-error-codes",
          "x-extensible-enum",
          "x-format",
          "x-idempotency",
          "x-java-names",
          "x-one-or-many",
          "x-only-name",
          "x-parameter-facts",
          "x-property-facts",
          "x-returned-for",
          "x-sent-as",
          "x-source",
          "x-supplied-by",
          "x-value-sources",
          "x-xml",
          "x-xml-examples");

  private static final Set<String> AVOIDED =
      Set.of(
          "oneOf",
          "anyOf",
          "allOf",
          "not",
          "additionalProperties",
          "discriminator",
          "nullable",
          "readOnly",
          "writeOnly");

  @Test
  void isWrittenInOpenApi303() {
    assertThat(spec.root().text("openapi")).isEqualTo("3.0.3");
  }

  @Test
  void isPlainTextOfNoMoreThan100Columns() {
    assertThat(spec.text().lines())
        .filteredOn(line -> line.length() > 100 || line.endsWith(" ") || line.contains("\t"))
        .isEmpty();
    assertThat(spec.text()).endsWith("\n");
  }

  @Test
  void hasTitleAndContact() {
    Node info = spec.root().node("info");
    assertThat(List.of("title", "description", "version")).filteredOn(info::blank).isEmpty();
    assertThat(info.node("contact").text("name")).isEqualTo("domainbindings");
    assertThat(info.node("contact").text("url")).startsWith("https://");
    assertThat(info.node("license").text("name")).isEqualTo("Apache-2.0");
    assertThat(info.node("license").text("url")).startsWith("https://");
  }

  @Test
  void describesServers_withHostOnly() {
    assertThat(spec.root().nodes("servers")).isNotEmpty();
    for (Node server : spec.root().nodes("servers")) {
      URI url = URI.create(server.text("url"));
      assertThat(url).hasScheme("https").hasNoPort().hasPath("").hasNoQuery();
      assertThat(server.text("description")).isNotBlank();
    }
  }

  @Test
  void declaresNoSecurityScheme() {
    assertThat(spec.content()).containsEntry("security", List.of());
    assertThat(spec.components("securitySchemes")).isEmpty();
  }

  @Test
  void describesEveryTag_andUsesIt() {
    List<Node> tags = spec.root().nodes("tags");
    assertThat(tags).filteredOn(tag -> tag.blank("description")).isEmpty();
    assertThat(tags.stream().map(tag -> tag.text("name")))
        .containsExactlyInAnyOrderElementsOf(
            spec.operations().stream()
                .flatMap(operation -> operation.node().texts("tags").stream())
                .collect(Collectors.toSet()));
  }

  @Test
  void namesSources_inOneOfThreeWords() {
    for (Place place : spec.places()) {
      Node node = place.node();
      Set<String> keys = node.entries().keySet();
      if (place.path().endsWith("/x-value-sources")) {
        assertThat(keys).as("%s", place).isSubsetOf(SOURCES);
      } else {
        assertThat(keys)
            .as("%s", place)
            .filteredOn(key -> key.endsWith("-source") && !SOURCES.contains(node.text(key)))
            .isEmpty();
      }
    }
  }

  @Test
  void usesKnownExtensionsOnly() {
    for (Place place : spec.places()) {
      assertThat(place.node().entries().keySet())
          .as("%s", place)
          .filteredOn(key -> key.startsWith("x-") && !EXTENSIONS.contains(key))
          .isEmpty();
    }
  }

  @Test
  void marksParametersOfAdapter() {
    assertThat(spec.places())
        .filteredOn(place -> place.node().has("x-supplied-by"))
        .filteredOn(place -> !place.node().text("x-supplied-by").equals("adapter"))
        .isEmpty();
    for (Operation operation : spec.operations()) {
      Set<String> names = SUPPLIED_BY_ADAPTER.get(spec.provider());
      assertThat(operation.parameters())
          .as("%s", operation)
          .filteredOn(
              parameter -> parameter.own().has("x-supplied-by") != names.contains(parameter.name()))
          .isEmpty();
    }
  }

  @Test
  void combinesNoSchemas() {
    assertThat(spec.places())
        .filteredOn(place -> !place.path().endsWith("/properties"))
        .filteredOn(place -> place.node().entries().keySet().stream().anyMatch(AVOIDED::contains))
        .isEmpty();
  }

  @Test
  void hasNoMissingOrUnusedComponents() {
    Set<String> references = new HashSet<>();
    for (Place place : spec.places()) {
      if (place.node().has("$ref")) {
        assertThat(place.node().entries()).as("%s: what stands beside is lost", place).hasSize(1);
        references.add(place.node().text("$ref"));
      }
    }
    Set<String> components =
        spec.root().node("components").entries().keySet().stream()
            .flatMap(
                kind ->
                    spec.components(kind).keySet().stream()
                        .map(name -> "#/components/" + kind + "/" + name))
            .collect(Collectors.toSet());
    assertThat(references).containsExactlyInAnyOrderElementsOf(components);
  }

  @Test
  void namesXmlRoots_likeItsSchemas() {
    Node xml = spec.root().node("x-xml");
    String root = xml.text("root");
    String failure = xml.has("error-root") ? xml.text("error-root") : root;
    assertThat(xml.text("select-by")).isNotBlank();
    for (Operation operation : spec.operations()) {
      Node failed = operation.answer("default");
      assertThat(operation.answer().node("xml").text("name")).as("%s", operation).isEqualTo(root);
      assertThat(failed.node("xml").text("name")).as("%s", operation).isEqualTo(failure);
    }
  }

  @Test
  void describesEveryCommonErrorOnce() {
    List<Node> errors = spec.root().nodes("x-common-errors");
    assertThat(errors).isNotEmpty().filteredOn(error -> error.blank("description")).isEmpty();
    assertThat(errors.stream().map(error -> error.text("code") + error.text("message")))
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }
}
