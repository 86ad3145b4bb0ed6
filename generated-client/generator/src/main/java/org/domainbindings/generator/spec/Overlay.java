package org.domainbindings.generator.spec;

import java.nio.file.Path;
import java.util.List;
import org.domainbindings.generator.spec.JsonPath.Match;

/**
 * Changes a spec that is not ours to edit, as an OpenAPI Overlay (1.0) says.
 *
 * <p>An action without a match is an error: it was written for an earlier version of the spec.
 */
final class Overlay {

  private final Node root;

  private Overlay(Node root) {
    this.root = root;
  }

  static Overlay read(Path file) {
    Path name = file.getFileName();
    Node root = SpecFile.read(file, name == null ? file.toString() : name.toString());
    if (!root.text("overlay").startsWith("1.")) {
      throw new SpecException(root.place(), "an overlay begins with 'overlay: 1.0.0'");
    }
    return new Overlay(root);
  }

  void applyTo(Spec spec) {
    for (Node action : root.list("actions")) {
      String target = action.text("target");
      List<Match> matches = JsonPath.find(action.place(), target, spec.root());
      if (matches.isEmpty()) {
        throw new SpecException(
            action.place(), "the spec has nothing at " + target + ": correct or drop this action");
      }
      Node update = action.get("update");
      for (Match match : matches) {
        if (action.isTrue("remove")) {
          remove(match);
        } else if (update != null) {
          update(match.node(), update, action);
        }
      }
    }
  }

  private static void remove(Match match) {
    Node parent = match.parent();
    if (parent != null && parent.isList()) {
      parent.elements().removeIf(element -> element == match.node());
    } else if (parent != null) {
      parent.entries().remove(match.name(), match.node());
    }
  }

  private static void update(Node target, Node update, Node action) {
    if (target.isList()) {
      target.elements().add(update);
    } else if (target.isObject() && update.isObject()) {
      merge(target, update);
    } else {
      throw new SpecException(
          action.place(), "an update needs an object or a list: target one level higher");
    }
  }

  private static void merge(Node target, Node update) {
    update
        .entries()
        .forEach(
            (name, value) -> {
              Node present = target.get(name);
              if (present != null && present.isObject() && value.isObject()) {
                merge(present, value);
              } else if (present != null && present.isList() && value.isList()) {
                present.elements().addAll(value.elements());
              } else {
                target.entries().put(name, value);
              }
            });
  }
}
