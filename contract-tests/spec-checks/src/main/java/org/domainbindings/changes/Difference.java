package org.domainbindings.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.domainbindings.changes.ApiSurface.Operation;
import org.domainbindings.changes.ApiSurface.Value;
import org.domainbindings.generator.spec.Place;
import org.domainbindings.generator.spec.Spec;
import org.jspecify.annotations.Nullable;

/**
 * An item that differs between two specs.
 *
 * @param how added, removed, changed, or more precisely where that matters
 * @param supplied whether the adapters send it, before and after
 */
record Difference(
    Item item, @Nullable Value before, @Nullable Value after, String how, boolean supplied) {

  Place place() {
    return after != null ? after.place() : before().place();
  }

  /** Compares two specs. */
  static List<Difference> between(Spec before, Spec after) {
    Map<String, String> renamed =
        renamed(ApiSurface.operations(before), ApiSurface.operations(after));
    Map<Item, Value> old = ApiSurface.of(before);
    Map<Item, Value> current = ApiSurface.of(after, renamed);
    Set<Item> all = new LinkedHashSet<>(current.keySet());
    all.addAll(old.keySet());
    List<Difference> differences = new ArrayList<>();
    for (Item item : all) {
      Value then = old.get(item);
      Value now = current.get(item);
      boolean differs = then == null || now == null || !then.text().equals(now.text());
      if (differs && !isRedundant(item, old, current)) {
        differences.add(
            new Difference(
                item,
                then,
                now,
                how(item, old, current),
                isSupplied(item, old) && isSupplied(item, current)));
      }
    }
    return differences;
  }

  /** Renamed operations with an unchanged method and path, by their new names. */
  private static Map<String, String> renamed(List<Operation> before, List<Operation> after) {
    Map<String, String> renamed = new LinkedHashMap<>();
    for (Operation operation : after) {
      if (before.stream().noneMatch(old -> old.id().equals(operation.id()))) {
        before.stream()
            .filter(operation::hasAddressOf)
            .filter(old -> after.stream().noneMatch(other -> other.id().equals(old.id())))
            .findFirst()
            .ifPresent(old -> renamed.put(operation.id(), old.id()));
      }
    }
    return renamed;
  }

  /**
   * Whether the subject itself, or something around it, was added or removed, which makes other
   * differences redundant.
   */
  private static boolean isRedundant(Item item, Map<Item, Value> before, Map<Item, Value> after) {
    Item call = new Item(item.operation(), Side.CALL, "", Item.EXISTS, "");
    if (!item.equals(call) && before.containsKey(call) != after.containsKey(call)) {
      return true;
    }
    for (String outer = item.subject(); !outer.isEmpty(); outer = around(outer)) {
      Item existence = new Item(item.operation(), item.side(), outer, Item.EXISTS, "");
      if (!existence.equals(item)
          && before.containsKey(existence) != after.containsKey(existence)) {
        return true;
      }
    }
    return false;
  }

  /** The subject that contains another one; empty if there is none. */
  private static String around(String subject) {
    return subject.endsWith("[]")
        ? subject.substring(0, subject.length() - 2)
        : subject.substring(0, Math.max(0, subject.lastIndexOf('.')));
  }

  private static boolean isSupplied(Item item, Map<Item, Value> spec) {
    if (item.side() != Side.REQUEST) {
      return false;
    }
    String parameter = item.subject().replaceFirst("\\[].*", "");
    return spec.containsKey(
        new Item(item.operation(), Side.REQUEST, parameter, "x-supplied-by", ""));
  }

  private static String how(Item item, Map<Item, Value> before, Map<Item, Value> after) {
    Value then = before.get(item);
    Value now = after.get(item);
    if (then == null) {
      if (item.isExistence() && after.containsKey(item.about("required"))) {
        return isSupplied(item, after) ? "added" : "added-required";
      }
      return isListed(item) && !lists(item, before) ? "closed" : "added";
    }
    if (now == null) {
      return isListed(item) && !lists(item, after) ? "opened" : "removed";
    }
    return Optional.of(then.text())
        .filter(text -> isNumber(text) && isNumber(now.text()))
        .map(text -> Double.compare(Double.parseDouble(text), Double.parseDouble(now.text())))
        .map(compared -> compared < 0 ? "raised" : "lowered")
        .orElse("changed");
  }

  private static boolean isListed(Item item) {
    return item.attribute().equals("enum") || item.attribute().equals("x-extensible-enum");
  }

  private static boolean lists(Item item, Map<Item, Value> spec) {
    return spec.keySet().stream()
        .anyMatch(other -> isListed(other) && other.about("").equals(item.about("")));
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  }
}
