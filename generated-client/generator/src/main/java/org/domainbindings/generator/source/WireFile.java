package org.domainbindings.generator.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The class {@code Wire}, which reads and writes scalar values; contains only the methods that
 * other classes use.
 */
final class WireFile {

  private static final Pattern USE = Pattern.compile("Wire(?:\\.|::)(\\w+)");

  private static final Set<String> PARSED =
      Set.of(
          "wholeNumber",
          "bigInteger",
          "number",
          "decimal",
          "date",
          "isoDate",
          "dateTime",
          "localDateTime",
          "time",
          "localTime",
          "duration",
          "uuid",
          "uri",
          "bytes");

  private static final Set<String> COUNTING =
      Set.of("wholeNumber", "bigInteger", "number", "decimal");

  private static final Set<String> SKIPPING =
      Set.of(
          "bool",
          "integer",
          "wholeNumber",
          "floatingPoint",
          "doublePrecision",
          "object",
          "list",
          "listWithNulls",
          "map",
          "mapWithNulls");

  /** The imports of each part. */
  private static final Map<String, List<String>> IMPORTS =
      Map.ofEntries(
          Map.entry("bigInteger", List.of("java.math.BigInteger")),
          Map.entry("date", List.of("java.time.LocalDate", "java.time.format.DateTimeFormatter")),
          Map.entry("isoDate", List.of("java.time.LocalDate")),
          Map.entry(
              "dateTime",
              List.of(
                  "java.time.LocalDateTime",
                  "java.time.OffsetDateTime",
                  "java.time.ZoneOffset",
                  "java.time.format.DateTimeFormatter",
                  "java.time.format.DateTimeFormatterBuilder",
                  "java.time.temporal.TemporalAccessor",
                  "java.util.Locale")),
          Map.entry(
              "localDateTime",
              List.of("java.time.LocalDateTime", "java.time.format.DateTimeFormatter")),
          Map.entry(
              "time",
              List.of(
                  "java.time.LocalTime",
                  "java.time.OffsetTime",
                  "java.time.ZoneOffset",
                  "java.time.format.DateTimeFormatter",
                  "java.time.temporal.TemporalAccessor")),
          Map.entry(
              "localTime", List.of("java.time.LocalTime", "java.time.format.DateTimeFormatter")),
          Map.entry("duration", List.of("java.time.Duration")),
          Map.entry("uuid", List.of("java.util.UUID")),
          Map.entry("uri", List.of("java.net.URI")),
          Map.entry("bytes", List.of("okio.ByteString")),
          Map.entry("object", List.of("com.squareup.moshi.JsonAdapter")),
          Map.entry("alternative", List.of("com.squareup.moshi.JsonAdapter")),
          Map.entry("Adapter", List.of("com.squareup.moshi.JsonAdapter")),
          Map.entry("value", List.of("java.util.function.Function")),
          Map.entry(
              "parses", List.of("java.time.DateTimeException", "java.util.function.Function")),
          Map.entry(
              "Others",
              List.of(
                  "java.util.AbstractMap", "java.util.Set", "java.util.function.UnaryOperator")),
          Map.entry("firstTime", List.of("com.squareup.moshi.JsonDataException")),
          Map.entry("checkPresent", List.of("com.squareup.moshi.JsonDataException")),
          Map.entry("unexpected", List.of("com.squareup.moshi.JsonDataException")));

  private WireFile() {}

  static SourceFile of(List<SourceFile> others) {
    Set<String> used = new HashSet<>();
    others.forEach(file -> collect(file.values(), used));
    for (SourceFile file : others) {
      if (file.template().equals("adapter")) {
        used.add("Others");
        if (Boolean.TRUE.equals(file.values().get("refusesRepeats"))) {
          used.add("firstTime");
        }
      }
    }
    Set<String> parts = new HashSet<>(used);
    for (String use : used) {
      String read = use.startsWith("write") ? use.substring("write".length()) : "";
      if (!read.isEmpty()) {
        parts.add(Character.toLowerCase(read.charAt(0)) + read.substring(1));
      }
      if (use.equals("Shape")) {
        parts.add("choose");
      }
    }
    if (parts.stream().anyMatch(PARSED::contains)) {
      parts.add("parses");
    }
    if (parts.stream().anyMatch(COUNTING::contains)) {
      parts.add("digits");
    }
    if (parts.stream().anyMatch(SKIPPING::contains)) {
      parts.add("absent");
    }
    if (parts.contains("parses") || parts.contains("bool")) {
      parts.add("unexpected");
    }
    SortedSet<String> imports = new TreeSet<>();
    imports.addAll(
        List.of(
            "com.squareup.moshi.JsonReader",
            "com.squareup.moshi.JsonWriter",
            "java.io.IOException",
            "java.math.BigDecimal",
            "java.util.ArrayList",
            "java.util.Collections",
            "java.util.LinkedHashMap",
            "java.util.List",
            "java.util.Map",
            SourceFile.NULLABLE));
    parts.forEach(part -> imports.addAll(IMPORTS.getOrDefault(part, List.of())));
    Map<String, Object> values = new HashMap<>();
    parts.forEach(part -> values.put(part, true));
    return new SourceFile("Wire", "wire", imports, values);
  }

  private static void collect(Object value, Set<String> used) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(inner -> collect(inner, used));
    } else if (value instanceof Iterable<?> list) {
      list.forEach(inner -> collect(inner, used));
    } else {
      Matcher use = USE.matcher(String.valueOf(value));
      while (use.find()) {
        used.add(use.group(1));
      }
    }
  }
}
