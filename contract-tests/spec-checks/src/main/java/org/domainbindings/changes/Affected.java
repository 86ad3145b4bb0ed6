package org.domainbindings.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.domainbindings.chain.Exchange;
import org.domainbindings.specs.Fact;
import org.domainbindings.specs.Ledger;
import org.domainbindings.specs.LedgerRow;

/** Finds the rows of a ledger, and the recorded interactions, that items of the spec affect. */
final class Affected {

  private static final Map<Side, String> KINDS =
      Map.of(
          Side.CALL, "operation",
          Side.REQUEST, "parameter",
          Side.ANSWER, "property",
          Side.ERROR, "error");

  private static final Map<String, List<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("required", List.of("required")),
          Map.entry("enum", List.of("allows")),
          Map.entry("x-extensible-enum", List.of("allows")),
          Map.entry("type", List.of("type", "cardinality", "multiple")),
          Map.entry("x-one-or-many", List.of("cardinality")),
          Map.entry("x-returned-for", List.of("returned-for")),
          Map.entry("default", List.of("default")),
          Map.entry("format", List.of("format")),
          Map.entry("x-format", List.of("format")),
          Map.entry("pattern", List.of("pattern", "format")),
          Map.entry("in", List.of("in")),
          Map.entry("path", List.of("path", "action")),
          Map.entry("method", List.of("method")),
          Map.entry("http-status", List.of("http-status")),
          Map.entry("description", List.of("meaning")));

  private final List<LedgerRow> rows;
  private final List<Exchange> exchanges;

  private Affected(List<LedgerRow> rows, List<Exchange> exchanges) {
    this.rows = rows;
    this.exchanges = exchanges;
  }

  static Affected of(Ledger ledger) {
    return new Affected(ledger.rows(), Exchange.all(ledger.provider(), ledger.rows()));
  }

  static Affected nothing() {
    return new Affected(List.of(), List.of());
  }

  /**
   * Returns the rows of an item: those of its attribute, or else all rows of its subject.
   *
   * @param operation the name of the operation in the ledger
   */
  List<String> facts(Item item, String operation) {
    String kind = KINDS.getOrDefault(item.side(), "");
    List<LedgerRow> own =
        rows.stream()
            .filter(row -> row.fact().kind().equals(kind) && isNamed(item, row.fact()))
            .filter(row -> isOf(operation, row.fact()))
            .toList();
    List<String> attributes = ATTRIBUTES.getOrDefault(item.attribute(), List.of());
    List<LedgerRow> narrow =
        own.stream().filter(row -> attributes.contains(row.fact().attribute())).toList();
    List<LedgerRow> exact =
        narrow.stream().filter(row -> row.fact().value().equals(item.element())).toList();
    return Stream.of(exact, narrow, own)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream()
        .map(row -> "%s: %s = %s".formatted(row.at(), row.fact().subject(), row.fact().value()))
        .toList();
  }

  private static boolean isNamed(Item item, Fact fact) {
    return item.side() == Side.REQUEST
        ? fact.name().equals(item.subject().replace("[]", ""))
        : fact.name().equals(item.subject());
  }

  private static boolean isOf(String operation, Fact fact) {
    return fact.ofEveryOperation() || fact.operation().equals(operation);
  }

  /** Returns the interactions that contain an item, in the request or in the answer. */
  SortedSet<String> interactions(Difference difference, String operation) {
    Item item = difference.item();
    List<Exchange> own =
        exchanges.stream()
            .filter(exchange -> operation.isEmpty() || exchange.operation().equals(operation))
            .toList();
    List<Predicate<Exchange>> narrowing = new ArrayList<>();
    String subject = item.subject().replace("[]", "");
    switch (item.side()) {
      case REQUEST -> {
        narrowing.add(exchange -> exchange.sendsAny(subject, item.element()));
        narrowing.add(exchange -> exchange.sends(subject));
        if (difference.how().equals("added-required")) {
          narrowing.clear();
        }
      }
      case ANSWER -> {
        narrowing.add(exchange -> exchange.answers(subject, item.element()));
        narrowing.add(exchange -> subject.isEmpty() || exchange.answers(subject));
      }
      case ERROR -> {
        String status = subject.replaceFirst("\\..*", "");
        narrowing.add(
            exchange ->
                exchange.errors().contains(item.subject())
                    || isStatus(exchange.interaction().response().status(), status));
      }
      default -> {}
    }
    if (item.element().isEmpty() && narrowing.size() > 1) {
      narrowing.remove(0);
    }
    SortedSet<String> names = new TreeSet<>();
    List<Exchange> found =
        narrowing.isEmpty()
            ? own
            : narrowing.stream()
                .map(narrow -> own.stream().filter(narrow).toList())
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    found.forEach(exchange -> names.add(exchange.interaction().description()));
    return names;
  }

  private static boolean isStatus(int status, String pattern) {
    return pattern.matches("[1-5][0-9X]{2}")
        && String.valueOf(status).matches(pattern.replace("X", "[0-9]"));
  }

  /** Returns the successful interactions whose answer lacks a property that it could have. */
  List<String> answersWithout(String property, String operation) {
    return exchanges.stream()
        .filter(exchange -> exchange.operation().equals(operation) && exchange.succeeds())
        .filter(exchange -> exchange.lacks(property.replace("[]", "")))
        .map(exchange -> exchange.interaction().description())
        .toList();
  }
}
