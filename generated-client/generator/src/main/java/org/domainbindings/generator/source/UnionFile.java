package org.domainbindings.generator.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.domainbindings.generator.model.Client.Union;
import org.domainbindings.generator.model.Client.Variant;
import org.domainbindings.generator.model.Field;
import org.domainbindings.generator.model.JavaType;
import org.domainbindings.generator.model.JavaType.ListOf;
import org.domainbindings.generator.model.JavaType.MapOf;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.JavaType.Value;
import org.domainbindings.generator.model.Prose;

/** The interface of a union, and its adapter. */
final class UnionFile {

  private final Union union;

  private UnionFile(Union union) {
    this.union = union;
  }

  static SourceFile of(Union union) {
    return new UnionFile(union).file();
  }

  static SourceFile adapterOf(Union union) {
    return new UnionFile(union).adapter();
  }

  /**
   * A record that holds what cannot implement the union itself.
   *
   * @param name its name
   * @param type the type of its value
   * @param doc its comment
   */
  private record Wrapper(String name, String type, String doc) {}

  private SourceFile file() {
    SortedSet<String> imports = new TreeSet<>();
    imports.add("com.squareup.moshi.JsonClass");
    imports.add(SourceFile.NULLABLE);
    Set<String> permitted = new LinkedHashSet<>();
    List<Wrapper> wrappers = new ArrayList<>();
    for (Variant variant : union.variants()) {
      if (variant.isDirect()) {
        permitted.add(variant.type().reference());
      } else {
        variant.type().addImports(imports);
        String name = wrapper(variant.type());
        permitted.add(union.name() + "." + name);
        String doc =
            new Javadoc()
                .markup("A value that is no object of its own.")
                .tag("@param value the value")
                .at("  ");
        wrappers.add(new Wrapper(name, variant.type().reference(), doc));
      }
    }
    // A fallback model already accepts unknown kinds of objects.
    permitted.add(
        union.fallback() == null ? union.name() + ".UnknownValue" : union.fallback().reference());
    union.shared().forEach(field -> field.type().addImports(imports));
    String extended =
        union.unions().isEmpty() ? "" : " extends " + String.join(", ", union.unions());
    Map<String, Object> values = new HashMap<>();
    values.put("doc", doc());
    values.put(
        "header",
        Layout.list(
            "",
            "public sealed interface " + union.name() + extended + " permits ",
            List.copyOf(permitted),
            " {"));
    values.put("shared", union.shared().stream().map(UnionFile::accessor).toList());
    values.put("wrappers", wrappers);
    values.put("hasUnknown", union.fallback() == null);
    values.put("union", union.name());
    return new SourceFile(union.name(), "union", imports, values);
  }

  private String doc() {
    return new Javadoc()
        .text(Prose.or(union.description(), "One of several types of value"))
        .markup(
            "More types may be added: a value of an unknown type is kept as an {@link "
                + (union.fallback() == null ? "UnknownValue" : union.fallback().reference())
                + "}.")
        .at("");
  }

  private static String wrapper(JavaType type) {
    if (type instanceof ListOf) {
      return "ListValue";
    }
    if (type instanceof MapOf) {
      return "MapValue";
    }
    return switch (scalar(type)) {
      case BOOLEAN -> "BooleanValue";
      case INTEGER, LONG, BIG_INTEGER, FLOAT, DOUBLE, NUMBER -> "NumberValue";
      default -> "TextValue";
    };
  }

  private static Scalar scalar(JavaType type) {
    return type instanceof Value value ? value.scalar() : (Scalar) type;
  }

  /** A property shared by all types, declared as they declare it. */
  private static String accessor(Field field) {
    boolean checked = field.isRequiredInAnswer() && !field.nullable() && !field.isCollection();
    boolean mayBeNull = !checked && !field.isCollection();
    Javadoc doc =
        new Javadoc()
            .text(Prose.sentence(field.description()))
            .tag("@return the value" + (mayBeNull ? ", or null if absent" : ""));
    String type = (mayBeNull ? "@Nullable " : "") + field.type().reference();
    return doc.at("  ") + "\n" + Layout.pair("  ", type, field.name() + "();");
  }

