package org.domainbindings.sandbox.server;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Parses state from JSON; exceptions name the place of the error. */
public final class StateParser {

  private StateParser() {}

  /**
   * Parses each entry of a list with its place; all must be valid before anything changes.
   *
   * @return the combined changes of all entries
   */
  public static <T, S> UnaryOperator<S> each(
      List<T> list, String where, BiFunction<T, String, UnaryOperator<S>> reading) {
    var changes = all(list, where, reading);
    return state -> {
      for (var change : changes) {
        state = change.apply(state);
      }
      return state;
    };
  }

  /** Parses each entry of a list with its place. */
  public static <T, R> List<R> all(List<T> list, String where, BiFunction<T, String, R> reading) {
    List<R> read = new ArrayList<>();
    for (var i = 0; i < list.size(); i++) {
      read.add(reading.apply(list.get(i), where + "[" + i + "]"));
    }
    return read;
  }

  /** Refuses properties that are not in the spec, as most of them are misspelled. */
  public static void nothingUnknown(Map<String, @Nullable Object> unknown, String where) {
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          where + " has no property " + unknown.keySet().iterator().next());
    }
  }

  /** Reads the name of a domain. */
  public static String name(String text, String where) {
    if (!DomainSyntax.isUnicodeName(text)) {
      throw new IllegalArgumentException(where + " is no domain name: " + text);
    }
    return text;
  }

  /** Reads a text that must not be empty. */
  public static String text(String text, String where) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(where + " must not be empty");
    }
    return text;
  }

  /** Reads one of a set of values, {@code not-in-alidns} as {@code NOT_IN_ALIDNS}. */
  public static <E extends Enum<E>> E value(@Nullable Object given, E otherwise, String where) {
    if (given == null) {
      return otherwise;
    }
    var values = otherwise.getDeclaringClass().getEnumConstants();
    for (var value : values) {
      if (word(value).equals(given.toString())) {
        return value;
      }
    }
    var words = List.of(values).stream().map(StateParser::word).toList();
    throw new IllegalArgumentException(
        where + " must be " + String.join(" or ", words) + ", not " + given);
  }

  /** Returns a value in its JSON form. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a required parameter of a state. */
  public static String fact(Map<String, String> facts, String name) {
    var value = facts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("params needs " + name);
    }
    return value;
  }

  /** Returns a text, or the default if it is absent. */
  public static String or(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  /** Returns a time in its JSON form. */
  public static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
