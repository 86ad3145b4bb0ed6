package org.domainbindings.generator.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.domainbindings.generator.model.Client.Constant;
import org.domainbindings.generator.model.Client.ValueSet;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.Prose;

/** The class of an extensible enum, which preserves unknown values. */
final class ValueSetFile {

  private ValueSetFile() {}

  static SourceFile of(ValueSet set) {
    String type = set.name();
    Javadoc doc =
        new Javadoc()
            .text(Prose.or(set.description(), "One of a set of values"))
            .markup("The set is open: an unknown value is kept as received.");
    SortedSet<String> imports = new TreeSet<>();
    imports.add("java.util.List");
    imports.add("java.util.Objects");
    imports.add(SourceFile.NULLABLE);
    set.scalar().addImports(imports);
    if (set.ignoresCase()) {
      imports.add("java.util.Locale");
    }
    List<String> names = set.values().stream().map(Constant::name).toList();
    Map<String, Object> values = new HashMap<>();
    values.put("doc", doc.at(""));
    values.put("constants", set.values().stream().map(value -> constant(set, value)).toList());
    values.put(
        "known", Layout.variable("  ", "static final List<" + type + "> KNOWN", "List.of(", names));
    if (set.scalar() == Scalar.TEXT) {
      imports.add("com.squareup.moshi.JsonReader");
      values.put(
          "texts",
          Layout.variable(
              "  ",
              "static final JsonReader.Options TEXTS",
              "JsonReader.Options.of(",
              set.values().stream().map(value -> Layout.literal(value.text())).toList()));
    }
    values.put("scalar", set.scalar().reference());
    values.put("parameter", set.scalar().primitiveOrReference());
    values.put("ignoresCase", set.ignoresCase());
    values.put("sentAs", set.sentAs());
    values.put("isSentAs", !set.sentAs().isEmpty());
    values.put("isText", set.scalar() == Scalar.TEXT);
    return new SourceFile(type, "valueSet", imports, values);
  }

  private static String constant(ValueSet set, Constant value) {
    String type = set.name();
    String text = Prose.or(value.description(), "The value " + Javadoc.quoted(value.text()));
    String doc = new Javadoc().text(text).at("  ");
    String declaration = "public static final " + type + " " + value.name() + " =";
    String literal = literal(set.scalar(), value.text());
    return doc + "\n" + Layout.pair("  ", declaration, "new " + type + "(" + literal + ");");
  }

  /** A value as a Java literal. */
  static String literal(Scalar scalar, String text) {
    return switch (scalar) {
      case INTEGER -> text;
      case LONG -> text + "L";
      case NUMBER -> "new BigDecimal(" + Layout.literal(text) + ")";
      default -> Layout.literal(text);
    };
  }
}
