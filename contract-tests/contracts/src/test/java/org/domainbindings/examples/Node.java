package org.domainbindings.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a spec; what a {@code $ref} there refers to counts as standing there itself.
 *
 * @param root the whole spec
 * @param value what stands here
 */
record Node(Object root, Object value) {

  static Node root(Object spec) {
    return new Node(spec, spec);
  }

  private Node next(Object found) {
    return found instanceof Map<?, ?> map && map.get("$ref") instanceof String reference
        ? referred(reference)
        : new Node(root, found);
  }

  private Node referred(String reference) {
    var place = root(root);
    for (var name : reference.substring("#/".length()).split("/")) {
      place = place.at(name);
    }
    return place;
  }

  Optional<Node> find(String name) {
    return Optional.ofNullable(((Map<?, ?>) value).get(name)).map(this::next);
  }

  Node at(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException(name + " is not in " + value));
  }

  String text(String name) {
    return String.valueOf(at(name).value());
  }

  boolean isTrue(String name) {
    return find(name).map(Node::value).filter(Boolean.TRUE::equals).isPresent();
  }

  /** Returns the entries by name, none if there is nothing of that name. */
  Map<String, Node> entries(String name) {
    return find(name).map(Node::entries).orElse(Map.of());
  }

  Map<String, Node> entries() {
    var entries = new LinkedHashMap<String, Node>();
    ((Map<?, ?>) value).forEach((name, found) -> entries.put(name.toString(), next(found)));
    return entries;
  }

  /** Returns the elements of a list, none if there is nothing of that name. */
  List<Node> elements(String name) {
    return find(name).stream()
        .flatMap(list -> ((List<?>) list.value()).stream())
        .map(this::next)
        .toList();
  }

  /** Returns the last step of the reference that stands at a name. */
  String referenceAt(String name) {
    var here = ((Map<?, ?>) value).get(name);
    var reference = String.valueOf(((Map<?, ?>) here).get("$ref"));
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
