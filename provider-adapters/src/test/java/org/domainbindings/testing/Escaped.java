package org.domainbindings.testing;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;

/** Escapes texts for the answers of test servers. */
public final class Escaped {

  private static final JsonAdapter<String> JSON = new Moshi.Builder().build().adapter(String.class);

  private Escaped() {}

  /** Returns a JSON string with quotes. */
  public static String json(String text) {
    return JSON.toJson(text);
  }

  /** Escapes a text for XML. */
  public static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
