package org.domainbindings.generator.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.domainbindings.generator.model.Client.Model;
import org.domainbindings.generator.model.Field;
import org.domainbindings.generator.model.JavaType;
import org.domainbindings.generator.model.Names;
import org.domainbindings.generator.model.Prose;

/** The class of a model. */
final class ModelFile {

  private final Model model;

  private ModelFile(Model model) {
    this.model = model;
  }

  static SourceFile of(Model model) {
    return new ModelFile(model).file();
  }

  private SourceFile file() {
    String type = model.name();
    Map<String, Object> values = new HashMap<>();
    Javadoc doc = new Javadoc().text(Prose.or(model.description(), "An object of the API"));
    List<String> interfaces = new ArrayList<>(List.of("JsonObject"));
    interfaces.addAll(model.unions());
    values.put("doc", doc.at(""));
    values.put(
        "header",
        "public final class " + type + " implements " + String.join(", ", interfaces) + " {");
    values.put("variables", variables());
    values.put("assignments", assignments("builder.", ""));
    values.put("copies", assignments("", "builder."));
    values.put("accessors", model.fields().stream().map(this::accessor).toList());
    values.put("properties", model.fields().stream().map(ModelFile::property).toList());
    values.put("hasFields", !model.fields().isEmpty());
    values.put("otherType", model.others().reference());
    values.put("otherNullable", isAny() ? "@Nullable " : "");
    values.put("equal", equal());
    values.put("hashed", hashed());
    values.put("shown", ToString.lines(model.fields()));
    values.put("builderVariables", builderVariables());
    values.put("setters", setters());
    values.put("checks", checks());
    return new SourceFile(type, "model", imports(), values);
  }

  private static String property(Field field) {
    return "case " + Layout.literal(field.wireName()) + " -> this." + field.name() + ";";
  }

  private boolean isAny() {
    return model.others().reference().equals("Object");
  }

  private SortedSet<String> imports() {
    SortedSet<String> imports = new TreeSet<>();
    imports.add("com.squareup.moshi.JsonClass");
    imports.add("java.util.LinkedHashMap");
    imports.add("java.util.Map");
    imports.add("java.util.Objects");
    imports.add(SourceFile.NULLABLE);
    if (!model.fields().isEmpty()) {
      imports.add("com.squareup.moshi.Json");
    }
    model.others().addImports(imports);
    for (Field field : model.fields()) {
      field.type().addImports(imports);
      imports.addAll(Setter.imports(field));
    }
    return imports;
  }

  private List<String> variables() {
    List<String> variables = new ArrayList<>();
    for (Field field : model.fields()) {
      variables.add(
          Layout.pair(
              "  ",
              "@Json(name = " + Layout.literal(field.wireName()) + ")",
              "final @Nullable " + field.type().reference() + " " + field.name() + ";"));
      if (field.nullable()) {
        variables.add("  final boolean " + presence(field) + ";");
      }
    }
    return variables;
  }

  /** The variable that distinguishes an explicit null from an absent value. */
  static String presence(Field field) {
    return "has" + Names.upperFirst(field.name()) + "Property";
  }

  private List<String> assignments(String from, String to) {
    List<String> assignments = new ArrayList<>();
    for (Field field : model.fields()) {
      assignments.add(to + field.name() + " = " + from + field.name() + ";");
      if (field.nullable()) {
        assignments.add(to + presence(field) + " = " + from + presence(field) + ";");
      }
    }
    return assignments;
  }

  private List<String> builderVariables() {
    List<String> variables = new ArrayList<>();
    for (Field field : model.fields()) {
      String value = isGiven(field) ? " = " + Setter.constant(field) : "";
      String type = field.type().reference();
      variables.add(Layout.pair("    ", "@Nullable " + type, field.name() + value + ";"));
      if (field.nullable()) {
        variables.add("    boolean " + presence(field) + ";");
      }
    }
    return variables;
  }

  /** An enum with one value may get another one; a const never does. */
  private static boolean isGiven(Field field) {
    return field.fixed() && !field.constant().isEmpty();
  }

