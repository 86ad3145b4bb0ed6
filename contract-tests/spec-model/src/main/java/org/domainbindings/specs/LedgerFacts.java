package org.domainbindings.specs;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives the facts that a spec must state from the rows of a ledger.
 *
 * <p>The rows keep the wording of the document. A spec is more uniform, and makes explicit what a
 * document implies. Every such step is listed here; F and a number refer to an erratum:
 *
 * <ul>
 *   <li>whatever is mentioned exists; what only a sample shows may not;
 *   <li>general statements about a parameter apply to every function with it, and those about the
 *       supporting parameters to every function;
 *   <li>everything is text except parameters for which only numbers are shown;
 *   <li>the document's expressions for several hashes are equivalent (F10), and a property with
 *       nested properties is a hash, or several if its name has brackets;
 *   <li>a returned property has the values of the parameter of the same name;
 *   <li>a code of an error is a value of the property that returns codes;
 *   <li>the codes of countries and states are those of the parts of ISO 3166 that are mentioned
 *       once (F30), the number of entries precedes the word (F44), and the case of a direction is
 *       unknown (F49).
 * </ul>
 */
final class LedgerFacts {

  /** Means each operation. */
  private static final String EACH = "each";

  private static final Set<String> SHOWN_ONLY = Set.of("in-sample", "example");

  private final List<LedgerRow> rows;
  private final List<String> operations;
  private final Map<Fact, LedgerRow> facts = new LinkedHashMap<>();

  private LedgerFacts(List<LedgerRow> rows) {
    this.rows = rows;
    this.operations =
        rows.stream()
            .map(row -> row.fact().operation())
            .filter(operation -> !Set.of(Fact.EVERY_OPERATION, EACH).contains(operation))
            .distinct()
            .toList();
  }

  static Map<Fact, LedgerRow> of(List<LedgerRow> rows) {
    LedgerFacts reading = new LedgerFacts(rows);
    rows.forEach(reading::read);
    reading.readTypes();
    reading.readValuesOfSameName();
    return reading.facts;
  }

  private void read(LedgerRow row) {
    String operation = row.fact().operation();
    (operation.equals(EACH) ? operations : List.of(operation)).forEach(each -> read(row, each));
  }

  private void read(LedgerRow row, String operation) {
    switch (row.fact().kind()) {
      case "operation" -> readOperation(row, operation);
      case "parameter" -> holdsFor(row, operation).forEach(each -> readParameter(row, each));
      case "property" -> readProperty(row, operation);
      case "error" -> readError(row, operation);
      case "rule" -> readRule(row, operation);
      case "response", "failure" -> addAsPrinted(row, operation);
      default -> throw new IllegalArgumentException(row.place() + ": unknown kind");
    }
  }

  private void readOperation(LedgerRow row, String operation) {
    add(row, operation, "operation", "", row.fact().attribute(), row.fact().value());
    if (row.documented()) {
      add(row, operation, "operation", "", "document", row.document());
    }
  }