  private SourceFile adapter() {
    String type = union.name();
    String name = type + "JsonAdapter";
    AdapterFile.Nested nested = new AdapterFile.Nested();
    union.variants().forEach(variant -> nested.add(variant.type()));
    if (union.fallback() != null) {
      nested.add(union.fallback());
    }
    SortedSet<String> imports = AdapterFile.imports();
    nested.addImports(imports);
    List<Variant> objects = union.variants().stream().filter(Variant::isDirect).toList();
    boolean tagged = !union.discriminator().isEmpty();
    boolean shaped = !tagged && !objects.isEmpty();
    if (shaped) {
      imports.add("java.util.List");
      imports.add("java.util.Map");
    }
    Map<String, Object> values = new HashMap<>();
    values.put("doc", AdapterFile.doc(type));
    values.put("type", type);
    values.put(
        "header", Layout.pair("", "final class " + name, "extends JsonAdapter<" + type + "> {"));
    values.put("nested", nested.adapters());
    values.put("hasNested", !nested.adapters().isEmpty());
    values.put(
        "fromJson",
        Layout.pair("  ", "public " + type + " fromJson(JsonReader json)", "throws IOException {"));
    values.put(
        "toJson",
        Layout.pair(
            "  ",
            "public void toJson(JsonWriter json, @Nullable " + type + " value)",
            "throws IOException {"));
    values.put("tokens", tokens(objects));
    values.put("hasObjects", !objects.isEmpty());
    values.put(
        "choice",
        tagged
            ? "Wire.peekText(json, " + Layout.literal(union.discriminator()) + ")"
            : "Wire.choose(json, SHAPES)");
    values.put("hasShapes", shaped);
    values.put("shapes", shaped ? shapes(objects) : "");
    values.put("choices", tagged ? tags(objects) : indexes(objects));
    values.put("otherwise", otherwise());
    values.put("hasUnknown", union.fallback() == null);
    values.put("unknown", unknown());
    values.put("writes", writes());
    return new SourceFile(name, "unionAdapter", imports, values);
  }

  /** The kinds of values distinguished by their first character. */
  private List<String> tokens(List<Variant> objects) {
    List<String> tokens = new ArrayList<>();
    for (Variant variant : union.variants()) {
      JavaType type = variant.type();
      if (variant.isDirect()) {
        continue;
      }
      String token =
          switch (wrapper(type)) {
            case "ListValue" -> "BEGIN_ARRAY";
            case "MapValue" -> "BEGIN_OBJECT";
            case "BooleanValue" -> "BOOLEAN";
            case "NumberValue" -> "NUMBER";
            default -> "STRING";
          };
      if (!token.equals("BEGIN_OBJECT") || objects.isEmpty()) {
        tokens.add("case " + token + " -> " + wrapped(type) + ";");
      }
    }
    if (!objects.isEmpty()) {
      tokens.add("case BEGIN_OBJECT -> object(json);");
    }
    return tokens;
  }

  private String wrapped(JavaType type) {
    return "new " + union.name() + "." + wrapper(type) + "(" + Code.read(type, "json") + ")";
  }

  /** The type for an object that matches no model: a map if the union has one. */
  private String otherwise() {
    for (Variant variant : union.variants()) {
      if (variant.type() instanceof MapOf) {
        return wrapped(variant.type());
      }
    }
    return unknown();
  }

  private String unknown() {
    return union.fallback() == null
        ? "new " + union.name() + ".UnknownValue(Wire.any(json))"
        : Code.adapter(union.fallback()) + ".fromJson(json)";
  }

  private static String shapes(List<Variant> objects) {
    List<String> shapes = new ArrayList<>();
    for (Variant variant : objects) {
      List<String> constants = new ArrayList<>();
      variant.constants().entrySet().stream()
          .limit(10)
          .forEach(
              entry -> {
                constants.add(Layout.literal(entry.getKey()));
                constants.add(Layout.literal(entry.getValue().get(0)));
              });
      String required = Layout.list("          ", "List.of(", literals(variant.required()), ")");
      String known = Layout.list("          ", "List.of(", literals(variant.known()), ")");
      String constant = Layout.list("          ", "Map.of(", constants, ")");
      shapes.add("      new Wire.Shape(\n" + required + ",\n" + known + ",\n" + constant + ")");
    }
    return String.join(",\n", shapes);
  }

  private static List<String> literals(List<String> texts) {
    return texts.stream().map(Layout::literal).toList();
  }

  private static List<String> tags(List<Variant> objects) {
    List<String> choices = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Variant variant : objects) {
      List<String> tags = variant.tags().stream().filter(used::add).map(Layout::literal).toList();
      if (!tags.isEmpty()) {
        choices.add(choice(Layout.list("      ", "case ", tags, " ->").strip(), variant));
      }
    }
    return choices;
  }

  private static List<String> indexes(List<Variant> objects) {
    List<String> choices = new ArrayList<>();
    for (Variant variant : objects) {
      choices.add(choice("case " + choices.size() + " ->", variant));
    }
    return choices;
  }

  private static String choice(String label, Variant variant) {
    return Layout.pair("      ", label, Code.adapter(variant.type()) + ".fromJson(json);");
  }

  private List<String> writes() {
    List<String> writes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Variant variant : union.variants()) {
      JavaType type = variant.type();
      String name = variant.isDirect() ? type.reference() : union.name() + "." + wrapper(type);
      if (seen.add(name)) {
        writes.add(write(type, name, variant.isDirect()));
      }
    }
    if (union.fallback() != null) {
      writes.add(write(union.fallback(), union.fallback().reference(), true));
    }
    return writes;
  }

  private static String write(JavaType type, String name, boolean direct) {
    String variable = direct ? "object" : "wrapped";
    String value = direct ? "object" : "wrapped.value()";
    return "    if (value instanceof "
        + name
        + " "
        + variable
        + ") {\n"
        + Layout.list("      ", "Wire.write(", List.of("json", value, Code.writer(type)), ");")
        + "\n      return;\n    }";
  }
}
