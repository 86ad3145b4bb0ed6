package org.domainbindings.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Style rules for schemas. */
@EnabledWhenSpecsAgree
@ParameterizedClass(name = "{0}")
@MethodSource("org.domainbindings.specs.Spec#all")
record SchemaStyleTest(Spec spec) {

  private static final Set<String> SECRETS =
      Set.of("password", "login_token", "AccessKeyId", "Signature", "SecurityToken", "authcode");

  /**
   * Only the code that distinguishes success from failure; the documents guarantee nothing else.
   */
  private static final Map<String, Map<String, List<String>>> REQUIRED_IN_ANSWERS =
      Map.of(
          "dnspod",
          Map.of("SendVerificationCodeResponse", List.of("status"), "Status", List.of("code")));

  private static final String SENTENCES = "[A-Z].*[.]";
  private static final String DECIMAL = "^([0-9]+(\\.[0-9]+)?)?$";
  private static final String CONSTANT = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";

  private Stream<Property> properties() {
    return Property.of(spec).stream();
  }

  private Stream<Property> sent() {
    return properties().filter(Property::sent);
  }

  private Stream<Property> returned() {
    return properties().filter(property -> !property.sent());
  }

  private Stream<Parameter> parameters() {
    return spec.operations().stream().flatMap(operation -> operation.parameters().stream());
  }

  private static boolean secret(String name, Node schema) {
    return SECRETS.contains(name) == schema.text("format").equals("password");
  }

  @Test
  void areDescribedInSentences() {
    assertThat(spec.components("schemas").values())
        .filteredOn(schema -> !schema.text("description").matches(SENTENCES))
        .isEmpty();
    assertThat(properties())
        .filteredOn(property -> !property.fact("description").matches(SENTENCES))
        .isEmpty();
  }

  @Test
  void haveExampleOfEveryValue() {
    assertThat(properties())
        .filteredOn(property -> property.sent() || !property.hashes())
        .filteredOn(property -> property.schema().blank("example"))
        .isEmpty();
  }

  @Test
  void haveExamplesThatFit() {
    Stream<Node> schemas =
        Stream.concat(
            spec.components("schemas").values().stream(), properties().map(Property::schema));
    assertThat(schemas)
        .filteredOn(schema -> schema.has("example"))
        .flatMap(
            schema -> ExampleCheck.problems("example", schema.entries().get("example"), schema))
        .isEmpty();
  }

  @Test
  void areComponentsWhereTheyAreObjects() {
    assertThat(spec.places())
        .filteredOn(place -> place.node().text("type").equals("object"))
        .filteredOn(place -> !place.path().matches("/components/schemas/[A-Z][A-Za-z]+"))
        .isEmpty();
  }

  @Test
  void markSecretsAsPasswords_andNothingElse() {
    assertThat(properties())
        .filteredOn(property -> !secret(property.name(), property.schema()))
        .isEmpty();
    assertThat(parameters())
        .filteredOn(parameter -> !secret(parameter.name(), parameter.value()))
        .isEmpty();
  }

  @Test
  void useDecimalTextForPrices_andDaysForDates() {
    assertThat(returned())
        .filteredOn(
            property ->
                property.name().endsWith("price")
                    != property.schema().text("x-format").equals("decimal"))
        .isEmpty();
    assertThat(returned())
        .filteredOn(
            property ->
                property.name().endsWith("ationdate")
                    != property.schema().text("x-format").equals("yyyymmdd"))
        .isEmpty();
    assertThat(returned())
        .filteredOn(property -> property.schema().text("x-format").equals("decimal"))
        .filteredOn(property -> !property.schema().text("pattern").equals(DECIMAL))
        .isEmpty();
    assertThat(properties().map(property -> property.schema().text("format")))
        .isSubsetOf("", "password");
    assertThat(properties().map(property -> property.schema().text("x-format")))
        .isSubsetOf("", "decimal", "yyyymmdd");
  }

  @Test
  void useOpenEnumsInAnswers_andClosedOnesInRequests() {
    assertThat(returned()).filteredOn(property -> property.schema().has("enum")).isEmpty();
    assertThat(parameters())
        .filteredOn(parameter -> parameter.value().has("x-extensible-enum"))
        .isEmpty();
  }

  @Test
  void requireOnlyStatusInAnswers() {
    Map<String, List<String>> required = new LinkedHashMap<>();
    spec.components("schemas")
        .forEach(
            (name, schema) -> {
              if (!name.endsWith("Request") && schema.has("required")) {
                required.put(name, schema.texts("required"));
              }
            });
    assertThat(required).isEqualTo(REQUIRED_IN_ANSWERS.getOrDefault(spec.provider(), Map.of()));
  }

  @Test
  void nameAndDescribeEnumValues() {
    spec.components("schemas")
        .forEach(
            (name, schema) -> {
              if (schema.has("enum") || schema.has("x-extensible-enum")) {
                List<String> values = Values.listed(schema);
                assertThat(values).as(name).doesNotHaveDuplicates();
                assertThat(schema.texts("x-enum-varnames"))
                    .as(name)
                    .hasSameSizeAs(values)
                    .doesNotHaveDuplicates()
                    .allMatch(constant -> constant.matches(CONSTANT));
                assertThat(schema.texts("x-enum-descriptions"))
                    .as(name)
                    .hasSameSizeAs(values)
                    .allMatch(description -> description.matches(SENTENCES));
              }
            });
  }

  @Test
  void nameEnumsOfParameters() {
    assertThat(sent())
        .filteredOn(property -> property.schema().values("enum").size() > 1)
        .filteredOn(property -> !property.fact("x-supplied-by").equals("adapter"))
        .filteredOn(property -> !property.schema().has("x-enum-varnames"))
        .isEmpty();
  }

  @Test
  void acceptSingleHash_forList() {
    assertThat(properties())
        .filteredOn(
            property ->
                property.schema().flag("x-one-or-many")
                    != (!property.sent() && property.schema().text("type").equals("array")))
        .isEmpty();
  }

  @Test
  void markOtherSources_ofAllProperties() {
    spec.components("schemas")
        .forEach(
            (name, schema) -> {
              List<Property> properties = Property.of(name, schema);
              if (!properties.isEmpty()) {
                assertThat(schema.has("x-source"))
                    .as(name)
                    .isEqualTo(properties.stream().allMatch(Property::fromElsewhere));
              }
            });
  }

  @Test
  void wrapReferences_thatHaveSiblings() {
    for (Operation operation : spec.operations()) {
      assertThat(operation.node().node("x-parameter-facts").entries().keySet())
          .as("%s", operation)
          .isSubsetOf(operation.parameters().stream().map(Parameter::name).toList());
    }
    for (Node schema : spec.components("schemas").values()) {
      Map<String, Object> properties = schema.node("properties").entries();
      assertThat(schema.node("x-property-facts").entries().keySet())
          .as("%s", schema)
          .filteredOn(name -> !properties.getOrDefault(name, "").toString().contains("$ref"))
          .isEmpty();
    }
  }
}
