package org.domainbindings.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.chain.Json;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Parameter;
import org.domainbindings.specs.Spec;

/**
 * Generates the page of the sandbox: all operations with parameters, answers, errors, examples, and
 * forms to make calls.
 */
public final class Reference {

  private static final String HOME = "http://127.0.0.1:8765";
  private static final Map<String, String> PROVIDERS =
      Map.of("dnspod", "DNSPod", "alidns", "Alibaba Cloud DNS", "freenom", "Freenom");

  private static final String FORMAT =
      """
      <p><label for="%s-answer">Answer as</label>
      <select id="%s-answer" class="format"><option value="">JSON</option>\
      <option value=".xml">XML</option></select></p>
      """;

  private final JavaExamples javaExamples;
  private final SandboxValues values;

  private Reference(JavaExamples javaExamples, SandboxValues values) {
    this.javaExamples = javaExamples;
    this.values = values;
  }

  /**
   * Writes the page.
   *
   * @param args the file to write, and the Java source with a method for each operation
   */
  public static void main(String[] args) throws IOException {
    var examples = JavaExamples.of(Files.readString(Path.of(args[1])));
    var page = new Reference(examples, SandboxValues.of(resource("values.tsv"))).page();
    var file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, page);
  }

  private String page() throws IOException {
    return resource("page.html")
        .replace("/*style*/", resource("page.css"))
        .replace("<!--contents-->", each(this::contents))
        .replace("<!--operations-->", each(this::provider))
        .replace("/*script*/", resource("page.js"));
  }

  private static String each(Function<Spec, String> part) {
    return Spec.all().map(part).collect(Collectors.joining());
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(Reference.class.getResourceAsStream("/reference/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String contents(Spec spec) {
    return "<li><a href=\"#%s\">%s</a><ul>%s</ul></li>\n"
        .formatted(
            spec.provider(),
            PROVIDERS.get(spec.provider()),
            spec.operations().stream()
                .map(
                    operation ->
                        "<li><a href=\"#%s\">%s</a></li>"
                            .formatted(operation.id(), Html.text(wireName(operation))))
                .collect(Collectors.joining()));
  }

  private String provider(Spec spec) {
    return """
           <section aria-labelledby="%s">
           <h2 id="%s">%s</h2>
           <p>%s</p>
           %s%s</section>
           """
        .formatted(
            spec.provider(),
            spec.provider(),
            PROVIDERS.get(spec.provider()),
            Html.prose(spec.root().node("info").text("description")),
            Html.details(
                "Errors that any call may answer",
                errors("Errors that any call may answer", spec.root().nodes("x-common-errors"))),
            spec.operations().stream().map(this::operation).collect(Collectors.joining("\n")));
  }

  /** The provider's name of an operation. */
  private static String wireName(Operation operation) {
    return switch (operation.spec().provider()) {
      case "freenom" -> operation.path().substring("/v2/".length());
      case "dnspod" -> operation.path().substring(1);
      default -> "ApplyForRetrievalDomainName";
    };
  }

  private String operation(Operation operation) {
    var node = operation.node();
    return """
           <article id="%s" aria-labelledby="%s-title">
           <h3 id="%s-title">%s</h3>
           <p class="line">%s</p>
           <p>%s</p>
           <p class="quiet">Document: %s, “%s”</p>
           %s%s%s%s%s</article>
           """
        .formatted(
            operation.id(),
            operation.id(),
            operation.id(),
            Html.text(node.text("summary")),
            Html.code(operation.method().toUpperCase(Locale.ROOT) + " " + operation.path()),
            Html.prose(node.text("description")),
            Html.text(node.node("x-document").text("file")),
            Html.text(operation.section()),
            Html.details("Parameters", parameters(operation)),
            Html.details("Answers", answers(operation)),
            Html.details("Errors", failures(operation)),
            Html.details("With curl and in Java", examples(operation)),
            Html.details("Call it", form(operation)));
  }

  private static String parameters(Operation operation) {
    return Html.table(
        "Parameters of " + operation.id(),
        Html.head("Name") + Html.head("Needed") + Html.head("What it is"),
        operation.parameters().stream()
            .map(
                parameter ->
                    "<tr>%s%s%s</tr>\n"
                        .formatted(
                            "<th scope=\"row\">" + Html.code(parameter.name()) + "</th>",
                            Html.cell(parameter.required() ? "yes" : "no"),
                            Html.cell(Html.prose(rule(parameter)))))
            .collect(Collectors.joining()));
  }

  private static String rule(Parameter parameter) {
    var description = new StringBuilder(fact(parameter, "description"));
    var values = parameter.value().texts("enum");
    if (!values.isEmpty()) {
      description.append(" One of `").append(String.join("`, `", values)).append("`.");
    }
    for (var limit :
        List.of(
            Map.entry("default", "Default"),
            Map.entry("minimum", "At least"),
            Map.entry("maximum", "At most"))) {
      if (parameter.schema().has(limit.getKey())) {
        description
            .append(" ")
            .append(limit.getValue())
            .append(" `")
            .append(parameter.schema().text(limit.getKey()))
            .append("`.");
      }
    }
    if (parameter.list()) {
      description.append(" May be repeated.");
    }
    return description.toString();
  }

  private static String fact(Parameter parameter, String key) {
    return Stream.of(parameter.facts(), parameter.own(), parameter.schema())
        .filter(place -> place.has(key))
        .map(place -> place.text(key))
        .findFirst()
        .orElse("");
  }

  private static String answers(Operation operation) {
    var media = operation.responses().get("200").node("content");
    return samples(media.node("application/json"), "examples")
        + samples(media.node("application/xml"), "x-xml-examples");
  }

  private static String samples(Node media, String key) {
    return media.named(key).values().stream()
        .map(
            example -> {
              var value = example.entries().get("value");
              var text = value instanceof String ? value.toString() : Json.indented(value);
              return "<p>" + Html.prose(example.text("summary")) + "</p>\n" + Html.pre(text);
            })
        .collect(Collectors.joining());
  }

  private static String failures(Operation operation) {
    var codes = errors("Errors of " + operation.id(), operation.node().nodes("x-error-codes"));
    var failure = operation.responses().getOrDefault("4XX", operation.responses().get("default"));
    return failure == null
        ? codes
        : codes + samples(failure.node("content").node("application/json"), "examples");
  }

  private static String errors(String caption, List<Node> codes) {
    return Html.table(
        caption,
        Html.head("Code") + Html.head("What it means"),
        codes.stream()
            .map(
                error ->
                    "<tr><th scope=\"row\">%s</th>%s</tr>\n"
                        .formatted(
                            Html.code(error.text("code")),
                            Html.cell(Html.prose(error.text("description")))))
            .collect(Collectors.joining()));
  }

  private String examples(Operation operation) {
    return "<h4>curl</h4>\n"
        + Html.pre(Curl.of(operation, HOME, example(operation)))
        + "<h4>Java</h4>\n"
        + Html.pre(javaExamples.body(operation.id()));
  }

  /** Sample values with which a call to a newly started sandbox succeeds. */
  private Map<String, List<String>> example(Operation operation) {
    Map<String, List<String>> example = new LinkedHashMap<>();
    var forms = operation.form().named("examples").values();
    if (!forms.isEmpty()
        && forms.iterator().next().entries().get("value") instanceof Map<?, ?> first) {
      first.forEach(
          (name, value) ->
              example.put(
                  name.toString(),
                  value instanceof List<?> list
                      ? list.stream().map(Object::toString).toList()
                      : List.of(value.toString())));
    }
    for (var parameter : operation.parameters()) {
      var given = values.of(operation.id(), parameter.name());
      if (given != null) {
        example.put(parameter.name(), given);
      } else if (parameter.required() && parameter.in().equals("query")) {
        example.putIfAbsent(parameter.name(), List.of(fact(parameter, "example")));
      }
    }
    example.values().removeIf(List::isEmpty);
    return example;
  }

  private String form(Operation operation) {
    var spec = operation.spec();
    var example = example(operation);
    var fields =
        operation.parameters().stream()
            .filter(parameter -> !parameter.in().equals("header"))
            .filter(parameter -> !Curl.SIGNED.contains(parameter.name()))
            .map(parameter -> field(operation, parameter, example))
            .collect(Collectors.joining());
    return """
           <form class="call" data-provider="%s" data-method="%s" data-path="%s">
           %s%s<p><button>Send</button></p>
           <output></output>
           </form>
           """
        .formatted(
            spec.provider(),
            operation.method().toUpperCase(Locale.ROOT),
            operation.path(),
            fields,
            spec.provider().equals("freenom")
                ? FORMAT.formatted(operation.id(), operation.id())
                : "");
  }

  private static String field(
      Operation operation, Parameter parameter, Map<String, List<String>> example) {
    var id = operation.id() + "-" + parameter.name();
    var value = String.join(" ", example.getOrDefault(parameter.name(), List.of()));
    return """
           <p><label for="%s">%s%s</label>
           <input id="%s" name="%s" value="%s"%s%s></p>
           """
        .formatted(
            id,
            Html.text(parameter.name()),
            parameter.list() ? " <span class=\"quiet\">(several, apart)</span>" : "",
            id,
            Html.text(parameter.name()),
            Html.text(value),
            parameter.list() ? " data-list" : "",
            parameter.name().contains("password") ? " autocomplete=\"off\"" : "");
  }
}
