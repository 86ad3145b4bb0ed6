package org.domainbindings.specs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** A parsed spec: plain maps and lists, with the line of each map. */
public record Spec(
    String provider, String text, Map<String, Object> content, Map<Object, Integer> lines) {

  private static final Map<String, Spec> READ = new ConcurrentHashMap<>();

  public static Stream<Spec> all() {
    return Stream.of("dnspod", "alidns", "freenom").map(Spec::of);
  }

  /** The spec of a provider, parsed once. */
  public static Spec of(String provider) {
    return READ.computeIfAbsent(provider, Spec::read);
  }

  private static Spec read(String provider) {
    String text = resource("/openapi/" + provider + ".yaml");
    Map<Object, Integer> lines = new IdentityHashMap<>();
    return new Spec(provider, text, new Yaml(new LineKeeper(lines)).load(text), lines);
  }

  /** The operations of all specs, in the order of the documents. */
  public static List<Operation> allOperations() {
    return all().flatMap(spec -> spec.operations().stream()).toList();
  }

  /** A new copy, which a test may change. */
  public static Spec copyOf(String provider) {
    return read(provider);
  }

  static String resource(String name) {
    try (InputStream stream = Objects.requireNonNull(Spec.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String file() {
    return provider + ".yaml";
  }

  public Node root() {
    return new Node(this, content);
  }

  public Map<String, Node> components(String kind) {
    return root().node("components").named(kind);
  }

  /** The values under a name, such as {@code code}, of the errors that any call can return. */
  public List<String> commonErrors(String name) {
    return root().nodes("x-common-errors").stream().map(error -> error.text(name)).toList();
  }

  /** The codes of documented errors, in the order of the document. */
  public List<String> documentedErrorCodes() {
    return operations().stream()
        .flatMap(operation -> operation.node().nodes("x-error-codes").stream())
        .map(error -> error.text("code"))
        .toList();
  }

  /** The scheme of all servers; empty if they differ. */
  Optional<String> scheme() {
    List<String> schemes =
        root().nodes("servers").stream()
            .map(server -> URI.create(server.text("url")).getScheme())
            .distinct()
            .toList();
    return schemes.size() == 1 ? Optional.of(schemes.get(0)) : Optional.empty();
  }

  /** The node at a JSON pointer such as {@code /components/schemas}. */
  public Node at(String pointer) {
    Object found = content;
    for (String step : pointer.substring(1).split("/")) {
      found =
          found instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : node(found).entries().get(step.replace("~1", "/"));
    }
    return node(found);
  }

  /** The text at a path such as {@code /info/description}. */
  String text(String path) {
    int last = path.lastIndexOf('/');
    return at(path.substring(0, last)).text(path.substring(last + 1));
  }

  /** Every mapping of the spec, each once with its place. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    collect("", content, places);
    return places;
  }

  @SuppressWarnings("unchecked")
  private void collect(String path, Object value, List<Place> places) {
    if (value instanceof Map<?, ?> map) {
      places.add(new Place(path, new Node(this, (Map<String, Object>) map)));
      map.forEach((key, entry) -> collect(path + "/" + key, entry, places));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(path + "/" + i, list.get(i), places);
      }
    }
  }

  public List<Operation> operations() {
    return operations(operation -> true);
  }

  /** The operations that a section of the document describes: one, or none. */
  public List<Operation> operations(String section) {
    return operations(node -> node.node("x-document").text("section").equals(section));
  }

  private List<Operation> operations(Predicate<Node> some) {
    List<Operation> operations = new ArrayList<>();
    root()
        .named("paths")
        .forEach(
            (path, item) -> {
              for (String method : item.entries().keySet()) {
                Node node = item.node(method);
                if (some.test(node)) {
                  operations.add(Operation.of(this, path, method, node));
                }
              }
            });
    return operations;
  }

  /** The node at a place, with references resolved. */
  @SuppressWarnings("unchecked")
  public Node node(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Node.none(this);
    }
    if (map.get("$ref") instanceof String reference) {
      return at(reference.substring("#".length()));
    }
    return new Node(this, (Map<String, Object>) map);
  }

  @Override
  public String toString() {
    return file();
  }

  /** Builds maps, refuses duplicate keys, and records the line of each map's key. */
  private static final class LineKeeper extends SafeConstructor {

    private final Map<Object, Integer> lines;

    LineKeeper(Map<Object, Integer> lines) {
      super(strict());
      this.lines = lines;
    }

    private static LoaderOptions strict() {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      return options;
    }

    @Override
    protected void constructMapping2ndStep(MappingNode node, Map<Object, Object> mapping) {
      super.constructMapping2ndStep(node, mapping);
      lines.put(mapping, node.getStartMark().getLine() + 1);
      for (NodeTuple entry : node.getValue()) {
        Object value = mapping.get(constructObject(entry.getKeyNode()));
        if (value instanceof Map) {
          lines.put(value, entry.getKeyNode().getStartMark().getLine() + 1);
        }
      }
    }
  }
}
