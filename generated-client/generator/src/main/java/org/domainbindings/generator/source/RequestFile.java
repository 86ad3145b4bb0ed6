package org.domainbindings.generator.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.domainbindings.generator.model.Call;
import org.domainbindings.generator.model.Call.Constant;
import org.domainbindings.generator.model.Field;
import org.domainbindings.generator.model.FilePart;
import org.domainbindings.generator.model.JavaType;
import org.domainbindings.generator.model.JavaType.ListOf;
import org.domainbindings.generator.model.Parameter;
import org.domainbindings.generator.model.Parameter.In;
import org.domainbindings.generator.model.Parameter.Style;
import org.domainbindings.generator.model.Prose;

/** The request object of a call: everything the caller supplies, with a builder. */
final class RequestFile {

  private final String api;
  private final Call call;
  private final List<Field> fields;

  /**
   * The arguments of the builder's factory method: the required parameters, unless they are too
   * many.
   */
  private final List<Field> given;

  private RequestFile(String api, Call call) {
    this.api = api;
    this.call = call;
    this.fields = call.arguments();
    this.given = call.required().size() > Call.MOST_ARGUMENTS ? List.of() : call.required();
  }

  static SourceFile of(String api, Call call) {
    return new RequestFile(api, call).file();
  }

  private SourceFile file() {
    Map<String, Object> values = new HashMap<>();
    values.put("doc", doc());
    values.put("type", call.requestType());
    values.put("variables", variables());
    values.put("assignments", fields.stream().map(this::assignment).toList());
    values.put("accessors", fields.stream().map(RequestFile::accessor).toList());
    values.put("methods", methods());
    values.put("equal", equal());
    values.put("hashed", hashed());
    values.put("shown", ToString.lines(fields));
    values.put("builderDoc", builderDoc());
    values.put("builder", head("  ", "public static Builder builder("));
    values.put("newBuilder", newBuilder("return"));
    values.put("copiedBuilder", newBuilder("Builder builder ="));
    values.put("copies", copies());
    values.put("builderVariables", fields.stream().map(this::builderVariable).toList());
    values.put("given", given.stream().map(RequestFile::given).toList());
    values.put("hasGiven", !given.isEmpty());
    values.put("constructor", head("    ", "private Builder("));
    values.put("setters", setters());
    values.put("checks", checks());
    return new SourceFile(call.requestType(), "request", imports(), values);
  }

  private SortedSet<String> imports() {
    SortedSet<String> imports = new TreeSet<>();
    imports.add("java.util.Objects");
    if (!fields.isEmpty()) {
      imports.add("com.squareup.moshi.Json");
    }
    imports.add(SourceFile.NULLABLE);
    for (Field field : fields) {
      addImports(field.type(), imports);
      imports.addAll(Setter.imports(field));
    }
    if (call.hasParts()) {
      imports.add("okhttp3.MultipartBody");
    }
    return imports;
  }

  /** Adds the imports for the type of a parameter. */
  static void addImports(JavaType type, SortedSet<String> imports) {
    type.addImports(imports);
    if (type == FilePart.STREAM) {
      imports.add("okhttp3.RequestBody");
    }
  }

  private String doc() {
    String method = "{@link %s#%s(%s)}".formatted(api, call.name(), call.requestType());
    String description = call.doc().form();
    String whose = description.isEmpty() ? "The parameters of " : "These are the parameters of ";
    return new Javadoc().text(description).markup(whose + method + ".").at("");
  }

  private static boolean isAlwaysThere(Field field) {
    return field.required() || field.isCollection();
  }

  private static String type(Field field) {
    return field.required() ? field.type().primitiveOrReference() : field.type().reference();
  }

  private List<String> variables() {
    return fields.stream()
        .map(
            field ->
                Layout.pair(
                    "  ",
                    "@Json(name = " + Layout.literal(field.wireName()) + ")",
                    "private final "
                        + (isAlwaysThere(field) ? "" : "@Nullable ")
                        + type(field)
                        + " "
                        + field.name()
                        + ";"))
        .toList();
  }

  private String assignment(Field field) {
    String name = field.name();
    boolean checked = field.required() && !given.contains(field);
    return checked
        ? "this.%s = Builder.required(builder.%s, \"%s\");".formatted(name, name, name)
        : "this." + name + " = builder." + name + ";";
  }

