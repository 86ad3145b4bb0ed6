package org.domainbindings.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the files of records have in common, be they requests or answers. */
final class RecordParts {

  private final String type;
  private final List<Field> fields;

  RecordParts(String type, List<Field> fields) {
    this.type = type;
    this.fields = fields;
  }

  SortedSet<String> imports() {
    SortedSet<String> imports = new TreeSet<>();
    if (!fields.isEmpty()) {
      imports.add("com.squareup.moshi.Json");
    }
    fields.forEach(field -> imports.addAll(field.type().imports()));
    if (fields.stream().anyMatch(Field::isNullable)) {
      imports.add(SourceFile.NULLABLE);
    }
    if (fields.stream().anyMatch(RecordParts::isChecked)) {
      imports.add("java.util.Objects");
    }
    return imports;
  }

  /** Whether the language alone would let it be missing. */
  private static boolean isChecked(Field field) {
    return field.required() && !field.isList() && !field.type().isPrimitive();
  }

  /**
   * The values for the templates.
   *
   * @param doc what the record is
   * @param interfaces what follows the components
   * @param body whether there is more in the record than its components and what is here
   */
  Map<String, Object> values(Javadoc doc, String interfaces, boolean body) {
    for (Field field : fields) {
      doc.param(field.name(), description(field));
    }
    List<String> statements = statements();
    boolean secrets = fields.stream().anyMatch(Field::secret);
    boolean empty = !body && statements.isEmpty() && !secrets;
    List<String> components = fields.stream().map(RecordParts::component).toList();
    String end = ")" + interfaces + (empty ? " {}" : " {");
    Map<String, Object> values = new HashMap<>();
    values.put("doc", doc.at(""));
    values.put("header", Layout.list("", "public record " + type + "(", components, end));
    values.put("hasBody", !empty);
    values.put("hasStatements", !statements.isEmpty());
    values.put("statements", statements);
    values.put("constructorDoc", constructorDoc());
    values.put("hasSecrets", secrets);
    values.put("shown", shown());
    return values;
  }

  private static String description(Field field) {
    return field.required()
        ? Prose.phrase(field.description())
        : Prose.phrase(field.description(), field.isList() ? "empty" : "null");
  }

  /** A component, annotated with its name on the wire. */
  private static String component(Field field) {
    return "@Json(name = " + field.wireLiteral() + ") " + field.declaration();
  }

  /** What the constructor does. */
  private List<String> statements() {
    List<String> statements = new ArrayList<>();
    for (Field field : fields) {
      String name = field.name();
      if (isChecked(field)) {
        statements.add("Objects.requireNonNull(%s, \"%s == null\");".formatted(name, name));
      }
      if (field.isList()) {
        statements.add("%s = List.copyOf(%s);".formatted(name, name));
      }
    }
    return statements;
  }

  private String constructorDoc() {
    boolean checks = fields.stream().anyMatch(RecordParts::isChecked);
    boolean lists = fields.stream().anyMatch(Field::isList);
    String doing =
        Prose.join(
            checks ? "Check that nothing required is missing" : "",
            lists ? "Copy the lists, so that nobody can change them afterwards" : "");
    Javadoc doc = new Javadoc().markup(doing);
    for (Field field : fields) {
      doc.tag("@param " + field.name() + " see {@link #" + field.name() + "()}");
    }
    return doc.at("  ");
  }

  /** The lines of a text that shows each value, but the secret ones only as stars. */
  private List<String> shown() {
    List<String> lines = new ArrayList<>();
    for (Field field : fields) {
      String name = field.name();
      String label = (lines.isEmpty() ? "" : ", ") + name + "=";
      if (!field.secret()) {
        lines.add("+ \"" + label + "\" + " + name);
      } else if (field.isNullable()) {
        lines.add("+ \"" + label + "\" + (" + name + " == null ? null : \"***\")");
      } else {
        lines.add("+ \"" + label + "***\"");
      }
    }
    return lines;
  }
}
