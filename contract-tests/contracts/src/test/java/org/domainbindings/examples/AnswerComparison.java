package org.domainbindings.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.domainbindings.examples.GeneratedType.Property;
import org.jspecify.annotations.Nullable;

/**
 * Compares a decoded answer with its sample, value by value.
 *
 * <p>The answer must contain exactly the values of the sample; a property that is not in the model
 * is a difference, too.
 */
public final class AnswerComparison {

  private final List<String> differences = new ArrayList<>();

  private AnswerComparison() {}

  public static List<String> differences(Object sample, Object decoded) {
    var agreement = new AnswerComparison();
    agreement.compare("$", sample, decoded);
    return agreement.differences;
  }

  private void compare(String place, Object sample, @Nullable Object decoded) {
    if (decoded != null && new GeneratedType(decoded.getClass()).isAnswer()) {
      compareHash(place, sample, decoded);
    } else if (decoded instanceof List<?> list) {
      compareList(place, sample, list);
    } else if (decoded instanceof BigDecimal decimal) {
      check(place, new BigDecimal(sample.toString()).equals(decimal), sample, decoded);
    } else if (decoded instanceof LocalDate date) {
      compareText(
          place, sample.toString().replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE.format(date));
    } else {
      compareText(place, sample, String.valueOf(decoded));
    }
  }

  private void compareText(String place, Object sample, String decoded) {
    check(place, sample.toString().equals(decoded), sample, decoded);
  }

  private void compareHash(String place, Object sample, Object decoded) {
    if (!(sample instanceof Map<?, ?> hash)) {
      check(place, false, sample, decoded);
      return;
    }
    var properties = propertiesByName(decoded);
    hash.forEach(
        (name, value) -> {
          if (!properties.containsKey(name.toString())) {
            differences.add(place + "." + name + " has no property");
          }
        });
    properties.forEach(
        (name, property) -> {
          var inside = place + "." + name;
          var value = property.in(decoded);
          if (hash.containsKey(name)) {
            compare(inside, hash.get(name), value);
          } else {
            check(inside, value == null || List.of().equals(value), "nothing", value);
          }
        });
  }

  private void compareList(String place, Object sample, List<?> decoded) {
    if (!(sample instanceof List<?> list) || list.size() != decoded.size()) {
      check(place, false, sample, decoded);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      compare(place + "[" + i + "]", list.get(i), decoded.get(i));
    }
  }

  private void check(String place, boolean agrees, Object sample, @Nullable Object decoded) {
    if (!agrees) {
      differences.add(place + " is " + sample + " in the sample and " + decoded + " in the answer");
    }
  }

  private static Map<String, Property> propertiesByName(Object answer) {
    var properties = new LinkedHashMap<String, Property>();
    new GeneratedType(answer.getClass())
        .properties()
        .forEach(property -> properties.put(property.wireName(), property));
    return properties;
  }
}
