package org.domainbindings.generator.spec;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A spec with all its files, as they were written.
 *
 * <p>A reference leads to another place in the same file, or in one within the folder of the spec.
 * Nothing else is read, and nothing is fetched.
 */
public final class Spec {

  private final @Nullable Path folder;
  private final Node root;
  private final Map<String, Node> files = new HashMap<>();
  private final Map<String, Node> anchors = new HashMap<>();
  private final Set<Problem> warnings = new LinkedHashSet<>();

  private Spec(@Nullable Path folder, Node root) {
    this.folder = folder;
    this.root = root;
    files.put(root.place().file(), root);
  }

  /**
   * Reads a spec.
   *
   * @param file the file that everything starts with
   * @param overlay what is to be changed in it, null for nothing
   */
  public static Spec read(Path file, @Nullable Path overlay) {
    Path name = file.getFileName();
    Node root = SpecFile.read(file, name == null ? file.toString() : name.toString());
    if (!root.isObject()) {
      throw new SpecException(root.place(), "a spec has to be an object");
    }
    Spec spec = new Spec(file.toAbsolutePath().getParent(), root);
    if (overlay != null) {
      Overlay.read(overlay).applyTo(spec);
    }
    return spec;
  }

  /** Parses a spec from text; it cannot refer to other files. */
  public static Spec of(String text, String name) {
    return new Spec(null, SpecFile.parse(text, name));
  }

  public Node root() {
    return root;
  }

  public boolean is30() {
    return root.text("openapi").startsWith("3.0");
  }

  /** Records a warning: something a validator would report, but that can be handled. */
  public void warn(Node node, String sentence) {
    warnings.add(new Problem(node.place(), sentence));
  }

  public List<Problem> warnings() {
    return new ArrayList<>(warnings);
  }

  /** Follows references until there is none; a node without a reference is what it stands for. */
  public Node resolve(Node node) {
    Node found = node;
    Set<Node> seen = new HashSet<>();
    while (isReference(found)) {
      if (!seen.add(found)) {
        throw new SpecException(node.place(), "this $ref leads back to itself: break the circle");
      }
      found = target(found);
    }
    return found;
  }

  public static boolean isReference(Node node) {
    Node reference = node.get("$ref");
    return reference != null && reference.kind() == Node.Kind.TEXT;
  }

  /** What one reference leads to. */
  public Node target(Node node) {
    String reference = node.text("$ref");
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    String pointer = hash < 0 ? "" : reference.substring(hash + 1);
    Node start = file.isEmpty() ? fileOf(node) : file(node, file);
    return pointer.isEmpty() || pointer.startsWith("/")
        ? follow(node, start, pointer)
        : anchor(node, start, pointer);
  }

  private Node fileOf(Node node) {
    Node start = files.get(node.place().file());
    return start == null ? root : start;
  }

  private Node follow(Node node, Node start, String pointer) {
    Node found = start;
    String[] tokens = pointer.split("/");
    for (int i = 1; i < tokens.length; i++) {
      Node next = step(found, decode(tokens[i]));
      if (next == null && isReference(found)) {
        next = step(resolve(found), decode(tokens[i]));
      }
      if (next == null) {
        throw new SpecException(
            node.place(), "the $ref " + node.text("$ref") + " leads nowhere: correct or define it");
      }
      found = next;
    }
    return found;
  }

  private static @Nullable Node step(Node node, String token) {
    if (!node.isList()) {
      return node.get(token);
    }
    boolean isIndex = token.matches("[0-9]{1,6}");
    int index = isIndex ? Integer.parseInt(token) : Integer.MAX_VALUE;
    return index < node.elements().size() ? node.elements().get(index) : null;
  }

  private static String decode(String token) {
    String plain = token;
    if (token.contains("%")) {
      try {
        plain = URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        plain = token;
      }
    }
    return Place.unescape(plain);
  }

  /** Finds what carries an {@code $anchor}. */
  private Node anchor(Node node, Node start, String name) {
    String file = start.place().file();
    if (!anchors.containsKey(file + "#")) {
      anchors.put(file + "#", start);
      collectAnchors(start, file, new HashSet<>());
    }
    Node found = anchors.get(file + "#" + name);
    if (found == null) {
      throw new SpecException(
          node.place(), "the $ref " + node.text("$ref") + " leads nowhere: correct or define it");
    }
    return found;
  }

  private void collectAnchors(Node node, String file, Set<Node> seen) {
    if (!seen.add(node)) {
      return;
    }
    for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
      String name = node.text(keyword);
      if (!name.isEmpty()) {
        anchors.putIfAbsent(file + "#" + name, node);
      }
    }
    node.entries().values().forEach(entry -> collectAnchors(entry, file, seen));
    node.elements().forEach(element -> collectAnchors(element, file, seen));
  }

  private Node file(Node node, String reference) {
    if (reference.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") || reference.startsWith("//")) {
      throw new SpecException(
          node.place(),
          "the $ref "
              + reference
              + " leads to another host, and nothing is fetched: download it"
              + " into the folder of the spec");
    }
    if (folder == null) {
      throw new SpecException(node.place(), "the $ref " + reference + " leads out of the spec");
    }
    Path from = folder.resolve(node.place().file()).getParent();
    Path target = resolve(node, from == null ? folder : from, reference);
    if (!target.startsWith(folder.normalize()) || isLinkOutside(target)) {
      throw new SpecException(
          node.place(),
          "the $ref " + reference + " leads out of the folder of the spec: move the file into it");
    }
    String name = folder.normalize().relativize(target).toString().replace('\\', '/');
    Node known = files.get(name);
    if (known == null) {
      known = SpecFile.read(target, name);
      files.put(name, known);
    }
    return known;
  }

  private static Path resolve(Node node, Path from, String reference) {
    try {
      return from.resolve(decode(reference)).normalize();
    } catch (IllegalArgumentException e) {
      throw new SpecException(node.place(), "the $ref " + reference + " is no path of a file");
    }
  }

  private boolean isLinkOutside(Path target) {
    try {
      return folder != null && !target.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      // There is no such file, which reading it will say.
      return false;
    }
  }
}
