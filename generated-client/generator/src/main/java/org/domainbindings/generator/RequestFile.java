package org.domainbindings.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.domainbindings.generator.Call.Constant;

/** The request object of a call: a record with a builder. */
final class RequestFile {

  private final String api;
  private final Call call;
  private final List<Field> fields;

  /** What a builder is created with: all that is required, unless that is too much. */
  private final List<Field> given;

  /** Whether something required is left to the setters, and has to be checked in the end. */
  private final boolean checked;

  private RequestFile(String api, Call call) {
    List<Field> required = call.packed().stream().filter(Field::required).toList();
    this.api = api;
    this.call = call;
    this.fields = call.packed();
    this.checked = required.size() > Call.MOST_ARGUMENTS;
    this.given = checked ? List.of() : required;
  }

  static SourceFile of(String api, Call call) {
    return new RequestFile(api, call).file();
  }

  private SourceFile file() {
    RecordParts parts = new RecordParts(call.requestType(), fields);
    SortedSet<String> imports = parts.imports();
    if (checked) {
      imports.add(SourceFile.NULLABLE);
    }
    imports.addAll(
        call.hasForm()
            ? List.of("okhttp3.FormBody")
            : List.of("java.util.Collections", "java.util.LinkedHashMap", "java.util.Map"));
    Map<String, Object> values =
        parts.values(doc(), call.hasForm() ? " implements FormRequest" : "", true);
    values.put("isForm", call.hasForm());
    values.put("sent", sent());
    values.put("builderDoc", builderDoc());
    values.put("builder", head("  ", "public static Builder builder("));
    values.put("newBuilder", newBuilder());
    values.put("variables", fields.stream().map(this::variable).toList());
    values.put("hasVariables", !fields.isEmpty());
    values.put("given", given);
    values.put("hasGiven", !given.isEmpty());
    values.put("constructor", head("    ", "private Builder("));
    values.put("setters", setters());
    values.put("checked", checked);
    values.put("build", build());
    return new SourceFile(call.requestType(), "request", imports, values);
  }

  private Javadoc doc() {
    List<String> types = new ArrayList<>();
    call.loose().forEach(field -> types.add(field.type().value()));
    types.add(call.requestType());
    String method = "{@link %s#%s(%s)}".formatted(api, call.name(), String.join(", ", types));
    String description = call.doc().form();
    String whose = description.isEmpty() ? "The parameters of " : "These are the parameters of ";
    return new Javadoc().text(description).markup(whose + method + ".");
  }

  /**
   * What is sent of a request.
   *
   * @param name the name of the component
   * @param optional whether it is sent only if it is there
   * @param statement what adds it
   */
  private record Sent(String name, boolean optional, String statement) {}

  private List<Sent> sent() {
    List<Sent> sent = new ArrayList<>();
    for (Constant constant : call.constants(Place.FORM)) {
      String value = Layout.literal(constant.value());
      sent.add(new Sent("", false, adding(Layout.literal(constant.wireName()), value)));
    }
    for (Field field : fields) {
      sent.add(new Sent(field.name(), field.isNullable(), adding(field)));
    }
    return sent;
  }

  private String adding(Field field) {
    String name = field.wireLiteral();
    return field.isList()
        ? field.name() + ".forEach(value -> " + adding(name, text(field, "value")) + ")"
        : adding(name, text(field, field.name()));
  }

  private String adding(String name, String value) {
    return (call.hasForm() ? "form.add(" : "query.put(") + name + ", " + value + ")";
  }

  /** The text of a value as it travels. */
  private static String text(Field field, String value) {
    return switch (field.type().kind()) {
      case TEXT -> value;
      case INTEGER -> "String.valueOf(" + value + ")";
      case OPEN, CLOSED -> value + ".toString()";
      default -> throw new IllegalStateException(field.wireName() + " has no form in a request");
    };
  }

  private String builderDoc() {
    Javadoc doc =
        new Javadoc()
            .markup("Start a request" + (given.isEmpty() ? "." : " with what it requires."));
    given.forEach(field -> doc.param(field.name(), Prose.phrase(field.description())));
    return doc.tag("@return a builder").at("  ");
  }

  /** The head of what creates a builder. */
  private String head(String indent, String start) {
    return Layout.list(indent, start, given.stream().map(Field::declaration).toList(), ") {");
  }

  private String newBuilder() {
    List<String> names = given.stream().map(Field::name).toList();
    return Layout.list("    ", "return new Builder(", names, ");");
  }

  /** A variable of the builder. Everything is absent at first, but what it is created with. */
  private String variable(Field field) {
    if (given.contains(field)) {
      return "private final " + field.declaration() + ";";
    }
    return field.isList() && !field.required()
        ? "private " + field.declaration() + " = List.of();"
        : "private @Nullable " + field.type().reference() + " " + field.name() + ";";
  }

  /**
   * A method of the builder.
   *
   * @param doc its comment
   * @param name the name of the parameter
   * @param declaration the parameter
   * @param value what is kept
   * @param elements the parameter as single elements, empty if it is no list
   */
  private record Setter(
      String doc, String name, String declaration, String value, String elements) {

    boolean isList() {
      return !elements.isEmpty();
    }
  }

  private List<Setter> setters() {
    List<Setter> setters = new ArrayList<>();
    for (Field field : fields) {
      if (!given.contains(field)) {
        String name = field.name();
        Javadoc doc = new Javadoc().text("Set `" + field.wireName() + "`");
        doc.param(name, Prose.phrase(field.description())).tag("@return this builder");
        setters.add(
            new Setter(
                doc.at("    "),
                name,
                field.type().value() + " " + name,
                field.isList() ? "List.copyOf(" + name + ")" : name,
                field.isList() ? field.type().name() + "... " + name : ""));
      }
    }
    return setters;
  }

  private String build() {
    List<String> values = new ArrayList<>();
    for (Field field : fields) {
      String name = field.name();
      boolean check = checked && field.required();
      values.add(check ? "required(%s, \"%s\")".formatted(name, name) : name);
    }
    return Layout.list("      ", "return new " + call.requestType() + "(", values, ");");
  }
}
