package org.domainbindings.sandbox.server;

import java.util.List;
import java.util.Map;

/**
 * An answer, or a part of one, independent of its format: named values in the order of the
 * document. A value is a text, a hash, or a list of hashes.
 */
public record Hash(Map<String, Object> entries) {

  public static final Hash EMPTY = new Hash(Map.of());

  public Hash {
    entries = Copies.of(entries);
  }

  public static Hash of(String name, String value) {
    return EMPTY.with(name, value);
  }

  public static Hash of(String name, List<Hash> values) {
    return EMPTY.with(name, values);
  }

  public Hash with(String name, String value) {
    return add(name, value);
  }

  public Hash with(String name, Hash value) {
    return add(name, value);
  }

  public Hash with(String name, List<Hash> values) {
    return add(name, List.copyOf(values));
  }

  private Hash add(String name, Object value) {
    return new Hash(Copies.with(entries, name, value));
  }
}
