package org.domainbindings.generator.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a spec, which knows where it stands.
 *
 * <p>Looking into what is not there, or is of another kind than expected, finds nothing: specs that
 * people write are rarely all right, and whoever needs a value says so where it is missing.
 */
public final class Node {

  /** What a value is. */
  public enum Kind {
    OBJECT,
    LIST,
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** A schema that says nothing, and so takes anything. */
  public static final Node EMPTY = object(new Place("", 0, "#"));

  private final Place place;
  private final Kind kind;
  private final String text;
  private final Map<String, Node> entries;
  private final List<Node> elements;

  private Node(
      Place place, Kind kind, String text, Map<String, Node> entries, List<Node> elements) {
    this.place = place;
    this.kind = kind;
    this.text = text;
    this.entries = entries;
    this.elements = elements;
  }

  public static Node object(Place place) {
    return new Node(place, Kind.OBJECT, "", new LinkedHashMap<>(), List.of());
  }

  public static Node list(Place place) {
    return new Node(place, Kind.LIST, "", Map.of(), new ArrayList<>());
  }

  public static Node text(Place place, String text) {
    return scalar(place, Kind.TEXT, text);
  }

  static Node scalar(Place place, Kind kind, String text) {
    return new Node(place, kind, text, Map.of(), List.of());
  }

  public Place place() {
    return place;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isObject() {
    return kind == Kind.OBJECT;
  }

  public boolean isList() {
    return kind == Kind.LIST;
  }

  public boolean isNull() {
    return kind == Kind.NULL;
  }

  /** The value as it is written; empty for objects, lists and null. */
  public String text() {
    return text;
  }

  /** The entries of an object; empty for anything else. */
  public Map<String, Node> entries() {
    return entries;
  }

  /** The elements of a list; empty for anything else. */
  public List<Node> elements() {
    return elements;
  }

  /** The entry of a name, null if there is none. */
  public @Nullable Node get(String name) {
    return entries.get(name);
  }

  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /** The object under a name; an empty one if there is none. */
  public Node object(String name) {
    Node found = get(name);
    return found != null && found.isObject() ? found : object(place.below(name));
  }

  /** The elements of the list under a name; empty if there is none. */
  public List<Node> list(String name) {
    Node found = get(name);
    return found == null ? List.of() : found.elements();
  }

  /** The text, number or truth value under a name, as it is written; empty if there is none. */
  public String text(String name) {
    Node found = get(name);
    return found == null ? "" : found.text().strip();
  }

  /** The texts in the list under a name; empty if there is none. */
  public List<String> texts(String name) {
    return list(name).stream().map(Node::text).toList();
  }

  public boolean isTrue(String name) {
    return isBoolean(name, "true");
  }

  public boolean isFalse(String name) {
    return isBoolean(name, "false");
  }

  private boolean isBoolean(String name, String value) {
    Node found = get(name);
    return found != null && found.kind == Kind.BOOLEAN && found.text.equals(value);
  }

  /** An object with entries of this one and others, where these win; it stands where this does. */
  public Node with(Map<String, Node> others) {
    Node copy = object(place);
    copy.entries.putAll(entries);
    copy.entries.putAll(others);
    return copy;
  }

  /** An object without some of the entries; it stands where this does. */
  public Node without(String... names) {
    Node copy = object(place);
    copy.entries.putAll(entries);
    for (String name : names) {
      copy.entries.remove(name);
    }
    return copy;
  }

  @Override
  public String toString() {
    return place + " " + kind;
  }
}
