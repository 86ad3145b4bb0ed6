package org.domainbindings.mutations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.mutations.RecordedChange.Kind;

/** Creates all changes of single facts of an answer. */
public final class AnswerChanges {

  private final Response response;
  private final List<RecordedChange<Response>> changes = new ArrayList<>();

  private AnswerChanges(Response response) {
    this.response = response;
  }

  /**
   * Returns all changes of an answer.
   *
   * @param response the answer
   * @return the changes
   */
  public static List<RecordedChange<Response>> of(Response response) {
    AnswerChanges all = new AnswerChanges(response);
    all.changeEnvelope();
    all.changeInside(List.of(), response.body(), changed -> changed);
    return all.changes;
  }

  private void changeEnvelope() {
    int status = response.status() == 200 ? 400 : 200;
    add(
        Kind.ALTERED,
        List.of("status code"),
        String.valueOf(status),
        with(status, response.root(), response.body()));
    if (response.isXml()) {
      add(
          Kind.RENAMED,
          List.of("root"),
          with(response.status(), response.root() + "s", response.body()));
    }
  }

  /** Changes the content of a value, where {@code up} turns each change into one of the whole. */
  private void changeInside(List<String> place, Object value, UnaryOperator<Object> up) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        int index = i;
        changeInside(place, list.get(i), changed -> up.apply(replaced(list, index, changed)));
      }
    } else if (value instanceof Map<?, ?> hash) {
      addChange(Kind.ADDED, inside(place, "surplus"), up.apply(and(hash, "surplus", "1")));
      hash.forEach((name, child) -> changeProperty(inside(place, (String) name), hash, child, up));
    }
  }

  private void changeProperty(
      List<String> place, Map<?, ?> hash, Object value, UnaryOperator<Object> up) {
    String name = place.get(place.size() - 1);
    Map<String, Object> without = new LinkedHashMap<>(and(hash, name, value));
    without.remove(name);
    addChange(Kind.DROPPED, place, up.apply(without));
    addChange(Kind.RENAMED, place, up.apply(and(without, name + "s", value)));
    retyped(value)
        .forEach(
            (type, other) ->
                addChange(Kind.RETYPED, place, type, up.apply(and(hash, name, other))));
    if (!(value instanceof List)) {
      addChange(Kind.DOUBLED, place, up.apply(and(hash, name, List.of(value, value))));
    }
    if (value instanceof String text) {
      addChange(Kind.ALTERED, place, up.apply(and(hash, name, text + "?")));
    }
    moved(place, value, up.apply(without))
        .ifPresent(changed -> addChange(Kind.MOVED, place, changed));
    changeInside(place, value, changed -> up.apply(and(hash, name, changed)));
  }

  /** Moves a property to the top or, from there, into a hash. */
  private static Optional<Object> moved(List<String> place, Object value, Object without) {
    String name = place.get(place.size() - 1);
    Map<?, ?> top = (Map<?, ?>) without;
    if (place.size() > 1) {
      return Optional.of(and(top, name, value));
    }
    return top.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Map)
        .findFirst()
        .map(
            entry ->
                and(top, (String) entry.getKey(), and((Map<?, ?>) entry.getValue(), name, value)));
  }

  /** Changes the type of a value; XML has neither numbers nor lists of one. */
  private Map<String, Object> retyped(Object value) {
    Map<String, Object> others = new LinkedHashMap<>();
    if (value instanceof String) {
      others.put("to a hash", Map.of("text", value));
      if (!response.isXml()) {
        others.put("to a number", 1);
      }
    } else {
      others.put("to a text", "text");
      if (value instanceof List<?> list && !list.isEmpty() && !response.isXml()) {
        others.put("to a hash", list.get(0));
      }
    }
    return others;
  }

  private static List<String> inside(List<String> place, String name) {
    List<String> inside = new ArrayList<>(place);
    inside.add(name);
    return inside;
  }

  private static Map<String, Object> and(Map<?, ?> hash, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>();
    hash.forEach((key, inside) -> more.put((String) key, inside));
    more.put(name, value);
    return more;
  }

  private static List<Object> replaced(List<?> list, int index, Object value) {
    List<Object> replaced = new ArrayList<>(list);
    replaced.set(index, value);
    return replaced;
  }

  private void addChange(Kind kind, List<String> place, Object body) {
    addChange(kind, place, "", body);
  }

  private void addChange(Kind kind, List<String> place, String into, Object body) {
    add(kind, place, into, with(response.status(), response.root(), body));
  }

  private Response with(int status, String root, Object body) {
    return new Response(status, response.headers(), root, body, response.rules());
  }

  private void add(Kind kind, List<String> place, Response changed) {
    add(kind, place, "", changed);
  }

  private void add(Kind kind, List<String> place, String into, Response changed) {
    changes.add(new RecordedChange<>(kind, place, into, changed));
  }
}