  private static String accessor(Field field) {
    boolean nullable = !isAlwaysThere(field);
    Javadoc doc =
        new Javadoc()
            .text(Prose.sentence(field.description()))
            .tag("@return the value" + (nullable ? ", or null if absent" : ""));
    String head = "public " + (nullable ? "@Nullable " : "") + type(field);
    return doc.at("  ")
        + "\n"
        + Layout.pair("  ", head, field.name() + "() {")
        + "\n    return "
        + field.name()
        + ";\n  }";
  }

  private String equal() {
    List<String> lines = new ArrayList<>();
    for (Field field : fields) {
      String name = field.name();
      lines.add("\n        && Objects.equals(this.%s, that.%s)".formatted(name, name));
    }
    String that = lines.isEmpty() ? "" : " that";
    return "    return other instanceof "
        + call.requestType()
        + that
        + String.join("", lines)
        + ";";
  }

  private String hashed() {
    List<String> names = fields.stream().map(Field::name).toList();
    return Layout.list("    ", "return Objects.hash(", names, ");");
  }

  // The request.

  /**
   * A method that returns one part of the request.
   *
   * @param doc its comment
   * @param head its declaration
   * @param start its first statement
   * @param sent what follows, each part with the condition under which it is sent
   * @param end its last statement
   */
  private record Method(String doc, String head, String start, List<Sent> sent, String end) {}

  /**
   * One value of the request.
   *
   * @param name the variable that can be null
   * @param optional whether it is sent only if it is there
   * @param statement what adds it
   */
  private record Sent(String name, boolean optional, String statement) {}

