package org.domainbindings.generator.model;

import java.util.Locale;
import java.util.Set;
import org.domainbindings.generator.spec.Node;

/** Decides by media type how bodies are encoded and decoded. */
final class MediaTypes {

  private static final Set<String> TEXTS =
      Set.of(
          "application/xml",
          "application/yaml",
          "application/x-yaml",
          "application/javascript",
          "application/csv",
          "application/graphql",
          "application/sql");

  private MediaTypes() {}

  /** The media type of several that the client uses; empty if there is none. */
  static String preferred(Node content) {
    String preferred = "";
    for (String candidate : content.entries().keySet()) {
      if (preferred.isEmpty() || rank(candidate) < rank(preferred)) {
        preferred = candidate;
      }
    }
    return preferred;
  }

  private static int rank(String mediaType) {
    if (base(mediaType).equals("application/json")) {
      return 0;
    }
    if (isJson(mediaType)) {
      return 1;
    }
    if (isForm(mediaType)) {
      return 2;
    }
    if (isMultipart(mediaType)) {
      return 3;
    }
    return isText(mediaType) ? 4 : 5;
  }

  private static String base(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  static boolean isJson(String mediaType) {
    String base = base(mediaType);
    return base.matches("[^/]+/(.*\\+)?json") || base.equals("*/*");
  }

  static boolean isForm(String mediaType) {
    return base(mediaType).equals("application/x-www-form-urlencoded");
  }

  static boolean isMultipart(String mediaType) {
    return base(mediaType).startsWith("multipart/form-data")
        || base(mediaType).equals("multipart/mixed");
  }

  static boolean isText(String mediaType) {
    String base = base(mediaType);
    boolean stream = base.equals("text/event-stream");
    return base.startsWith("text/") && !stream || base.endsWith("+xml") || TEXTS.contains(base);
  }
}
