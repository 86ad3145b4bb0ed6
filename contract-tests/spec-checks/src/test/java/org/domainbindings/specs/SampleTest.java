package org.domainbindings.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.specs.Sample.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for samples. */
@EnabledWhenSpecsAgree
@ParameterizedClass(name = "{0}")
@MethodSource("org.domainbindings.specs.OperationStyleTest#operations")
record SampleTest(Operation operation) {

  private static final Set<String> NAMES =
      Set.of(
          "domain",
          "domainname",
          "DomainName",
          "email",
          "contact_email",
          "hostname",
          "nameserver",
          "forward_url");

  private static final Set<String> SECRETS =
      Set.of("password", "login_token", "AccessKeyId", "Signature", "SecurityToken", "authcode");

  private static final Set<String> WITH_XML =
      Set.of("ping", "searchDomain", "sendVerificationCode", "applyForRetrieval");

  private static final String SUCCESS = "200 ";
  private static final String FAKE = ".*not-a-real.*|12345678901234567|bm90IGEgcmVhbC.*";

  private List<Sample> requests() {
    List<Sample> requests = new ArrayList<>();
    operation
        .form()
        .named("examples")
        .forEach(
            (name, sample) ->
                requests.add(
                    new Sample(name, operation.request(), sample.entries().get("value"), "")));
    return requests;
  }

  private List<Sample> answers() {
    List<Sample> answers = new ArrayList<>();
    operation
        .responses()
        .forEach(
            (status, response) -> {
              Node json = response.node("content").node(Operation.JSON);
              Node xml = response.node("content").node(Operation.XML).node("x-xml-examples");
              json.named("examples")
                  .forEach(
                      (name, sample) ->
                          answers.add(
                              new Sample(
                                  status + " " + name,
                                  json.node("schema"),
                                  sample.entries().get("value"),
                                  xml.node(name).text("value"))));
            });
    return answers;
  }

  private static List<Entry> entries(Collection<Sample> samples) {
    return samples.stream().flatMap(sample -> sample.entries().stream()).toList();
  }

  @Test
  void answersFitTheirSchemas() {
    for (Sample answer : answers()) {
      assertThat(ExampleCheck.problems(answer.name(), answer.value(), answer.schema())).isEmpty();
    }
  }

  @Test
  void requestsFitTheirSchemas() {
    for (Sample request : requests()) {
      assertThat(ExampleCheck.problems(request.name(), request.value(), request.schema()))
          .isEmpty();
    }
    for (Parameter parameter : operation.parameters()) {
      Node place = parameter.own().has("example") ? parameter.own() : parameter.schema();
      Object value = place.entries().get("example");
      assertThat(ExampleCheck.problems(parameter.name(), value, parameter.schema())).isEmpty();
    }
  }

  @Test
  void requestsMeetConditions() {
    for (Sample request : requests()) {
      Node value = operation.spec().node(request.value());
      for (Node condition : operation.node().nodes("x-conditions")) {
        if (condition.has("exactly-one-of")) {
          assertThat(condition.texts("exactly-one-of"))
              .as(request.name())
              .filteredOn(value::has)
              .hasSize(1);
        } else if (condition.has("required")) {
          String excuse = condition.node("unless").text("idshield");
          assertThat(value.has(condition.text("required")))
              .as(request.name())
              .isNotEqualTo(value.text("idshield").equals(excuse));
        }
      }
    }
  }

  @Test
  void requestsShowEveryDocumentedField() {
    Set<String> shown = entries(requests()).stream().map(Entry::path).collect(Collectors.toSet());
    assertThat(operation.parameters())
        .filteredOn(parameter -> parameter.in().equals("form") && !parameter.supporting())
        .filteredOn(parameter -> parameter.fact("x-source").isEmpty())
        .filteredOn(parameter -> !shown.contains(parameter.name()))
        .isEmpty();
  }

  @Test
  void answersShowEveryDocumentedProperty() {
    List<Sample> successes =
        answers().stream().filter(answer -> answer.name().startsWith(SUCCESS)).toList();
    Set<String> shown = entries(successes).stream().map(Entry::path).collect(Collectors.toSet());
    assertThat(documented("", operation.answer())).isNotEmpty().isSubsetOf(shown);
  }

  private static Set<String> documented(String prefix, Node schema) {
    return Property.of("", schema).stream()
        .filter(property -> !property.fromElsewhere())
        .flatMap(
            property -> {
              String path = prefix + property.name();
              Node inside = property.list() ? property.schema().node("items") : property.schema();
              return Stream.concat(Stream.of(path), documented(path + ".", inside).stream());
            })
        .collect(Collectors.toSet());
  }

  @Test
  void answersShowEveryDocumentedError() {
    Set<String> shown =
        entries(answers()).stream()
            .filter(entry -> Set.of("code", "Code", "error").contains(entry.name()))
            .map(entry -> entry.value().toString())
            .collect(Collectors.toSet());
    assertThat(shown)
        .containsAll(
            operation.node().nodes("x-error-codes").stream().map(e -> e.text("code")).toList())
        .containsAll(
            operation.spec().root().nodes("x-common-errors").stream()
                .filter(error -> error.has("message"))
                .map(error -> error.text("message"))
                .toList());
  }

  @Test
  void xmlSamples_equalJsonSamplesOfSameName() {
    for (Sample answer : answers()) {
      if (!answer.xml().isEmpty()) {
        XmlSample xml = XmlSample.of(answer.xml());
        assertThat(xml.rootName()).isEqualTo(answer.schema().node("xml").text("name"));
        assertThat(xml.asJson(answer.schema())).as(answer.name()).isEqualTo(answer.value());
      }
    }
  }

  @Test
  void answersHaveSummaryEach() {
    for (Node response : operation.responses().values()) {
      assertThat(response.node("content").node(Operation.JSON).named("examples").values())
          .filteredOn(sample -> sample.blank("summary"))
          .isEmpty();
    }
  }

  @Test
  void answersShowXml_whereItsFormIsNotObvious() {
    if (WITH_XML.contains(operation.id())) {
      assertThat(answers())
          .filteredOn(answer -> answer.name().startsWith(SUCCESS) && !answer.xml().isEmpty())
          .isNotEmpty();
    }
  }

  @Test
  void xmlSamples_haveNameAndSummaryOfJsonSample() {
    for (Node response : operation.responses().values()) {
      Node json = response.node("content").node(Operation.JSON).node("examples");
      Node xml = response.node("content").node(Operation.XML).node("x-xml-examples");
      for (String name : xml.entries().keySet()) {
        assertThat(xml.node(name).text("value")).as(name).isNotBlank();
        assertThat(xml.node(name).text("summary"))
            .as(name)
            .isEqualTo(json.node(name).text("summary"));
      }
    }
  }

  @Test
  void samplesUseReservedNames_andNoRealSecrets() {
    List<Entry> all = Stream.of(requests(), answers()).flatMap(s -> entries(s).stream()).toList();
    assertThat(all)
        .filteredOn(entry -> NAMES.contains(entry.name()) && entry.value() instanceof String)
        .filteredOn(entry -> !entry.value().toString().matches("(?i)|(.*[@./])?example[.].*"))
        .isEmpty();
    assertThat(all)
        .filteredOn(entry -> entry.name().equals("ipaddress"))
        .filteredOn(entry -> !entry.value().toString().matches("|(192.0.2|198.51.100)[.][0-9]+"))
        .isEmpty();
    assertThat(all)
        .filteredOn(entry -> SECRETS.contains(entry.name()))
        .filteredOn(entry -> !entry.value().toString().matches(FAKE))
        .isEmpty();
  }
}
