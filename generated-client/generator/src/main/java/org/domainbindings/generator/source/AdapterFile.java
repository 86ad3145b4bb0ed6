package org.domainbindings.generator.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.domainbindings.generator.model.Client.Model;
import org.domainbindings.generator.model.Field;
import org.domainbindings.generator.model.JavaType;
import org.domainbindings.generator.model.JavaType.ListOf;
import org.domainbindings.generator.model.JavaType.MapOf;

/** The adapter that reads and writes an object. */
final class AdapterFile {

  private final Model model;
  private final boolean checksWhenDecoding;

  private AdapterFile(Model model, boolean checksWhenDecoding) {
    this.model = model;
    this.checksWhenDecoding = checksWhenDecoding;
  }

  static SourceFile of(Model model, boolean checksWhenDecoding) {
    return new AdapterFile(model, checksWhenDecoding).file();
  }

  private SourceFile file() {
    String type = model.name();
    String name = type + "JsonAdapter";
    Nested nested = new Nested();
    model.fields().forEach(field -> nested.add(field.type()));
    nested.add(model.others());
    String extended = "extends JsonAdapter<" + type + "> {";
    String read = "public " + type + " fromJson(JsonReader json)";
    String write = "public void toJson(JsonWriter json, @Nullable " + type + " value)";
    String thrown = "throws IOException {";
    Map<String, Object> values = new HashMap<>();
    values.put("doc", doc(type));
    values.put("type", type);
    values.put("header", Layout.pair("", "final class " + name, extended));
    values.put("names", names());
    values.put("nested", nested.adapters());
    values.put("hasNested", !nested.adapters().isEmpty());
    values.put("refusesRepeats", refusesRepeats());
    values.put("fromJson", Layout.pair("  ", read, thrown));
    values.put("cases", cases());
    values.put("others", Code.read(model.others(), "json"));
    values.put("required", required());
    values.put("toJson", Layout.pair("  ", write, thrown));
    values.put("writes", model.fields().stream().map(AdapterFile::writes).toList());
    values.put("writeOthers", Code.writer(model.others()));
    SortedSet<String> imports = imports();
    nested.addImports(imports);
    return new SourceFile(name, "adapter", imports, values);
  }

  static String doc(String type) {
    return new Javadoc().markup("Reads and writes {@link " + type + "} as JSON.").at("");
  }

  static SortedSet<String> imports() {
    SortedSet<String> imports = new TreeSet<>();
    imports.add("com.squareup.moshi.JsonAdapter");
    imports.add("com.squareup.moshi.JsonReader");
    imports.add("com.squareup.moshi.JsonWriter");
    imports.add("java.io.IOException");
    imports.add(SourceFile.NULLABLE);
    return imports;
  }

  /** The adapters that this one needs. */
  static final class Nested {

    private final Map<String, String> adapters = new TreeMap<>();

    void add(JavaType type) {
      if (type instanceof ListOf list) {
        add(list.element());
      } else if (type instanceof MapOf map) {
        add(map.value());
      } else if (type instanceof JavaType.Model || type instanceof JavaType.Union) {
        adapters.put(type.reference(), Code.adapter(type));
      }
    }

    List<Adapter> adapters() {
      return adapters.entrySet().stream()
          .map(entry -> new Adapter(entry.getKey(), entry.getValue()))
          .toList();
    }

    void addImports(SortedSet<String> imports) {
      if (!adapters.isEmpty()) {
        imports.add("com.squareup.moshi.Moshi");
      }
    }
  }

  /**
   * An adapter that another one needs.
   *
   * @param type the type that it reads
   * @param name the name of the variable that holds it
   */
  record Adapter(String type, String name) {

    String declaration() {
      return Layout.pair("  ", "private final JsonAdapter<" + type + ">", name + ";");
    }

    String assignment() {
      return Layout.list("    ", name + " = moshi.adapter(", List.of(type + ".class"), ");");
    }
  }

  /**
   * Properties seen are tracked in the bits of a long; for larger objects, the last duplicate wins.
   */
  private boolean refusesRepeats() {
    int properties = model.fields().size();
    return checksWhenDecoding && properties > 0 && properties <= Long.SIZE;
  }

  private String names() {
    return Layout.variable(
        "  ",
        "private static final JsonReader.Options NAMES",
        "JsonReader.Options.of(",
        model.fields().stream().map(field -> Layout.literal(field.wireName())).toList());
  }

  private List<String> cases() {
    List<String> cases = new ArrayList<>();
    int index = 0;
    for (Field field : model.fields()) {
      String label = "case " + index++ + " ->";
      String assignment = "builder." + field.name() + " = " + Code.read(field.type(), "json") + ";";
      if (field.nullable()) {
        String presence = "builder." + ModelFile.presence(field) + " = true;";
        String all = "        " + label + " {\n          " + assignment + "\n          " + presence;
        cases.add(all + "\n        }");
      } else {
        cases.add(Layout.pair("        ", label, assignment));
      }
    }
    return cases;
  }

  private List<String> required() {
    if (!checksWhenDecoding) {
      return List.of();
    }
    return model.fields().stream()
        .filter(field -> field.isRequiredInAnswer() && !field.isCollection())
        .map(AdapterFile::check)
        .toList();
  }

  private static String check(Field field) {
    String there =
        field.nullable()
            ? "builder." + ModelFile.presence(field)
            : "builder." + field.name() + " != null";
    return "Wire.checkPresent(" + there + ", " + Layout.literal(field.wireName()) + ", json);";
  }

  private static String writes(Field field) {
    List<String> arguments = new ArrayList<>();
    arguments.add("json");
    arguments.add(Layout.literal(field.wireName()));
    if (field.nullable()) {
      arguments.add("value." + ModelFile.presence(field));
    }
    arguments.add("value." + field.name());
    arguments.add(Code.writer(field.type()));
    if (field.access() == Field.Access.READ_ONLY) {
      String write = Layout.list("      ", "Wire.write(", arguments, ");");
      return "    if (!Wire.isRequest(json)) {\n" + write + "\n    }";
    }
    return Layout.list("    ", "Wire.write(", arguments, ");");
  }
}
