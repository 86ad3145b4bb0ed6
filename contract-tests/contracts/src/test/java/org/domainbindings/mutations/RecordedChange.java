package org.domainbindings.mutations;

import java.util.List;
import java.util.Locale;

/**
 * A change of a single fact, with its result.
 *
 * @param kind the kind of the change
 * @param place the name of a parameter, or the path of a property
 * @param into the new value, if there are several changes of this kind
 * @param changed the result
 * @param <T> what is changed
 */
public record RecordedChange<T>(Kind kind, List<String> place, String into, T changed) {

  /** The kinds of changes. */
  public enum Kind {
    DROPPED,
    RENAMED,
    RETYPED,
    /** Moved between query and form, or to another level of an answer. */
    MOVED,
    DOUBLED,
    /** Another value. */
    ALTERED,
    ADDED
  }

  String name() {
    return place.get(place.size() - 1);
  }

  /** Returns whether a sentence contains what has changed, or the new value. */
  boolean isNamedIn(List<String> problems) {
    String named = kind == Kind.ALTERED && !into.isEmpty() ? into : name();
    return problems.stream().anyMatch(problem -> problem.contains(named));
  }

  @Override
  public String toString() {
    return "%s %s %s"
        .formatted(String.join(".", place), kind.name().toLowerCase(Locale.ROOT), into)
        .strip();
  }
}
