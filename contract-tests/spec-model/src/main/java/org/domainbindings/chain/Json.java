package org.domainbindings.chain;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import okio.Buffer;

/** Reads and writes JSON: as trees of maps, lists and values, or with the generated adapters. */
public final class Json {

  /** Without further adapters, as Moshi finds the generated ones by name. */
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private Json() {}

  /**
   * Writes a tree.
   *
   * @param tree maps, lists and values
   * @return its JSON
   */
  public static String write(Object tree) {
    return write(tree, "");
  }

  /**
   * Writes a tree in readable form.
   *
   * @param tree maps, lists and values
   * @return its JSON, one entry per line
   */
  public static String indented(Object tree) {
    return write(tree, "  ");
  }

  private static String write(Object tree, String indent) {
    var buffer = new Buffer();
    try (var json = JsonWriter.of(buffer)) {
      json.setIndent(indent);
      json.jsonValue(tree);
      return buffer.readUtf8();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a tree.
   *
   * @param text JSON
   * @return maps, lists and values
   */
  public static Object read(String text) {
    try (var json = JsonReader.of(new Buffer().writeUtf8(text))) {
      return Objects.requireNonNull(json.readJsonValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a value with its generated adapter. */
  public static <T> T decode(String text, Class<T> type) {
    try {
      return Objects.requireNonNull(MOSHI.adapter(type).fromJson(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a value with its generated adapter. */
  public static <T> String encode(Class<T> type, Object answer) {
    return MOSHI.adapter(type).toJson(type.cast(answer));
  }
}
