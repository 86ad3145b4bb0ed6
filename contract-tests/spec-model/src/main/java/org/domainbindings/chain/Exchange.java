package org.domainbindings.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.specs.Fact;
import org.domainbindings.specs.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * An interaction in the terms of the ledger.
 *
 * @param operation the name of the operation; empty if it is undocumented
 */
public record Exchange(String operation, Interaction interaction) {

  private static final Pattern TYPED_STATE =
      Pattern.compile("\\b(paid|free) domain of the account");

  /**
   * A place in an answer where a property can be.
   *
   * @param domainTypes the types of its domains, as far as they are known
   * @param hash the object that would contain it
   * @param value the value of the property, or null
   */
  public record Spot(
      Exchange exchange, Set<String> domainTypes, Map<?, ?> hash, @Nullable Object value) {

    /** Whether there is a value that is not empty. */
    public boolean filled() {
      return value != null && !value.equals("") && !value.equals(List.of());
    }

    public String text() {
      return String.valueOf(value);
    }
  }

  /** Reads the interactions with a provider. */
  public static List<Exchange> all(String provider, List<LedgerRow> rows) {
    return PactFile.of(provider).interactions().stream()
        .map(interaction -> new Exchange(operation(rows, interaction), interaction))
        .toList();
  }

  private static String operation(List<LedgerRow> rows, Interaction interaction) {
    String path = path(rows, interaction.request().path());
    List<String> actions = interaction.request().parameters().getOrDefault("Action", List.of());
    return rows.stream()
        .map(LedgerRow::fact)
        .filter(
            fact ->
                fact.attribute().equals("path") && fact.value().equals(path)
                    || fact.attribute().equals("action") && actions.contains(fact.value()))
        .map(Fact::operation)
        .findFirst()
        .orElse("");
  }

  /** The path of a function, without the suffix that requests XML. */
  private static String path(List<LedgerRow> rows, String called) {
    return rows.stream()
        .map(LedgerRow::fact)
        .filter(fact -> fact.name().equals("xml-suffix") && fact.attribute().equals("suffix"))
        .map(Fact::value)
        .filter(called::endsWith)
        .map(suffix -> called.substring(0, called.length() - suffix.length()))
        .findFirst()
        .orElse(called);
  }

  public List<String> values(String parameter) {
    return interaction.request().parameters().getOrDefault(parameter, List.of());
  }

  public boolean sends(String parameter) {
    return !values(parameter).isEmpty();
  }

  /** Whether a parameter is sent. */
  public boolean sendsAny(String parameter, String value) {
    return values(parameter).contains(value);
  }

  /** Whether a property is in the answer, in any place. */
  public boolean answers(String property) {
    return spots(property).stream().anyMatch(Spot::filled);
  }

  public boolean answers(String property, String value) {
    return spots(property).stream().anyMatch(spot -> spot.filled() && spot.text().equals(value));
  }

  /** Whether a property is missing in any place. */
  public boolean lacks(String property) {
    return spots(property).stream().anyMatch(spot -> spot.value() == null);
  }

  /** Whether the answer is a success. */
  public boolean succeeds() {
    return interaction.response().status() == 200
        && errors().stream().allMatch("1"::equals)
        && spots("status").stream().noneMatch(spot -> spot.text().equals("error"));
  }

  /** Returns the error codes or texts in an answer. */
  public Set<String> errors() {
    return texts(
        List.of("status.code", "Code", "error").stream()
            .flatMap(path -> spots(path).stream())
            .toList());
  }

  /** Returns the types of the domains of this call, as far as they are known. */
  public Set<String> domainTypes() {
    List<Spot> answered = new ArrayList<>();
    collect(interaction.response().body(), List.of("domain", "domaintype"), Set.of(), answered);
    return Stream.of(Set.copyOf(values("domaintype")), texts(answered), typesOfStates())
        .filter(types -> !types.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private Set<String> typesOfStates() {
    return interaction.states().stream()
        .map(state -> TYPED_STATE.matcher(state.name()))
        .filter(Matcher::find)
        .map(found -> found.group(1).toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Set<String> texts(List<Spot> spots) {
    return spots.stream().filter(Spot::filled).map(Spot::text).collect(Collectors.toSet());
  }

  /**
   * Returns all places where a property is or could be.
   *
   * @param path the names of the enclosing objects and its own; brackets are ignored
   */
  public List<Spot> spots(String path) {
    List<Spot> spots = new ArrayList<>();
    List<String> names = List.of(path.replace("[]", "").split("\\."));
    collect(interaction.response().body(), names, domainTypes(), spots);
    return spots;
  }

  private void collect(Object tree, List<String> names, Set<String> domainTypes, List<Spot> spots) {
    if (tree instanceof List<?> list) {
      list.forEach(element -> collect(element, names, domainTypes, spots));
    } else if (tree instanceof Map<?, ?> hash) {
      Object own = hash.get("domaintype");
      Set<String> types = own == null ? domainTypes : Set.of(own.toString());
      Object value = hash.get(names.get(0));
      if (names.size() == 1) {
        spots.add(new Spot(this, types, hash, value));
      } else if (value != null) {
        collect(value, names.subList(1, names.size()), types, spots);
      }
    }
  }
}
