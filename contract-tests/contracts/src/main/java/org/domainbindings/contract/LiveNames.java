package org.domainbindings.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a contract's examples, and those of a real account in their place.
 *
 * <p>What the account's own are called goes out; what comes back is read as if it were about the
 * names of the examples, so that the contract need not be rewritten.
 */
final class LiveNames {

  private final Map<String, String> own = new LinkedHashMap<>();

  LiveNames(Map<String, String> ownByExample) {
    ownByExample.forEach((example, name) -> own.put(lower(example), name));
  }

  String inRequest(String value) {
    return own.getOrDefault(lower(value), value);
  }

  String inAnswer(String body) {
    String renamed = body;
    for (Map.Entry<String, String> name : own.entrySet()) {
      Matcher found =
          Pattern.compile(
                  "(?<![\\w@.-])" + Pattern.quote(name.getValue()) + "(?![\\w-])",
                  Pattern.CASE_INSENSITIVE)
              .matcher(renamed);
      renamed =
          found.replaceAll(
              place ->
                  Matcher.quoteReplacement(
                      place.group().equals(place.group().toUpperCase(Locale.ROOT))
                          ? name.getKey().toUpperCase(Locale.ROOT)
                          : name.getKey()));
    }
    return renamed;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
