package org.domainbindings.generator;

import java.util.List;

/**
 * One client, as a spec has it: all that is to be generated, and nothing about how it looks.
 *
 * @param title the name of the API
 * @param apis its interfaces
 * @param answers the objects that come back
 * @param valueSets the named sets of values
 */
record Client(String title, List<Api> apis, List<Answer> answers, List<ValueSet> valueSets) {

  /**
   * The calls under one tag.
   *
   * @param name the name of the interface
   * @param description what the calls have in common, as plain text
   * @param calls the calls
   */
  record Api(String name, String description, List<Call> calls) {}

  /**
   * An object that comes back.
   *
   * @param name the name of the type
   * @param description what it is, as plain text
   * @param fields its properties
   */
  record Answer(String name, String description, List<Field> fields) {}

  /**
   * A named set of values.
   *
   * @param name the name of the type
   * @param description what the values are about, as plain text
   * @param open whether the provider may add values
   * @param values the values
   */
  record ValueSet(String name, String description, boolean open, List<Value> values) {}

  /**
   * One value of a set.
   *
   * @param name the name of its constant
   * @param text the value as it travels
   * @param description what it means, as plain text
   */
  record Value(String name, String text, String description) {}
}
