package org.domainbindings.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The input of a call, by the names that the document gives its parameters.
 *
 * @param values the values of each parameter
 */
public record Input(Map<String, List<String>> values) {

  /** Reads pairs such as {@code a=1&b=2}, with escapes such as {@code %0A}. */
  public static Input of(String pairs) {
    return new Input(Map.of()).with(pairs);
  }

  /** Returns a copy with other values for some parameters, or with {@code no} such parameters. */
  public Input with(String changes) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String change : changes.isEmpty() ? new String[0] : changes.split("&")) {
      int sign = change.indexOf('=');
      if (sign < 0) {
        all.remove(change.substring("no ".length()));
      } else {
        String value =
            URLDecoder.decode(
                change.substring(sign + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        given.computeIfAbsent(change.substring(0, sign), name -> new ArrayList<>()).add(value);
      }
    }
    all.putAll(given);
    return new Input(all);
  }

  public Set<String> names() {
    return values.keySet();
  }

  /** Returns the value of a parameter that is given. */
  public String text(String name) {
    return texts(name).get(0);
  }

  /** Returns the values of a parameter, or none. */
  public List<String> texts(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Sets a value if it is given. */
  public void ifGiven(String name, Consumer<String> setter) {
    texts(name).forEach(setter);
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
