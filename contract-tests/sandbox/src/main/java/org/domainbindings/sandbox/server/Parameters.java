package org.domainbindings.sandbox.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decoded parameters in the order in which they came, from the query and from the form body.
 *
 * <p>Lookup tolerates how clients spell names: it ignores case, and the brackets that some append
 * to the name of a repeated parameter.
 */
public record Parameters(List<Parameter> entries) {

  public static final Parameters NONE = new Parameters(List.of());

  private static final Set<String> SECRET =
      Set.of(
          "password",
          "login_token",
          "user_token",
          "login_password",
          "accesskeyid",
          "signature",
          "securitytoken",
          "authcode");

  public record Parameter(String name, String value) {

    /** Returns the name for comparison: in lower case, without {@code []} or {@code [0]}. */
    public String plainName() {
      return name.replaceFirst("\\[\\d*]$", "").toLowerCase(Locale.ROOT);
    }
  }

  public Parameters {
    entries = List.copyOf(entries);
  }

  /** Returns the values of a parameter that are not blank. */
  public List<String> all(String name) {
    var wanted = name.toLowerCase(Locale.ROOT);
    return entries.stream()
        .filter(entry -> entry.plainName().equals(wanted))
        .map(entry -> entry.value().strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  public Parameters and(Parameters more) {
    var joined = new ArrayList<>(entries);
    joined.addAll(more.entries);
    return new Parameters(joined);
  }

  /** Returns names as sent, each with its values in order; secrets are replaced by {@code ***}. */
  public Map<String, List<String>> masked() {
    Map<String, List<String>> masked = new LinkedHashMap<>();
    for (var entry : entries) {
      var value = SECRET.contains(entry.plainName()) ? "***" : entry.value();
      masked.computeIfAbsent(entry.name(), name -> new ArrayList<>()).add(value);
    }
    masked.replaceAll((name, values) -> List.copyOf(values));
    return Copies.of(masked);
  }
}
