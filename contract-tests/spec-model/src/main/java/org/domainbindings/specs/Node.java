package org.domainbindings.specs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping of a spec, empty if absent, with references resolved. */
public record Node(Spec spec, Map<String, Object> entries) {

  public static Node none(Spec spec) {
    return new Node(spec, Map.of());
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  public boolean flag(String key) {
    return Boolean.TRUE.equals(entries.get(key));
  }

  /** The value as text, empty if absent. */
  public String text(String key) {
    Object value = entries.get(key);
    return value == null ? "" : value.toString();
  }

  public List<?> values(String key) {
    return entries.get(key) instanceof List<?> list ? list : List.of();
  }

  public List<String> texts(String key) {
    return values(key).stream().map(Object::toString).toList();
  }

  public Node node(String key) {
    return spec.node(entries.get(key));
  }

  public List<Node> nodes(String key) {
    return values(key).stream().map(spec::node).toList();
  }

  /** The mappings under a key, by name. */
  public Map<String, Node> named(String key) {
    Map<String, Node> named = new LinkedHashMap<>();
    if (entries.get(key) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> named.put(name.toString(), spec.node(value)));
    }
    return named;
  }

  boolean blank(String key) {
    return text(key).isBlank();
  }

  public int line() {
    return spec.lines().getOrDefault(entries, 0);
  }

  @Override
  public String toString() {
    return "%s:%d".formatted(spec.file(), line());
  }
}
