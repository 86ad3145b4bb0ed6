package org.domainbindings.specs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Validates a sample value against its schema. */
final class ExampleCheck {

  private final List<String> problems = new ArrayList<>();

  private ExampleCheck() {}

  /** Returns the errors in a sample, each with its path. */
  static List<String> problems(String path, Object value, Node schema) {
    ExampleCheck check = new ExampleCheck();
    check.read(path, value, schema);
    return check.problems;
  }

  private void read(String path, Object value, Node schema) {
    switch (schema.text("type")) {
      case "object" -> readObject(path, value, schema);
      case "array" -> readArray(path, value, schema);
      case "integer" -> {
        expect(value instanceof Integer, path, value, "is no integer");
        readValues(path, value, schema);
      }
      case "string" -> {
        expect(value instanceof String, path, value, "is no text");
        readValues(path, value, schema);
        readFormat(path, String.valueOf(value), schema);
      }
      default -> expect(false, path, value, "has a schema without a type");
    }
  }

  private void readObject(String path, Object value, Node schema) {
    if (!(value instanceof Map<?, ?> map)) {
      expect(false, path, value, "is no object");
      return;
    }
    Map<String, Node> properties = schema.named("properties");
    for (String name : schema.texts("required")) {
      expect(map.containsKey(name), path, map.keySet(), "lacks " + name);
    }
    map.forEach(
        (name, entry) -> {
          Node property = properties.getOrDefault(name.toString(), Node.none(schema.spec()));
          if (property.isEmpty()) {
            expect(false, path, name, "is not in the schema");
          } else {
            read(path + "." + name, entry, property);
          }
        });
    Object type = map.get("domaintype");
    if (type != null && map.get("period") instanceof String period) {
      expect(type.equals(period.endsWith("Y") ? "PAID" : "FREE"), path, period, "is not " + type);
    }
  }

  private void readArray(String path, Object value, Node schema) {
    if (value instanceof List<?> list) {
      int minimum = schema.has("minItems") ? Integer.parseInt(schema.text("minItems")) : 0;
      expect(list.size() >= minimum, path, list, "are too few");
      list.forEach(entry -> read(path + "[]", entry, schema.node("items")));
    } else if (schema.flag("x-one-or-many")) {
      read(path, value, schema.node("items"));
    } else {
      expect(false, path, value, "is no list");
    }
  }

  private void readValues(String path, Object value, Node schema) {
    List<String> listed = Values.listed(schema);
    String text = String.valueOf(value);
    // An outcome may be preceded by the number of results.
    boolean known = listed.contains(text) || listed.contains(text.replaceFirst("^[0-9]+ ", ""));
    expect(listed.isEmpty() || known, path, value, "is none of " + listed);
    if (schema.has("minimum") && value instanceof Integer number) {
      expect(number >= Integer.parseInt(schema.text("minimum")), path, value, "is too small");
    }
  }

  private void readFormat(String path, String value, Node schema) {
    if (schema.has("pattern")) {
      boolean fits = Pattern.compile(schema.text("pattern")).matcher(value).find();
      expect(fits, path, value, "does not fit " + schema.text("pattern"));
    }
    switch (schema.text("x-format")) {
      case "decimal" -> expect(value.matches("([0-9]+[.][0-9]{2})?"), path, value, "is no price");
      case "yyyymmdd" -> expect(isDay(value), path, value, "is no day");
      default -> {}
    }
  }

  private static boolean isDay(String value) {
    boolean dashes = value.contains("-");
    try {
      LocalDate.parse(
          value, dashes ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.BASIC_ISO_DATE);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void expect(boolean holds, String path, Object value, String problem) {
    if (!holds) {
      problems.add("%s: %s %s".formatted(path, value, problem));
    }
  }
}
