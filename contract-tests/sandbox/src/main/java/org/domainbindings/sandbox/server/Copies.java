package org.domainbindings.sandbox.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates changed copies of immutable collections, in insertion order. */
public final class Copies {

  private Copies() {}

  public static <K, V> Map<K, V> of(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  public static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    var copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return Collections.unmodifiableMap(copy);
  }

  public static <K, V> Map<K, V> without(Map<K, V> map, K key) {
    var copy = new LinkedHashMap<>(map);
    copy.remove(key);
    return Collections.unmodifiableMap(copy);
  }

  public static <T> List<T> with(List<T> list, T element) {
    var copy = new ArrayList<>(list);
    copy.add(element);
    return Collections.unmodifiableList(copy);
  }
}
