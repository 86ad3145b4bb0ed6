package org.domainbindings.chain.evidence;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.domainbindings.chain.Exchange;
import org.domainbindings.chain.Exchange.Spot;
import org.domainbindings.specs.LedgerRow;

/**
 * Looks for a fact about a parameter in requests.
 *
 * @param own the interactions of its operation
 * @param required whether the parameter is required
 */
record ParameterEvidence(LedgerRow row, List<Exchange> own, boolean required) {

  Evidence evidence() {
    String value = row.fact().value();
    return switch (row.fact().attribute()) {
      case "required" -> required ? always() : sometimes();
      case "multiple" -> value.equals("Yes") ? repeated() : single();
      case "default" -> byDefault();
      case "allows" -> sent(exchange -> values(exchange).contains(word()) && isOfType(exchange));
      case "in-sample" ->
          sent(exchange -> exchange.interaction().request().form().containsKey(name()));
      case "unit" -> sent(exchange -> match(exchange, "\\d+Y"));
      case "format" -> sent(exchange -> match(exchange, Formats.pattern(value)));
      case "type" -> sent(exchange -> match(exchange, ".*\\D.*"));
      case "example" -> sent(exchange -> values(exchange).contains(value));
      default -> throw new IllegalArgumentException(row.place() + ": unknown attribute");
    };
  }

  private String name() {
    return row.fact().name();
  }

  private List<String> values(Exchange exchange) {
    return exchange.values(name());
  }

  private boolean sends(Exchange exchange) {
    return exchange.sends(name());
  }

  private boolean match(Exchange exchange, String pattern) {
    return sends(exchange) && values(exchange).stream().allMatch(value -> value.matches(pattern));
  }

  private Evidence among(Predicate<Exchange> shows, String otherwise) {
    return Evidence.of(row, own.stream().filter(shows), otherwise);
  }

  private Evidence sent(Predicate<Exchange> shows) {
    return among(shows, "no request shows it");
  }

  private Evidence unlessOne(Predicate<Exchange> contradicts, String what) {
    return own.stream()
        .filter(contradicts)
        .findFirst()
        .map(exchange -> Evidence.missing(row, exchange.interaction() + " " + what))
        .orElseGet(() -> sent(this::sends));
  }

  private Evidence always() {
    return unlessOne(exchange -> exchange.succeeds() && !sends(exchange), "succeeds without it");
  }

  private Evidence sometimes() {
    return sent(this::sends).and(among(exchange -> !sends(exchange), "no request goes without it"));
  }

  private Evidence repeated() {
    return sent(exchange -> values(exchange).size() > 1);
  }

  private Evidence single() {
    return unlessOne(exchange -> values(exchange).size() > 1, "gives it more than once");
  }

  /**
   * The answer to a request without the parameter contains the default, if it has such a property.
   */
  private Evidence byDefault() {
    if (required) {
      return sent(exchange -> values(exchange).contains(word()));
    }
    return among(
        exchange ->
            exchange.succeeds()
                && !sends(exchange)
                && isOfType(exchange)
                && exchange.spots("domain." + name()).stream()
                    .filter(Spot::filled)
                    .allMatch(spot -> spot.text().equals(word())),
        "no request goes without it and gets the default");
  }

  /** The value, to which the ledger may add a type of domain. */
  private String word() {
    return row.fact().value().replaceFirst(" for [A-Z]+$", "");
  }

  private boolean isOfType(Exchange exchange) {
    String value = row.fact().value();
    return value.equals(word())
        || exchange.domainTypes().equals(Set.of(value.substring(word().length() + 5)));
  }
}
