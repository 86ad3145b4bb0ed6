package org.domainbindings.generator;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.domainbindings.generator.Client.Value;
import org.domainbindings.generator.Client.ValueSet;

/** The type of a named set of values: an enum if it is closed, a record if it is open. */
final class ValueSetFile {

  /** The constant of an open set that holds all others. */
  static final String KNOWN = "KNOWN";

  private ValueSetFile() {}

  static SourceFile of(ValueSet set) {
    return set.open() ? open(set) : closed(set);
  }

  private static SourceFile open(ValueSet set) {
    String type = set.name();
    Javadoc doc =
        doc(set)
            .markup("The set is open: a value that is not known here is kept as it came.")
            .tag("@param value the value as it came");
    List<String> constants = set.values().stream().map(value -> constant(type, value)).toList();
    List<String> names = set.values().stream().map(Value::name).toList();
    String known = "private static final List<" + type + "> " + KNOWN;
    return new SourceFile(
        type,
        "open",
        new TreeSet<>(
            List.of(
                "java.util.List", "java.util.Locale", "java.util.Objects", SourceFile.NULLABLE)),
        Map.of(
            "doc", doc.at(""),
            "constants", constants,
            "known", Layout.variable("  ", known, "List.of(", names)));
  }

  private static String constant(String type, Value value) {
    String variable = "public static final " + type + " " + value.name() + " =";
    String created = "new " + type + "(" + Layout.literal(value.text()) + ");";
    return doc(value) + "\n" + Layout.pair("  ", variable, created);
  }

  private static SourceFile closed(ValueSet set) {
    List<String> constants = set.values().stream().map(ValueSetFile::constant).toList();
    return new SourceFile(
        set.name(),
        "closed",
        new TreeSet<>(List.of("java.util.Optional")),
        Map.of("doc", doc(set).at(""), "constants", constants));
  }

  private static String constant(Value value) {
    return doc(value) + "\n  " + value.name() + "(" + Layout.literal(value.text()) + ")";
  }

  private static Javadoc doc(ValueSet set) {
    return new Javadoc().text(Prose.or(set.description(), "A set of values"));
  }

  private static String doc(Value value) {
    return new Javadoc().text(value.description()).at("  ");
  }
}
