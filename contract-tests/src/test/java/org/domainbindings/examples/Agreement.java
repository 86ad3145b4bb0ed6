package org.domainbindings.examples;

import com.squareup.moshi.Json;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a decoded record against the sample that it was decoded from, value by value.
 *
 * <p>Whatever the sample says must be in the record, and nothing else; a property that the record
 * does not know is a difference too.
 */
public final class Agreement {

  private final List<String> differences = new ArrayList<>();

  private Agreement() {}

  public static List<String> differences(Object sample, Object decoded) {
    var agreement = new Agreement();
    agreement.compare("$", sample, decoded);
    return agreement.differences;
  }

  private void compare(String place, Object sample, @Nullable Object decoded) {
    if (decoded instanceof Record && componentsByName(decoded).isEmpty()) {
      compareText(place, sample, decoded.toString());
    } else if (decoded instanceof Record answer) {
      compareHash(place, sample, answer);
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

  private void compareHash(String place, Object sample, Record decoded) {
    if (!(sample instanceof Map<?, ?> hash)) {
      check(place, false, sample, decoded);
      return;
    }
    var components = componentsByName(decoded);
    hash.forEach(
        (name, value) -> {
          if (!components.containsKey(name.toString())) {
            differences.add(place + "." + name + " has no component");
          }
        });
    components.forEach(
        (name, component) -> {
          var inside = place + "." + name;
          var value = valueOf(component, decoded);
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
      differences.add(place + " is " + sample + " in the sample and " + decoded + " in the record");
    }
  }

  /** Returns the components by the names of the document; none for the value types of open sets. */
  private static Map<String, RecordComponent> componentsByName(Object answer) {
    var components = new LinkedHashMap<String, RecordComponent>();
    for (var component : answer.getClass().getRecordComponents()) {
      var name = component.getAnnotation(Json.class);
      if (name != null) {
        components.put(name.name(), component);
      }
    }
    return components;
  }

  private static @Nullable Object valueOf(RecordComponent component, Record answer) {
    try {
      return component.getAccessor().invoke(answer);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.toString(), e);
    }
  }
}
