package org.domainbindings.generator.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds nodes by a JSONPath (RFC 9535): names, indexes, wildcards, descendants, and filters that
 * compare with a string or test for existence.
 */
final class JsonPath {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
  private static final Pattern QUOTED =
      Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*(!?)\\s*@((?:\\.[\\p{L}_][\\p{L}\\p{N}_-]*|\\['[^']*'\\])+)"
              + "\\s*(?:(==|!=)\\s*('[^']*'|\"[^\"]*\"|[-\\w.]+))?\\s*");

  private final Place place;
  private final String path;
  private int at = 1;

  private JsonPath(Place place, String path) {
    this.place = place;
    this.path = path;
  }

  /**
   * A node that was found, with what it is in.
   *
   * @param parent the object or list that it is in, null for the root
   * @param name its name or index there
   * @param node the node
   */
  record Match(@Nullable Node parent, String name, Node node) {}

  /**
   * Finds nodes.
   *
   * @param place where the path stands, for the person who has to correct it
   */
  static List<Match> find(Place place, String path, Node root) {
    if (!path.startsWith("$")) {
      throw new SpecException(place, "a path begins with $, and not as in " + path);
    }
    return new JsonPath(place, path).find(root);
  }

  private List<Match> find(Node root) {
    List<Match> matches = List.of(new Match(null, "", root));
    while (at < path.length()) {
      if (path.startsWith("..", at)) {
        at += path.startsWith("..[", at) ? 2 : 1;
        matches = descendants(matches);
      } else {
        matches = step(matches);
      }
    }
    return matches;
  }

  private static List<Match> descendants(List<Match> matches) {
    Map<Node, Match> found = new LinkedHashMap<>();
    matches.forEach(match -> descend(match, found));
    return List.copyOf(found.values());
  }

  private static void descend(Match match, Map<Node, Match> found) {
    if (found.putIfAbsent(match.node(), match) == null) {
      children(match.node()).forEach(child -> descend(child, found));
    }
  }

  private static List<Match> children(Node node) {
    List<Match> children = new ArrayList<>();
    node.entries().forEach((name, child) -> children.add(new Match(node, name, child)));
    for (int i = 0; i < node.elements().size(); i++) {
      children.add(new Match(node, String.valueOf(i), node.elements().get(i)));
    }
    return children;
  }

  private List<Match> step(List<Match> matches) {
    if (path.startsWith(".*", at)) {
      at += 2;
      return select(matches, null);
    }
    if (path.charAt(at) == '.') {
      at++;
      return select(matches, Set.of(token(NAME)));
    }
    if (path.charAt(at) != '[') {
      throw unreadable();
    }
    at++;
    if (path.startsWith("?", at)) {
      return filter(matches);
    }
    Set<String> names = new LinkedHashSet<>();
    boolean all = false;
    do {
      at += path.startsWith(",", at) ? 1 : 0;
      skipBlanks();
      if (path.startsWith("*", at)) {
        at++;
        all = true;
      } else {
        names.add(path.startsWith("'", at) || path.startsWith("\"", at) ? quoted() : index());
      }
      skipBlanks();
    } while (path.startsWith(",", at));
    expect(']');
    return select(matches, all ? null : names);
  }

  private static List<Match> select(List<Match> matches, @Nullable Set<String> names) {
    return matches.stream()
        .flatMap(match -> children(match.node()).stream())
        .filter(child -> names == null || names.contains(child.name()))
        .toList();
  }

  private List<Match> filter(List<Match> matches) {
    int end = endOfCondition();
    String condition = path.substring(at + 1, end).strip();
    at = end + 1;
    if (condition.startsWith("(") && condition.endsWith(")")) {
      condition = condition.substring(1, condition.length() - 1);
    }
    String[] parts = condition.split("&&");
    return matches.stream()
        .flatMap(match -> children(match.node()).stream())
        .filter(child -> meets(child.node(), parts))
        .toList();
  }

  /** Finds the bracket that closes a filter, skipping those within strings and names. */
  private int endOfCondition() {
    char quote = 0;
    int open = 0;
    for (int i = at; i < path.length(); i++) {
      char c = path.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '[') {
        open++;
      } else if (c == ']' && open-- == 0) {
        return i;
      }
    }
    throw unreadable();
  }

  private boolean meets(Node node, String[] conditions) {
    for (String condition : conditions) {
      Matcher matcher = CONDITION.matcher(condition);
      if (!matcher.matches()) {
        throw unreadable();
      }
      Node found = node;
      for (Matcher name =
              Pattern.compile("\\.([^.\\[]+)|\\['([^']*)'\\]").matcher(matcher.group(2));
          name.find(); ) {
        String step = name.group(1) == null ? name.group(2) : name.group(1);
        found = found == null ? null : found.get(step);
      }
      boolean met = found != null;
      if (matcher.group(3) != null) {
        String wanted = matcher.group(4).replaceAll("^['\"]|['\"]$", "");
        met = (found != null && found.text().equals(wanted)) == matcher.group(3).equals("==");
      }
      if (met == matcher.group(1).equals("!")) {
        return false;
      }
    }
    return true;
  }

  private String quoted() {
    return token(QUOTED).replaceAll("^['\"]|['\"]$", "").replaceAll("\\\\(.)", "$1");
  }

  private String index() {
    return token(Pattern.compile("[0-9]+"));
  }

  private String token(Pattern pattern) {
    Matcher matcher = pattern.matcher(path).region(at, path.length());
    if (!matcher.lookingAt()) {
      throw unreadable();
    }
    at = matcher.end();
    return matcher.group();
  }

  private void skipBlanks() {
    while (path.startsWith(" ", at)) {
      at++;
    }
  }

  private void expect(char c) {
    if (at >= path.length() || path.charAt(at) != c) {
      throw unreadable();
    }
    at++;
  }

  private SpecException unreadable() {
    return new SpecException(
        place, "the path " + path + " cannot be read from its character " + (at + 1) + " on");
  }
}
