package org.domainbindings.specs;

import java.util.List;
import java.util.Locale;
import org.domainbindings.specs.Statements.About;

/** Reads the values that a schema lists, each with its source. */
final class Values {

  private static final List<String> DOMAIN_TYPES = List.of("PAID", "FREE");

  private Values() {}

  static void read(Node schema, About about) {
    List<String> values = listed(schema);
    List<String> descriptions = schema.texts("x-enum-descriptions");
    String ending = schema.flag("x-case-insensitive") ? " in any case" : "";
    for (int i = 0; i < values.size(); i++) {
      About value = about.on(source(schema, values.get(i), about.source()));
      value.has("allows", values.get(i) + ending);
      for (String type : i < descriptions.size() ? DOMAIN_TYPES : List.<String>of()) {
        if (descriptions.get(i).endsWith("for " + type.toLowerCase(Locale.ROOT) + " domains.")) {
          value.has("allows", values.get(i) + " for " + type);
        }
      }
    }
  }

  /** The values of an enum, closed or extensible, or the only number between two equal bounds. */
  static List<String> listed(Node schema) {
    if (schema.has("minimum") && schema.text("minimum").equals(schema.text("maximum"))) {
      return List.of(schema.text("minimum"));
    }
    return schema.texts(schema.has("enum") ? "enum" : "x-extensible-enum");
  }

  private static Source source(Node schema, String value, Source otherwise) {
    Node sources = schema.node("x-value-sources");
    for (String source : sources.entries().keySet()) {
      if (sources.texts(source).contains(value)) {
        return Source.of(source);
      }
    }
    return sources.isEmpty() ? otherwise : Source.DOCUMENT;
  }
}
