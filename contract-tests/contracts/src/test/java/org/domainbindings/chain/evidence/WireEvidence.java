package org.domainbindings.chain.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.domainbindings.chain.Exchange;
import org.domainbindings.chain.Interaction;
import org.domainbindings.specs.Fact;
import org.domainbindings.specs.LedgerRow;
import org.domainbindings.specs.Spec;

/** Looks for each fact of a ledger in the recorded interactions. */
public final class WireEvidence {

  private final List<LedgerRow> rows;
  private final Map<String, String> errorTexts;
  private final List<Exchange> exchanges;

  private WireEvidence(
      List<LedgerRow> rows, Map<String, String> errorTexts, List<Exchange> exchanges) {
    this.rows = rows;
    this.errorTexts = errorTexts;
    this.exchanges = exchanges;
  }

  public static WireEvidence of(String provider) {
    List<LedgerRow> rows = LedgerRow.ofDocument(provider);
    Map<String, String> errorTexts =
        Spec.of(provider).root().nodes("x-common-errors").stream()
            .filter(error -> error.has("situation"))
            .collect(
                Collectors.toMap(error -> error.text("situation"), error -> error.text("message")));
    List<Exchange> exchanges =
        Exchange.all(provider, rows).stream()
            .sorted(Comparator.comparing(exchange -> !exchange.succeeds()))
            .toList();
    return new WireEvidence(rows, errorTexts, exchanges);
  }

  /** Returns a copy without some interactions. */
  WireEvidence without(List<Interaction> some) {
    return new WireEvidence(
        rows,
        errorTexts,
        exchanges.stream().filter(exchange -> !some.contains(exchange.interaction())).toList());
  }

  /** Returns the interactions, successes first. */
  public List<Exchange> exchanges() {
    return exchanges;
  }

  /** Returns the evidence for each row of the ledger, in its order. */
  public List<Evidence> all() {
    return rows.stream().map(this::of).toList();
  }

  /** Returns the evidence for a row. */
  Evidence of(LedgerRow row) {
    Fact fact = row.fact();
    if (OtherEvidence.concerns(fact)) {
      return OtherEvidence.of(row, exchanges);
    }
    List<Exchange> own =
        exchanges.stream()
            .filter(e -> fact.ofEveryOperation() || e.operation().equals(fact.operation()))
            .toList();
    return switch (fact.kind()) {
      case "operation" -> ofOperation(row, own);
      case "parameter" -> new ParameterEvidence(row, own, isRequired(fact)).evidence();
      case "property" -> PropertyEvidence.of(row, own);
      case "error" -> ofError(row, own);
      default -> throw new IllegalArgumentException(row.place() + ": unknown kind");
    };
  }

  private static Evidence ofOperation(LedgerRow row, List<Exchange> own) {
    String value = row.fact().value();
    Predicate<Exchange> shows =
        switch (row.fact().attribute()) {
          case "method" -> exchange -> exchange.interaction().request().method().equals(value);
          case "parameters" -> exchange -> exchange.interaction().request().parameters().isEmpty();
          case "action" -> exchange -> exchange.values("Action").contains(value);
          default -> exchange -> true;
        };
    return Evidence.of(row, own.stream().filter(shows), "no interaction calls it so");
  }

  /** Whether the parameter of a fact is required according to the ledger. */
  private boolean isRequired(Fact parameter) {
    return rows.stream()
        .map(LedgerRow::fact)
        .filter(fact -> fact.attribute().equals("required") && fact.kind().equals("parameter"))
        .filter(fact -> fact.operation().equals(parameter.operation()))
        .filter(fact -> fact.name().equals(parameter.name()))
        .anyMatch(fact -> fact.value().equalsIgnoreCase("yes"));
  }

  /** A code or text or, for errors of every call, the text in the spec for the situation. */
  private Evidence ofError(LedgerRow row, List<Exchange> own) {
    Fact fact = row.fact();
    String error = errorTexts.getOrDefault(fact.name(), fact.name());
    Predicate<Exchange> hasStatus =
        exchange ->
            !fact.attribute().equals("http-status")
                || fact.value().equals(String.valueOf(exchange.interaction().response().status()));
    return Evidence.of(
        row,
        own.stream().filter(exchange -> exchange.errors().contains(error)).filter(hasStatus),
        "no answer has it");
  }
}