  private List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    if (call.hasForm()) {
      methods.add(parameters("toForm", "form", List.of(In.FORM)));
    }
    if (!call.hasForm() || call.has(In.QUERY)) {
      methods.add(parameters("toQuery", "query", List.of(In.QUERY)));
    }
    if (call.has(In.HEADER) || call.has(In.COOKIE)) {
      methods.add(parameters("toHeaders", "headers", List.of(In.HEADER, In.COOKIE)));
    }
    if (call.hasParts()) {
      methods.add(
          new Method(
              "The parts of the form that are set.",
              "MultipartBody toMultipart() {",
              "MultipartBody.Builder parts =\n"
                  + "        new MultipartBody.Builder().setType(MultipartBody.FORM);",
              sent("parts", List.of(In.PART)),
              "return parts.build();"));
    }
    return methods;
  }

  private Method parameters(String name, String variable, List<In> places) {
    return new Method(
        "The parameters of the " + variable + " that are set, by the names of the spec.",
        "Parameters " + name + "() {",
        "Parameters " + variable + " = new Parameters();",
        sent(variable, places),
        "return " + variable + ";");
  }

  private List<Sent> sent(String variable, List<In> places) {
    List<Sent> sent = new ArrayList<>();
    for (In in : places) {
      for (Constant constant : call.constants(in)) {
        if (in != In.HEADER && in != In.QUERY) {
          String name = Layout.literal(constant.wireName());
          String value = Layout.literal(constant.value());
          sent.add(new Sent("", false, adding(variable, in, name, value)));
        }
      }
      for (Parameter parameter : call.parameters(in)) {
        Field field = parameter.field();
        sent.add(
            new Sent("this." + field.name(), !isAlwaysThere(field), adding(variable, parameter)));
      }
    }
    return sent;
  }

  private static String adding(String variable, In in, String name, String value) {
    String method =
        switch (in) {
          case HEADER -> "addPlain";
          case COOKIE -> "addCookie";
          case PART -> "addFormDataPart";
          default -> "add";
        };
    return variable + "." + method + "(" + name + ", " + value + ")";
  }

  private static String adding(String variable, Parameter parameter) {
    Field field = parameter.field();
    JavaType type = field.type();
    String name = Layout.literal(field.wireName());
    String value = "this." + field.name();
    In in = parameter.in();
    if (in == In.PART) {
      return addingPart(variable, parameter, name, value);
    }
    if (parameter.json()) {
      return adding(variable, in, name, "Styles.json(" + value + ")");
    }
    if (type.isSimple() && type != JavaType.Scalar.ANY && parameter.style() != Style.DEEP_OBJECT) {
      String text = Code.text(type, value);
      return parameter.reserved()
          ? variable + ".addReserved(" + name + ", " + text + ")"
          : adding(variable, in, name, text);
    }
    boolean repeated =
        parameter.explode()
            && parameter.style() == Style.FORM
            && type instanceof ListOf list
            && list.element().isSimple()
            && list.element() != JavaType.Scalar.ANY
            && !list.nullable()
            && (in == In.QUERY || in == In.FORM);
    if (repeated) {
      String text = Code.text(((ListOf) type).element(), "element");
      String all = value + ".forEach(element -> ";
      return all + adding(variable, in, name, text) + ")";
    }
    String styled = in == In.COOKIE ? "addCookie" : in == In.HEADER ? "addHeader" : "add";
    return "Styles.%s(%s, %s, %s, Styles.%s, %s)"
        .formatted(styled, variable, name, value, parameter.style(), parameter.explode());
  }

  private static String addingPart(
      String variable, Parameter parameter, String name, String value) {
    JavaType type = parameter.field().type();
    boolean list = type instanceof ListOf;
    JavaType element = type instanceof ListOf many ? many.element() : type;
    String one = list ? "element" : value;
    String adding;
    if (element.equals(FilePart.TYPE)) {
      adding = one + ".addTo(" + variable + ", " + name + ")";
    } else if (element.isSimple() && element != JavaType.Scalar.ANY && !parameter.json()) {
      adding = variable + ".addFormDataPart(" + name + ", " + Code.text(element, one) + ")";
    } else {
      return variable + ".addPart(Styles.jsonPart(" + name + ", " + value + "))";
    }
    return list ? value + ".forEach(element -> " + adding + ")" : adding;
  }

  /** An expression for what fills a place in the path. */
  static String pathText(Parameter parameter, String value) {
    JavaType type = parameter.field().type();
    if (parameter.json()) {
      return "Parameters.encode(Styles.json(" + value + "))";
    }
    if (type.isSimple() && type != JavaType.Scalar.ANY && parameter.style() == Style.SIMPLE) {
      return "Parameters.encode(" + Code.text(type, value) + ")";
    }
    String name = Layout.literal(parameter.field().wireName());
    return "Styles.path(%s, %s, Styles.%s, %s)"
        .formatted(name, value, parameter.style(), parameter.explode());
  }

  // The builder.

  private String builderDoc() {
    Javadoc doc =
        new Javadoc()
            .markup(
                "Start building a request"
                    + (given.isEmpty() ? "." : " with its required parameters."));
    given.forEach(field -> doc.param(field.name(), Prose.phrase(field.description())));
    return doc.tag("@return a builder").at("  ");
  }

  /** The signature of the builder's factory method. */
  private String head(String indent, String start) {
    List<String> parameters =
        given.stream()
            .map(field -> field.type().primitiveOrReference() + " " + field.name())
            .toList();
    return Layout.list(indent, start, parameters, ") {");
  }

  private String newBuilder(String start) {
    List<String> names = given.stream().map(Field::name).toList();
    return Layout.list("    ", start + " new Builder(", names, ");");
  }

  /** The statements by which {@code toBuilder} copies a request. */
  private List<String> copies() {
    return fields.stream()
        .filter(field -> !given.contains(field))
        .map(field -> "builder.%1$s = %1$s;".formatted(field.name()))
        .toList();
  }

  private static String given(Field field) {
    String name = field.name();
    if (field.type().isList()) {
      return "this." + name + " = List.copyOf(" + name + ");";
    }
    boolean primitive = !field.type().primitiveOrReference().equals(field.type().reference());
    return primitive
        ? "this." + name + " = " + name + ";"
        : "this.%s = Objects.requireNonNull(%s, \"%s == null\");".formatted(name, name, name);
  }

  /** A field of the builder. Initially null unless passed to the factory method. */
  private String builderVariable(Field field) {
    if (given.contains(field)) {
      return "private " + field.type().primitiveOrReference() + " " + field.name() + ";";
    }
    if (field.isCollection() && !field.required()) {
      String none = field.type().isList() ? "List.of()" : "Map.of()";
      return "private " + field.type().reference() + " " + field.name() + " = " + none + ";";
    }
    return "private @Nullable " + field.type().reference() + " " + field.name() + ";";
  }

  private List<String> setters() {
    return fields.stream().flatMap(field -> Setter.of(field, "", false).stream()).toList();
  }

  private boolean checks() {
    return fields.stream().anyMatch(field -> field.required() && !given.contains(field));
  }
}