  private Set<String> holdsFor(LedgerRow row, String operation) {
    if (!operation.equals(Fact.EVERY_OPERATION)) {
      return Set.of(operation);
    }
    if (row.section().equals("Supporting parameters")) {
      return Set.copyOf(operations);
    }
    return rows.stream()
        .map(LedgerRow::fact)
        .filter(fact -> fact.kind().equals("parameter") && fact.name().equals(row.fact().name()))
        .map(Fact::operation)
        .filter(operations::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void readParameter(LedgerRow row, String operation) {
    Fact fact = row.fact();
    String name = fact.name();
    if (!SHOWN_ONLY.contains(fact.attribute())) {
      add(row, operation, "parameter", name, Fact.EXISTS, "yes");
    }
    String value =
        switch (fact.attribute()) {
          case "required" -> fact.value().equals("yes") ? "Yes" : fact.value();
          case "type" -> fact.value().toLowerCase(Locale.ROOT);
          case "format" -> isoCode(name, fact.value());
          default -> fact.value();
        };
    add(row, operation, "parameter", name, fact.attribute(), value);
    if (fact.attribute().equals("allows")) {
      String withoutDomainType = value.replaceFirst(" for [A-Z]+$", "");
      add(row, operation, "parameter", name, "allows", withoutDomainType);
    }
  }

  private static String isoCode(String name, String format) {
    if (!format.equals("ISO-3166")) {
      return format;
    }
    return name.equals("contact_countrycode") ? "ISO 3166-1" : "ISO 3166-2";
  }

  private void readProperty(LedgerRow row, String operation) {
    Fact fact = row.fact();
    String name = fact.name();
    add(row, operation, "property", name, Fact.EXISTS, "yes");
    int end = name.lastIndexOf('.');
    if (end > 0) {
      boolean list = name.startsWith("[]", end - 2);
      String parent = name.substring(0, list ? end - 2 : end);
      add(row, operation, "property", parent, "cardinality", list ? "list" : "hash");
    }
    String value =
        switch (fact.attribute()) {
          case "type" -> fact.value().toLowerCase(Locale.ROOT);
          case "cardinality" -> fact.value().equals("hash") ? "hash" : "list";
          case "allows" -> allowed(name, fact.value());
          default -> fact.value();
        };
    add(row, operation, "property", name, fact.attribute(), value);
    if (name.equals("status.code") && fact.attribute().equals("example")) {
      add(row, operation, "property", name, "allows", value);
    }
    if (!row.documented()) {
      add(row, operation, "property", name, "returned-for", "-");
    }
  }

  private static String allowed(String name, String value) {
    if (name.endsWith(".transfertype")) {
      return value.toUpperCase(Locale.ROOT) + " in any case";
    }
    return value.equals("ENTRIES") ? "<nr> ENTRIES" : value;
  }

  private void readError(LedgerRow row, String operation) {
    Fact fact = row.fact();
    String name = fact.name();
    add(row, operation, "error", name, Fact.EXISTS, "yes");
    addAsPrinted(row, operation);
    if (fact.attribute().equals("http-status") && row.documented()) {
      add(row, operation, "response", fact.value(), Fact.EXISTS, "yes");
    }
    for (String each : fact.ofEveryOperation() ? operations : List.of(operation)) {
      if (isNumeral(name)) {
        add(row, each, "property", "status.code", "allows", name);
      } else if (!name.contains(" ")) {
        add(row, each, "failure", "Code", "allows", name);
      }
    }
  }

  private void readRule(LedgerRow row, String operation) {
    addAsPrinted(row, operation);
    Fact rule = row.fact();
    if (rule.name().equals("error-answer") && rule.attribute().equals("value")) {
      for (String each : operations) {
        add(row, each, "failure", "status", Fact.EXISTS, "yes");
        add(row, each, "failure", "status", "allows", rule.value());
      }
      rows.stream()
          .filter(LedgerRow::documented)
          .map(LedgerRow::fact)
          .filter(fact -> fact.kind().equals("property") && fact.name().equals("status"))
          .forEach(
              fact -> add(row, fact.operation(), "property", "status", "allows", rule.value()));
    }
  }

  private void readTypes() {
    Set<String> hashes = new HashSet<>();
    Set<String> numerals = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (Fact fact : facts.keySet()) {
      switch (fact.attribute()) {
        case "cardinality" -> hashes.add(key(fact));
        case "allows", "default" -> (isNumeral(fact.value()) ? numerals : words).add(key(fact));
        default -> {}
      }
    }
    existing(Set.of("parameter", "property", "failure"))
        .forEach(
            fact -> {
              String key = key(fact);
              boolean number =
                  fact.kind().equals("parameter") && numerals.contains(key) && !words.contains(key);
              if (!hashes.contains(key)) {
                String type = number ? "integer" : "string";
                add(facts.get(fact), fact.operation(), fact.kind(), fact.name(), "type", type);
              }
            });
  }

  private void readValuesOfSameName() {
    Map<String, Map<String, LedgerRow>> values = new LinkedHashMap<>();
    facts.forEach(
        (fact, row) -> {
          if (fact.kind().equals("parameter") && fact.attribute().equals("allows")) {
            values
                .computeIfAbsent(fact.name(), name -> new LinkedHashMap<>())
                .putIfAbsent(fact.value(), row);
          }
        });
    existing(Set.of("property"))
        .forEach(
            fact -> {
              String last = fact.name().substring(fact.name().lastIndexOf('.') + 1);
              values
                  .getOrDefault(last, Map.of())
                  .forEach(
                      (value, row) ->
                          add(row, fact.operation(), "property", fact.name(), "allows", value));
            });
  }

  private Stream<Fact> existing(Set<String> kinds) {
    return List.copyOf(facts.keySet()).stream()
        .filter(fact -> fact.attribute().equals(Fact.EXISTS) && kinds.contains(fact.kind()));
  }

  private static String key(Fact fact) {
    return "%s %s %s".formatted(fact.operation(), fact.kind(), fact.name());
  }

  private static boolean isNumeral(String value) {
    return value.matches("-?[0-9]+");
  }

  private void addAsPrinted(LedgerRow row, String operation) {
    Fact fact = row.fact();
    add(row, operation, fact.kind(), fact.name(), fact.attribute(), fact.value());
  }

  private void add(
      LedgerRow row, String operation, String kind, String name, String attribute, String value) {
    facts.putIfAbsent(new Fact(operation, kind, name, attribute, value), row);
  }
}
