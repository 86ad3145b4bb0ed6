package org.domainbindings.chain.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.domainbindings.chain.Exchange;
import org.domainbindings.chain.Exchange.Spot;
import org.domainbindings.specs.LedgerRow;

/**
 * Looks for a fact about a property in answers.
 *
 * @param spots the places where the property is or could be
 */
record PropertyEvidence(LedgerRow row, List<Spot> spots) {

  private static final String NO_ANSWER = "no answer has it";
  private static final String IN_ALL = "no answer goes without it";

  static Evidence of(LedgerRow row, List<Exchange> own) {
    List<Spot> spots =
        own.stream()
            .filter(Exchange::succeeds)
            .flatMap(exchange -> exchange.spots(row.fact().name()).stream())
            .toList();
    return new PropertyEvidence(row, spots).evidence();
  }

  private Evidence evidence() {
    String value = row.fact().value();
    return switch (row.fact().attribute()) {
      case "returned-for" -> returnedFor(value);
      case "cardinality" -> several(value);
      case "present-when" -> presentWhen(value);
      case "type" -> returned(spot -> spot.value() instanceof String);
      case "format" -> returned(spot -> spot.text().matches(Formats.pattern(value)));
      case "carries" -> returned(spot -> spot.text().matches("\\d+ .*"));
      case "allows" -> returned(spot -> isValue(spot.text(), value));
      case "example" -> returned(spot -> spot.text().equals(value));
      default -> throw new IllegalArgumentException(row.place() + ": unknown attribute");
    };
  }

  /** Compares ignoring case, and ignoring a number before the words. */
  private static boolean isValue(String text, String documented) {
    String words = documented.replace("<nr> ", "");
    return Pattern.compile("(\\d+ )?" + Pattern.quote(words), Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .matches();
  }

  private Evidence among(Predicate<Spot> shows, String otherwise) {
    return Evidence.of(row, spots.stream().filter(shows).map(Spot::exchange), otherwise);
  }

  private Evidence returned(Predicate<Spot> shows) {
    return among(spot -> spot.value() != null && shows.test(spot), NO_ANSWER);
  }

  private Evidence returnedFor(String type) {
    return switch (type) {
      case "Both" -> returnedForDomain("PAID").and(returnedForDomain("FREE"));
      case "Paid" -> returnedForPaid();
      case "All", "-" -> returned(spot -> true);
      default -> throw new IllegalArgumentException(row.place() + ": unknown type");
    };
  }

  private Evidence returnedForDomain(String type) {
    return among(
        spot -> spot.value() != null && spot.domainTypes().contains(type),
        "no answer for a domain of type " + type + " has it");
  }

  /** Contacts and transfers have no type, although the documents call them paid. */
  private Evidence returnedForPaid() {
    boolean typed = spots.stream().anyMatch(spot -> !spot.domainTypes().isEmpty());
    return spots.stream()
        .filter(spot -> spot.value() != null && spot.domainTypes().equals(Set.of("FREE")))
        .findFirst()
        .map(spot -> spot.exchange().interaction() + " has it for a free one")
        .map(contradiction -> Evidence.missing(row, contradiction))
        .orElseGet(() -> typed ? returnedForDomain("PAID") : returned(spot -> true));
  }

  /** Only JSON distinguishes a list of one from a single value. */
  private Evidence several(String cardinality) {
    return switch (cardinality) {
      case "hash" -> returned(spot -> isJson(spot) && spot.value() instanceof Map);
      case "one-or-many" -> returned(spot -> size(spot) > 0);
      case "many" -> returned(spot -> size(spot) > 1);
      case "zero-or-many" ->
          returned(spot -> size(spot) > 1)
              .and(among(spot -> isJson(spot) && !spot.filled(), IN_ALL));
      default -> throw new IllegalArgumentException(row.place() + ": unknown cardinality");
    };
  }

  private static boolean isJson(Spot spot) {
    return !spot.exchange().interaction().response().isXml();
  }

  private static int size(Spot spot) {
    return isJson(spot) && spot.value() instanceof List<?> list ? list.size() : 0;
  }

  private Evidence presentWhen(String condition) {
    boolean outgoing = condition.equals("outgoing transfer");
    return among(spot -> spot.filled() && (!outgoing || isOutgoing(spot)), NO_ANSWER)
        .and(among(spot -> !spot.filled() && (!outgoing || !isOutgoing(spot)), IN_ALL));
  }

  private static boolean isOutgoing(Spot spot) {
    return "outgoing".equalsIgnoreCase(String.valueOf(spot.hash().get("transfertype")));
  }
}
