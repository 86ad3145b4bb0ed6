package org.domainbindings.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The expected answer of a contract: an example, and a pattern for each value.
 *
 * <p>It can be written as JSON or XML.
 */
final class Answer {

  private static final String DATE = "\\d{8}";
  private static final String DATE_TIME = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}";
  private static final String PRICE = "\\d+\\.\\d{2}";

  /** A value. */
  sealed interface Property {}

  /**
   * A single value.
   *
   * @param example the value in the example
   * @param pattern what any value must match; empty if it must be the example's
   */
  record Value(String example, String pattern) implements Property {}

  /** One hash. */
  record Hash(Answer answer) implements Property {}

  /** A list of exactly these hashes. */
  record Hashes(List<Answer> answers) implements Property {}

  /** A list of equal hashes, with a minimum length. */
  record Alike(Answer answer, int least) implements Property {}

  private final Map<String, Property> properties = new LinkedHashMap<>();

  private Answer() {}

  static Answer of() {
    return new Answer();
  }

  Map<String, Property> properties() {
    return properties;
  }

  private Answer with(String name, Property property) {
    properties.put(name, property);
    return this;
  }

  /** Expects exactly this value. */
  Answer is(String name, String value) {
    return with(name, new Value(value, ""));
  }

  /** Expects any value that matches a pattern. */
  Answer like(String name, String pattern, String example) {
    return with(name, new Value(example, pattern));
  }

  /** Expects this value in any case, if its case is undocumented. */
  Answer inEitherCase(String name, String value) {
    String quoted = value.replace(".", "\\.");
    String pattern = quoted.toUpperCase(Locale.ROOT) + "|" + quoted.toLowerCase(Locale.ROOT);
    return like(name, pattern, value);
  }

  /** Expects any text that is not empty. */
  Answer text(String name, String example) {
    return like(name, "[\\s\\S]+", example);
  }

  /** Expects a date in eight digits. */
  Answer date(String name, String example) {
    return like(name, DATE, example);
  }

  /** Expects a date and a time, without a zone. */
  Answer dateTime(String name, String example) {
    return like(name, DATE_TIME, example);
  }

  /** Expects a decimal number with two places. */
  Answer price(String name, String example) {
    return like(name, PRICE, example);
  }

  Answer hash(String name, Answer hash) {
    return with(name, new Hash(hash));
  }

  /** Expects a list: of any number of hashes like the given one, or of exactly the given ones. */
  Answer hashes(String name, Answer... hashes) {
    return with(name, hashes.length == 1 ? new Alike(hashes[0], 1) : new Hashes(List.of(hashes)));
  }

  /** Expects a list of at least two equal hashes. */
  Answer several(String name, Answer hash) {
    return with(name, new Alike(hash, 2));
  }

  /** Returns the example as decoded from JSON. */
  Map<String, Object> example() {
    Map<String, Object> example = new LinkedHashMap<>();
    properties.forEach((name, property) -> example.put(name, example(property)));
    return example;
  }

  private static Object example(Property property) {
    if (property instanceof Hash hash) {
      return hash.answer().example();
    }
    if (property instanceof Hashes hashes) {
      List<Object> examples = new ArrayList<>();
      hashes.answers().forEach(answer -> examples.add(answer.example()));
      return examples;
    }
    if (property instanceof Alike alike) {
      return Collections.nCopies(alike.least(), alike.answer().example());
    }
    return ((Value) property).example();
  }
}
