package org.domainbindings.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.domainbindings.generator.Client.Answer;
import org.domainbindings.generator.JavaType.Kind;

/** The adapter that reads and writes an answer. */
final class AdapterFile {

  private final String type;
  private final String name;
  private final List<Field> fields;

  private AdapterFile(Answer answer) {
    this.type = answer.name();
    this.name = type + "JsonAdapter";
    this.fields = answer.fields();
  }

  static SourceFile of(Answer answer) {
    return new AdapterFile(answer).file();
  }

  private SourceFile file() {
    List<Nested> nested =
        fields.stream()
            .filter(field -> field.type().kind() == Kind.OBJECT)
            .map(field -> new Nested(field.type().name(), adapter(field)))
            .distinct()
            .toList();
    refuseHiding(nested);
    String extended = "extends JsonAdapter<" + type + "> {";
    String read = "public " + type + " fromJson(JsonReader json)";
    String write = "public void toJson(JsonWriter json, @Nullable " + type + " answer)";
    String thrown = "throws IOException {";
    Map<String, Object> values =
        Map.ofEntries(
            Map.entry("doc", doc()),
            Map.entry("header", Layout.pair("", "final class " + name, extended)),
            Map.entry("names", names()),
            Map.entry("nested", nested),
            Map.entry("hasNested", !nested.isEmpty()),
            Map.entry("fromJson", Layout.pair("  ", read, thrown)),
            Map.entry("variables", fields.stream().map(AdapterFile::variable).toList()),
            Map.entry("cases", cases()),
            Map.entry("required", fields.stream().filter(AdapterFile::isChecked).toList()),
            Map.entry("result", result()),
            Map.entry("toJson", Layout.pair("  ", write, thrown)),
            Map.entry("writes", fields.stream().map(AdapterFile::writes).toList()));
    return new SourceFile(name, "adapter", imports(!nested.isEmpty()), values);
  }

  /**
   * The adapter of an object within the answer.
   *
   * @param type the type of the object
   * @param name the name of the variable that holds its adapter
   */
  private record Nested(String type, String name) {

    String declaration() {
      return Layout.pair("  ", "private final JsonAdapter<" + type + ">", name + ";");
    }
  }

  private void refuseHiding(List<Nested> nested) {
    for (Field field : fields) {
      if (nested.stream().anyMatch(adapter -> adapter.name().equals(field.name()))) {
        throw new UnsupportedSpecException(
            type + ", " + field.wireName(),
            "an adapter is named " + field.name() + " too: use x-java-names");
      }
    }
  }

  private SortedSet<String> imports(boolean hasNested) {
    SortedSet<String> imports = new TreeSet<>();
    imports.add("com.squareup.moshi.JsonAdapter");
    imports.add("com.squareup.moshi.JsonReader");
    imports.add("com.squareup.moshi.JsonWriter");
    imports.add("java.io.IOException");
    imports.add(SourceFile.NULLABLE);
    if (hasNested) {
      imports.add("com.squareup.moshi.Moshi");
    }
    fields.forEach(field -> imports.addAll(field.type().imports()));
    return imports;
  }

  private String doc() {
    return new Javadoc()
        .markup("Reads and writes {@link " + type + "} as JSON; Moshi finds it by its name.")
        .at("");
  }

  private String names() {
    return Layout.variable(
        "  ",
        "private static final JsonReader.Options NAMES",
        "JsonReader.Options.of(",
        fields.stream().map(Field::wireLiteral).toList());
  }

  /** The variable that collects a value; absent until it has been read. */
  private static String variable(Field field) {
    String absent = field.isList() ? "List.of()" : "null";
    return field.type().reference() + " " + field.name() + " = " + absent + ";";
  }

  private List<String> cases() {
    List<String> cases = new ArrayList<>();
    for (Field field : fields) {
      String label = "case " + cases.size() + " ->";
      cases.add(Layout.pair("        ", label, field.name() + " = " + read(field) + ";"));
    }
    return cases;
  }

  private static String read(Field field) {
    JavaType type = field.type();
    boolean list = type.list();
    return switch (type.kind()) {
      case OBJECT -> "Wire.%s(json, %s)".formatted(list ? "objects" : "object", adapter(field));
      case OPEN -> "Wire.%s(json, %s::new)".formatted(list ? "values" : "value", type.name());
      default -> (list ? "Wire.list(json, Wire::%s)" : "Wire.%s(json)").formatted(scalar(type));
    };
  }

  private static String scalar(JavaType type) {
    return type.kind().name().toLowerCase(Locale.ROOT);
  }

  /** The variable that holds the adapter of an object within the answer. */
  private static String adapter(Field field) {
    return Names.lowerFirst(field.type().name()) + "Adapter";
  }

  private static boolean isChecked(Field field) {
    return field.required() && !field.isList();
  }

  private String result() {
    List<String> arguments = fields.stream().map(Field::name).toList();
    return Layout.list("    ", "return new " + type + "(", arguments, ");");
  }

  private static String writes(Field field) {
    return "    json.name(" + field.wireLiteral() + ");\n" + write(field);
  }

  private static String write(Field field) {
    String value = "answer." + field.name() + "()";
    boolean object = field.type().kind() == Kind.OBJECT;
    if (field.isList()) {
      String writer = object ? adapter(field) + "::toJson" : "Wire::write";
      return Layout.list("    ", "Wire.write(", List.of("json", value, writer), ");");
    }
    String start = object ? adapter(field) + ".toJson(" : "Wire.write(";
    return Layout.list("    ", start, List.of("json", value), ");");
  }
}
