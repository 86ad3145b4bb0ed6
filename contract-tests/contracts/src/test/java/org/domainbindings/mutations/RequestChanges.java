package org.domainbindings.mutations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.domainbindings.chain.Interaction.Request;
import org.domainbindings.mutations.RecordedChange.Kind;

/** Creates all changes of single facts of a request. */
public final class RequestChanges {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

  private final Request request;
  private final List<RecordedChange<Request>> changes = new ArrayList<>();

  private RequestChanges(Request request) {
    this.request = request;
  }

  /**
   * Returns all changes of a request.
   *
   * @param request the request
   * @return the changes
   */
  public static List<RecordedChange<Request>> of(Request request) {
    RequestChanges all = new RequestChanges(request);
    all.changeOperation();
    all.changeHeaders();
    request.parameters().keySet().forEach(all::changeParameter);
    Map<String, List<String>> more = new LinkedHashMap<>(all.parameters());
    more.put("surplus", List.of("1"));
    all.add(Kind.ADDED, "surplus", all.with(more));
    return all.changes;
  }

  private void changeOperation() {
    for (String method : METHODS) {
      if (!method.equals(request.method())) {
        add(Kind.ALTERED, "method", method, called(method, request.path()));
      }
    }
    String path = request.path();
    String inOtherFormat = path.endsWith(".xml") ? path.replace(".xml", "") : path + ".xml";
    Stream.of(
            path.toUpperCase(Locale.ROOT),
            path.toLowerCase(Locale.ROOT),
            path + "s",
            "/v1" + path,
            inOtherFormat)
        .filter(other -> !other.equals(path))
        .forEach(other -> add(Kind.ALTERED, "path", other, called(request.method(), other)));
  }

  private void changeHeaders() {
    for (String name : request.headers().keySet()) {
      Map<String, String> fewer = new LinkedHashMap<>(request.headers());
      fewer.remove(name);
      add(
          Kind.DROPPED,
          name,
          new Request(
              request.method(),
              request.path(),
              request.query(),
              fewer,
              request.form(),
              request.rules()));
    }
  }

  private void changeParameter(String name) {
    List<String> values = parameters().get(name);
    String first = values.get(0);
    add(Kind.DROPPED, name, with(without(name)));
    add(Kind.RENAMED, name, with(and(without(name), name + "s", values)));
    add(Kind.DOUBLED, name, with(and(parameters(), name, List.of(first, first))));
    add(Kind.ALTERED, name, with(and(parameters(), name, List.of(first + "?"))));
    add(Kind.MOVED, name, moved(name));
  }

  private boolean inForm() {
    return !request.form().isEmpty();
  }

  private Map<String, List<String>> parameters() {
    return inForm() ? request.form() : request.query();
  }

  private Map<String, List<String>> without(String name) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(parameters());
    fewer.remove(name);
    return fewer;
  }

  private static Map<String, List<String>> and(
      Map<String, List<String>> some, String name, List<String> values) {
    Map<String, List<String>> more = new LinkedHashMap<>(some);
    more.put(name, values);
    return more;
  }

  private Request moved(String name) {
    Map<String, List<String>> alone = Map.of(name, parameters().get(name));
    return inForm() ? travelling(alone, without(name)) : travelling(without(name), alone);
  }

  private Request with(Map<String, List<String>> parameters) {
    return inForm() ? travelling(request.query(), parameters) : travelling(parameters, Map.of());
  }

  private Request travelling(Map<String, List<String>> query, Map<String, List<String>> form) {
    return new Request(
        request.method(), request.path(), query, request.headers(), form, request.rules());
  }

  private Request called(String method, String path) {
    return new Request(
        method, path, request.query(), request.headers(), request.form(), request.rules());
  }

  private void add(Kind kind, String place, Request changed) {
    add(kind, place, "", changed);
  }

  private void add(Kind kind, String place, String into, Request changed) {
    changes.add(new RecordedChange<>(kind, List.of(place), into, changed));
  }
}