  /**
   * A method that returns a property.
   *
   * @param lines its lines
   */
  private record Accessor(List<String> lines) {}

  private Accessor accessor(Field field) {
    List<String> lines = new ArrayList<>();
    Javadoc doc = new Javadoc().text(Prose.sentence(field.description()));
    boolean checked = field.isRequiredInAnswer() && !field.nullable() && !field.isCollection();
    doc.tag("@return " + returned(field, checked));
    if (checked) {
      doc.tag("@throws IllegalStateException if it is missing, though the spec requires it");
    }
    if (field.deprecated()) {
      doc.tag("@deprecated The spec says so.");
    }
    lines.add(doc.at("  "));
    if (field.deprecated()) {
      lines.add("  @Deprecated");
    }
    String type = field.type().reference();
    boolean mayBeNull = !checked && !field.isCollection();
    String head = "public " + (mayBeNull ? "@Nullable " : "") + type;
    lines.add(Layout.pair("  ", head, field.name() + "() {"));
    lines.add("    return " + result(field, checked) + ";");
    lines.add("  }");
    if (field.nullable()) {
      lines.add("");
      lines.add(
          new Javadoc()
              .markup("Tell whether there is a " + Javadoc.code(field.wireName()) + ", be it null.")
              .tag("@return false if it is absent")
              .at("  "));
      lines.add("  public boolean " + presence(field) + "() {");
      lines.add("    return " + presence(field) + ";");
      lines.add("  }");
    }
    if (!field.onlyName().isEmpty()) {
      lines.add("");
      lines.addAll(only(field));
    }
    return new Accessor(lines);
  }

  private List<String> only(Field field) {
    return List.of(
        new Javadoc()
            .markup("Return the only element of " + Javadoc.code(field.wireName()) + ".")
            .tag("@return the element")
            .tag("@throws IllegalStateException if there is none, or more than one")
            .at("  "),
        Layout.pair("  ", "public " + element(field), field.onlyName() + "() {"),
        "    return Wire.only(%s(), \"%s\", %s);"
            .formatted(field.name(), model.name(), Layout.literal(field.wireName())),
        "  }");
  }

  private static String element(Field field) {
    return ((JavaType.ListOf) field.type()).element().reference();
  }

  private static String returned(Field field, boolean checked) {
    if (field.isCollection()) {
      return "the value, empty if absent";
    }
    return checked ? "the value" : "the value, or null if absent";
  }

  private String result(Field field, boolean checked) {
    String name = field.name();
    if (checked) {
      return "Wire.required(%s, \"%s\", %s)"
          .formatted(name, model.name(), Layout.literal(field.wireName()));
    }
    if (field.type().isList()) {
      return name + " == null ? List.of() : " + name;
    }
    return field.type().isMap() ? name + " == null ? Map.of() : " + name : name;
  }

  /** Objects are compared as callers see them: an absent list equals an empty one. */
  private List<String> equal() {
    return model.fields().stream()
        .map(
            field ->
                field.isCollection()
                    ? "&& %1$s().equals(that.%1$s())".formatted(field.name())
                    : "&& Objects.equals(this.%1$s, that.%1$s)".formatted(field.name()))
        .toList();
  }

  private String hashed() {
    List<String> names =
        model.fields().stream()
            .map(field -> field.name() + (field.isCollection() ? "()" : ""))
            .collect(Collectors.toCollection(ArrayList::new));
    names.add("additionalProperties");
    return Layout.list("    ", "return Objects.hash(", names, ");");
  }

  private List<String> setters() {
    return model.fields().stream()
        .flatMap(
            field ->
                Setter.of(field, field.nullable() ? presence(field) : "", field.nullable())
                    .stream())
        .toList();
  }

  private List<String> checks() {
    if (!model.sent()) {
      return List.of();
    }
    return model.fields().stream()
        .filter(field -> field.isRequiredInRequest() && !isGiven(field))
        .map(ModelFile::check)
        .toList();
  }

  private static String check(Field field) {
    String given = field.nullable() ? presence(field) : field.name() + " != null";
    return "Wire.checkGiven(" + given + ", \"" + field.name() + "\");";
  }
}
