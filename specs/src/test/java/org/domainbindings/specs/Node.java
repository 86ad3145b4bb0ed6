package org.domainbindings.specs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping of a spec, empty where the spec has none; references are followed on the way. */
record Node(Spec spec, Map<String, Object> entries) {

  static Node none(Spec spec) {
    return new Node(spec, Map.of());
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(entries.get(key));
  }

  /** The value as text, empty where there is none. */
  String text(String key) {
    Object value = entries.get(key);
    return value == null ? "" : value.toString();
  }

  List<?> values(String key) {
    return entries.get(key) instanceof List<?> list ? list : List.of();
  }

  List<String> texts(String key) {
    return values(key).stream().map(Object::toString).toList();
  }

  Node node(String key) {
    return spec.node(entries.get(key));
  }

  List<Node> nodes(String key) {
    return values(key).stream().map(spec::node).toList();
  }

  /** The mappings under a key, by name. */
  Map<String, Node> named(String key) {
    Map<String, Node> named = new LinkedHashMap<>();
    if (entries.get(key) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> named.put(name.toString(), spec.node(value)));
    }
    return named;
  }

  boolean blank(String key) {
    return text(key).isBlank();
  }

  int line() {
    return spec.lines().getOrDefault(entries, 0);
  }

  @Override
  public String toString() {
    return "%s:%d".formatted(spec.file(), line());
  }
}
