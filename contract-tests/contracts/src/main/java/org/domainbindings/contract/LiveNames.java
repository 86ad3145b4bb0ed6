package org.domainbindings.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maps the names in the examples of a contract to those of a real account.
 *
 * <p>Requests are sent with the names of the account; in answers, these are replaced by those of
 * the examples, so that the contract need not be changed.
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
