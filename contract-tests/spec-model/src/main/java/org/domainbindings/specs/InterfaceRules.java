package org.domainbindings.specs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.domainbindings.specs.Statements.About;

/** Reads the rules for all operations from the structure of a spec. */
final class InterfaceRules {

  private static final Pattern CHOSEN_BY = Pattern.compile("^(suffix|parameter) `(.*?)`");

  private final Spec spec;
  private final List<Operation> operations;
  private final List<List<Parameter>> parameters;
  private final Statements statements;

  private InterfaceRules(Spec spec, List<Operation> operations, Statements statements) {
    this.spec = spec;
    this.operations = operations;
    this.parameters = operations.stream().map(Operation::parameters).toList();
    this.statements = statements;
  }

  static void read(Spec spec, List<Operation> operations, Statements statements) {
    InterfaceRules rules = new InterfaceRules(spec, operations, statements);
    rules.readTransport();
    rules.readFormats();
    rules.readIdempotency();
    rules.readCredentials();
    rules.readFailures();
    rules.readDomainNames();
    rules.readForwardAddresses();
  }

  private About rule(String name) {
    return statements.about(
        Fact.EVERY_OPERATION, "rule", name, Source.DOCUMENT, spec.root().line());
  }

  private void readTransport() {
    spec.scheme().ifPresent(scheme -> rule("transport").shows("scheme", scheme));
    for (Operation operation : operations) {
      rule("methods-used").shows("allows", operation.method().toUpperCase(Locale.ROOT));
    }
  }

  private void readFormats() {
    Set<List<String>> formats =
        operations.stream()
            .map(operation -> operation.node().node("responses").node("200").node("content"))
            .map(content -> List.copyOf(content.entries().keySet()))
            .collect(Collectors.toSet());
    if (formats.equals(Set.of(List.of(Operation.JSON, Operation.XML)))) {
      rule("data-formats").shows("default", "JSON").shows("alternative", "XML");
    }
    Node xml = spec.root().node("x-xml");
    Matcher chosen = CHOSEN_BY.matcher(xml.text("select-by"));
    if (chosen.find()) {
      rule("xml-" + chosen.group(1))
          .on(Source.of(xml.text("select-by-source")))
          .has(chosen.group(1), chosen.group(2));
    }
  }

  private void readIdempotency() {
    Node idempotency = spec.root().node("x-idempotency");
    About rule = rule("post-idempotent");
    idempotency.texts("methods").forEach(method -> rule.has("method", method));
    if (idempotency.has("window")) {
      long seconds = Duration.parse(idempotency.text("window")).toSeconds();
      rule.has("window-seconds", Long.toString(seconds));
    }
  }

  /** Credentials are the parameters that the adapter supplies to all operations with parameters. */
  private void readCredentials() {
    List<Set<String>> supplied =
        parameters.stream()
            .filter(own -> !own.stream().allMatch(Parameter::supporting))
            .map(InterfaceRules::credentials)
            .toList();
    supplied.stream()
        .flatMap(Set::stream)
        .distinct()
        .filter(name -> supplied.stream().allMatch(names -> names.contains(name)))
        .forEach(name -> rule("authentication").shows("parameter", name));
    long authorized =
        parameters.stream()
            .filter(own -> own.stream().anyMatch(p -> p.required() && p.suppliedByAdapter()))
            .count();
    if (authorized > operations.size() / 2) {
      rule("authorization").shows("needed-by", "most functions");
    }
  }

  private static Set<String> credentials(List<Parameter> parameters) {
    return parameters.stream()
        .filter(parameter -> parameter.suppliedByAdapter() && !parameter.supporting())
        .map(Parameter::name)
        .collect(Collectors.toSet());
  }

  private void readFailures() {
    Map<String, Node> properties =
        spec.components("schemas")
            .getOrDefault("ErrorResponse", Node.none(spec))
            .named("properties");
    About rule = rule("error-answer");
    if (properties.containsKey("status")) {
      rule.shows("property", "status");
      Values.listed(properties.get("status")).forEach(value -> rule.shows("value", value));
    }
    if (properties.size() == 2) {
      rule.shows("detail", "one element displays the error");
    }
  }

  private void readDomainNames() {
    About rule = rule("domainname-syntax");
    for (Predicate<String> accepts : patterns("domainname", rule)) {
      claim(rule, "characters", "a-z", accepts.test("abcdefghijklmnopqrstuvwxyz.tk"));
      claim(rule, "characters", "0-9", accepts.test("0123456789.tk"));
      claim(rule, "characters", "-", accepts.test("a-b.tk"));
      claim(rule, "characters", "_", accepts.test("a_b.tk"));
      claim(rule, "dash-not-at", "beginning", !accepts.test("-a.tk"));
      claim(rule, "dash-not-at", "end", !accepts.test("a-.tk"));
      claim(rule, "case-sensitive", "no", accepts.test("EXAMPLE.TK"));
    }
  }

  private void readForwardAddresses() {
    About rule = rule("forward-url-scheme");
    for (Predicate<String> accepts : patterns("forward_url", rule)) {
      claim(rule, "allows", "HTTP", accepts.test("http://www.example.com/"));
      claim(rule, "allows", "HTTPS", accepts.test("https://www.example.com/"));
      claim(rule, "allows", "FTP", accepts.test("ftp://www.example.com/"));
    }
  }

  private static void claim(About rule, String attribute, String value, boolean holds) {
    if (holds) {
      rule.has(attribute, value);
    }
  }

  /** The values that all parameters of a name accept; empty if they differ. */
  private List<Predicate<String>> patterns(String name, About rule) {
    Set<String> patterns =
        parameters.stream()
            .flatMap(List::stream)
            .filter(parameter -> parameter.name().equals(name))
            .map(parameter -> parameter.value().text("pattern"))
            .collect(Collectors.toSet());
    if (patterns.size() != 1 || patterns.contains("")) {
      return List.of();
    }
    rule.shows("parameter", name);
    return patterns.stream().map(pattern -> Pattern.compile(pattern).asPredicate()).toList();
  }
}
