package org.domainbindings.chain.pacts;

import java.util.List;
import java.util.Locale;

/**
 * A change of one fact, and what comes of it.
 *
 * @param kind what is done
 * @param place to what: the name of a parameter, or the names down to a property
 * @param into what it becomes, where one kind of change can do several things
 * @param changed the result
 * @param <T> what is changed
 */
public record Change<T>(Kind kind, List<String> place, String into, T changed) {

  /** What is done to a fact. */
  public enum Kind {
    DROPPED,
    RENAMED,
    RETYPED,
    /** To the query or the form that it is not in; to another level of an answer. */
    MOVED,
    DOUBLED,
    /** Another value. */
    ALTERED,
    ADDED
  }

  String name() {
    return place.get(place.size() - 1);
  }

  /** Tells whether a sentence says what has changed, or into what. */
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
