package org.domainbindings.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.domainbindings.generator.JavaType.Kind;
import org.domainbindings.generator.SourceFile.Constant;
import org.domainbindings.generator.SourceFile.Method;
import org.domainbindings.generator.SpecReader.Call;

/** Collects the files of one client, each with what its template needs. */
final class ClientWriter {

  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private final String title;
  private final List<SourceFile> files = new ArrayList<>();
  private final Set<Kind> read = new TreeSet<>();
  private boolean readsLists;
  private boolean sendsForms;

  ClientWriter(String title) {
    this.title = title;
  }

  List<SourceFile> files() {
    return List.copyOf(files);
  }

  void api(String tag, String description, List<Call> calls) {
    Set<String> imports = new TreeSet<>();
    imports.add("retrofit2.Call");
    List<Method> methods = new ArrayList<>();
    for (Call call : calls) {
      imports.add("retrofit2.http." + annotationName(call));
      if (call.requestObject() && !call.form()) {
        methods.add(typedQuery(call));
        methods.add(rawQuery(call, imports));
      } else {
        methods.add(sent(call, imports));
      }
      if (call.requestObject() && !call.conditional() && fewRequired(call)) {
        importTypes(call.required(), imports);
        methods.add(shortForm(call));
      }
    }
    String name = Names.upperFirst(tag) + "Api";
    String doc = Javadoc.block(Javadoc.sentence(description), "");
    add(name, "api", imports, Map.of("doc", doc, "methods", methods));
  }

  private static boolean fewRequired(Call call) {
    return call.required().size() <= 4;
  }

  private static Method sent(Call call, Set<String> imports) {
    List<String> annotations = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    if (call.requestObject()) {
      imports.add("retrofit2.http.Body");
      arguments.add("@Body " + call.requestType() + " request");
      tags.add("@param request the parameters");
    } else {
      if (call.form()) {
        imports.add("retrofit2.http.FormUrlEncoded");
        annotations.add("@FormUrlEncoded");
      }
      importTypes(call.fields(), imports);
      for (Field field : call.fields()) {
        String annotation = field.annotation();
        imports.add("retrofit2.http." + annotation.substring(1, annotation.indexOf('(')));
        arguments.add(annotation + " " + field.declaration() + " " + field.name());
        tags.add(field.tag());
      }
    }
    annotations.add(annotation(call));
    return new Method(doc(call, tags), annotations, call.result(), call.id(), arguments, "");
  }

  private static Method typedQuery(Call call) {
    return new Method(
        doc(call, List.of("@param request the parameters")),
        List.of(),
        call.result(),
        call.id(),
        List.of(call.requestType() + " request"),
        call.id() + "(request.query())");
  }

  private static Method rawQuery(Call call, Set<String> imports) {
    imports.add("java.util.Map");
    imports.add("retrofit2.http.QueryMap");
    String typed = "{@link #" + call.id() + "(" + call.requestType() + ")}";
    return new Method(
        Javadoc.block(
            "Sends " + typed + " with the query just as it is given.",
            "  ",
            "@param query the parameters by the names of the document",
            "@return the call, not yet sent"),
        List.of(annotation(call)),
        call.result(),
        call.id(),
        List.of("@QueryMap Map<String, String> query"),
        "");
  }

  private static Method shortForm(Call call) {
    String arguments = String.join(", ", call.required().stream().map(Field::name).toList());
    List<String> tags = new ArrayList<>();
    call.required().forEach(field -> tags.add(field.tag()));
    tags.add("@return the call, not yet sent");
    return new Method(
        Javadoc.block(
            Javadoc.sentence(call.summary()) + " Leaves out everything that is optional.",
            "  ",
            tags.toArray(String[]::new)),
        List.of(),
        call.result(),
        call.id(),
        call.required().stream().map(field -> field.declaration() + " " + field.name()).toList(),
        call.id() + "(" + call.requestType() + ".builder(" + arguments + ").build())");
  }

  private static String doc(Call call, List<String> parameterTags) {
    List<String> tags = new ArrayList<>(parameterTags);
    tags.add("@return the call, not yet sent");
    String text = Javadoc.sentence(call.summary());
    if (!call.description().isBlank()) {
      text += "\n\n" + Javadoc.sentence(call.description());
    }
    if (!call.document().isBlank()) {
      text += "\n\nDocument: " + call.document() + ".";
    }
    return Javadoc.block(text, "  ", tags.toArray(String[]::new));
  }

  private static String annotationName(Call call) {
    return call.form() && !call.hasBody() ? "HTTP" : call.method();
  }

  /** Retrofit takes a form body on DELETE in this form only. */
  private static String annotation(Call call) {
    return annotationName(call).equals("HTTP")
        ? "@HTTP(method = \"%s\", path = \"%s\", hasBody = true)"
            .formatted(call.method(), call.relativePath())
        : "@%s(\"%s\")".formatted(call.method(), call.relativePath());
  }

  void request(Call call) {
    List<Field> fields = call.arguments();
    Set<String> imports = new TreeSet<>();
    importTypes(fields, imports);
    boolean few = fewRequired(call);
    if (fields.stream().anyMatch(Field::nullable) || !few) {
      imports.add(NULLABLE);
    }
    if (fields.stream().anyMatch(Field::isChecked)) {
      imports.add("java.util.Objects");
    }
    if (call.form()) {
      sendsForms = true;
      imports.add("okhttp3.FormBody");
    } else {
      refuseQueryLists(call);
      imports.add("java.util.Collections");
      imports.add("java.util.LinkedHashMap");
      imports.add("java.util.Map");
    }
    imports.add("com.squareup.moshi.Json");
    String doc =
        "Holds the parameters of {@link %s#%s(%s)}."
            .formatted(call.apiType(), call.id(), call.requestType());
    List<Field> required = few ? call.required() : List.of();
    Map<String, Object> values = new HashMap<>(record(doc, fields));
    values.put("tail", call.form() ? " implements FormRequest {" : " {");
    boolean lists = fields.stream().anyMatch(Field::isList);
    String checks = "Checks that nothing required is missing" + (lists ? " and copies the lists." : ".");
    values.put("constructorDoc", constructorDoc(checks, fields));
    values.put("checks", lists || fields.stream().anyMatch(Field::isChecked));
    values.put("build", build(call, required));
    values.put("form", call.form());
    values.put("constants", call.fields().stream().filter(f -> f.constant() != null).toList());
    values.put("required", required);
    values.put("optional", fields.stream().filter(field -> !required.contains(field)).toList());
    values.put("arguments", declarations(required));
    values.put("hasRequired", !required.isEmpty());
    values.put("builderFields", fields.stream().map(f -> builderField(f, required)).toList());
    values.put("checksRequired", !few);
    add(call.requestType(), "request", imports, values);
  }

  /** Everything is absent from a builder at first, but what it starts with. */
  private static String builderField(Field field, List<Field> required) {
    if (required.contains(field)) {
      return "private final " + field.declaration() + " " + field.name();
    }
    String type = field.type().declaration(true, true);
    return "private " + type + " " + field.name() + (field.isList() ? " = List.of()" : "");
  }

  private static String build(Call call, List<Field> required) {
    List<String> values = call.arguments().stream().map(f -> built(f, required)).toList();
    return Layout.list("      ", "return new " + call.requestType() + "(", values, ");");
  }

  private static String built(Field field, List<Field> required) {
    boolean checked = field.required() && !required.contains(field);
    return checked
        ? "required(%s, \"%s\")".formatted(field.name(), field.wireName())
        : field.name();
  }

  private static void refuseQueryLists(Call call) {
    if (call.arguments().stream().anyMatch(Field::isList)) {
      throw new UnsupportedSpecException(
          call.id(), "a list among optional query parameters is not supported: require them all");
    }
  }

  void answer(String name, String description, List<Field> fields) {
    Set<String> imports = new TreeSet<>();
    importTypes(fields, imports);
    imports.add("com.squareup.moshi.Json");
    imports.add("com.squareup.moshi.JsonClass");
    if (fields.stream().anyMatch(Field::nullable)) {
      imports.add(NULLABLE);
    }
    for (Field field : fields) {
      read.add(field.type().kind());
      readsLists |= field.isList();
    }
    Map<String, Object> values = new HashMap<>(record(Javadoc.sentence(description), fields));
    boolean plain = fields.stream().noneMatch(field -> field.isList() || field.secret());
    values.put("tail", plain ? " {}" : " {");
    values.put("plain", plain);
    String copies = "Copies the lists, so that nobody can change them afterwards.";
    values.put("constructorDoc", constructorDoc(copies, fields));
    add(name, "answer", imports, values);
    adapter(name, fields);
  }

  private void adapter(String name, List<Field> fields) {
    Set<String> imports = new TreeSet<>();
    importTypes(fields, imports);
    imports.add("com.squareup.moshi.JsonAdapter");
    imports.add("com.squareup.moshi.JsonReader");
    imports.add("com.squareup.moshi.JsonWriter");
    imports.add("java.io.IOException");
    imports.add(NULLABLE);
    if (fields.stream().anyMatch(Field::isChecked)) {
      imports.add("com.squareup.moshi.JsonDataException");
    }
    List<Map<String, String>> nested =
        fields.stream()
            .filter(field -> field.type().kind() == Kind.OBJECT)
            .map(field -> Map.of("type", field.type().name(), "name", field.adapter()))
            .distinct()
            .toList();
    List<String> cases = new ArrayList<>();
    for (Field field : fields) {
      cases.add(Layout.arm("        ", cases.size(), field.local() + " = " + field.read()));
    }
    Map<String, Object> values =
        Map.of(
            "type", name,
            "fields", fields,
            "cases", cases,
            "nested", nested,
            "hasNested", !nested.isEmpty(),
            "names", names(fields),
            "result", result(name, fields),
            "toJson", toJson(name),
            "required", fields.stream().filter(Field::isChecked).toList());
    if (!nested.isEmpty()) {
      imports.add("com.squareup.moshi.Moshi");
    }
    add(name + "JsonAdapter", "adapter", imports, values);
  }

  private static String names(List<Field> fields) {
    List<String> names = fields.stream().map(field -> "\"" + field.wireName() + "\"").toList();
    String variable = "private static final JsonReader.Options NAMES";
    return Layout.variable("  ", variable, "JsonReader.Options.of(", names);
  }

  private static String toJson(String type) {
    List<String> arguments = List.of("JsonWriter json", "@Nullable " + type + " answer");
    return Layout.list("  ", "public void toJson(", arguments, ") throws IOException {");
  }

  private static String result(String type, List<Field> fields) {
    List<String> values = fields.stream().map(Field::local).toList();
    return Layout.list("    ", "return new " + type + "(", values, ");");
  }

  void values(String name, Schema<?> schema) {
    Map<String, Object> extensions = schema.getExtensions() == null ? Map.of() : schema.getExtensions();
    boolean open = extensions.containsKey("x-extensible-enum");
    List<?> texts = open ? (List<?>) extensions.get("x-extensible-enum") : schema.getEnum();
    List<?> names = (List<?>) extensions.getOrDefault("x-enum-varnames", List.of());
    List<?> descriptions = (List<?>) extensions.getOrDefault("x-enum-descriptions", List.of());
    List<Constant> constants = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String value = texts.get(i).toString();
      String description =
          i < descriptions.size() ? descriptions.get(i).toString() : "The value `" + value + "`";
      constants.add(
          new Constant(
              Javadoc.block(Javadoc.sentence(description), "  "),
              i < names.size() ? names.get(i).toString() : Names.constant(value),
              value));
    }
    String description = schema.getDescription() == null ? name : schema.getDescription();
    String doc = Javadoc.sentence(description);
    if (open) {
      doc += "\n\nThe set is open: a value that is not known here is kept as it came.";
    }
    Set<String> imports = new TreeSet<>(Set.of(open ? "java.util.List" : "java.util.Optional"));
    if (open) {
      imports.addAll(List.of("java.util.Locale", "java.util.Objects", NULLABLE));
    }
    String[] tags = open ? new String[] {"@param value the value as it came"} : new String[0];
    String known = "private static final List<" + name + "> KNOWN";
    List<String> constantNames = constants.stream().map(Constant::name).toList();
    Map<String, Object> values =
        Map.of(
            "doc", Javadoc.block(doc, "", tags),
            "constants", constants,
            "declared", constants.stream().map(c -> declared(c, name)).toList(),
            "known", Layout.variable("  ", known, "List.of(", constantNames));
    add(name, open ? "open" : "closed", imports, values);
  }

  private static String declared(Constant constant, String type) {
    return constant.doc() + "\n" + constant.declaration(type);
  }

  /** Adds what every client holds, with just the parts that this one uses. */
  void support() {
    Set<String> imports = new TreeSet<>();
    imports.add("com.squareup.moshi.JsonReader");
    imports.add("com.squareup.moshi.JsonWriter");
    imports.add("java.io.IOException");
    imports.add(NULLABLE);
    boolean decimal = read.contains(Kind.DECIMAL);
    boolean date = read.contains(Kind.DATE);
    boolean object = read.contains(Kind.OBJECT);
    boolean open = read.contains(Kind.OPEN);
    boolean integer = read.contains(Kind.INTEGER);
    if (decimal) {
      imports.add("java.math.BigDecimal");
    }
    if (date) {
      imports.addAll(List.of("java.time.DateTimeException", "java.time.LocalDate"));
      imports.add("java.time.format.DateTimeFormatter");
    }
    if (decimal || date || object) {
      imports.add("com.squareup.moshi.JsonDataException");
    }
    if (object) {
      imports.add("com.squareup.moshi.JsonAdapter");
    }
    if (open) {
      imports.add("java.util.function.Function");
    }
    if (readsLists) {
      imports.add("java.util.List");
      imports.add("java.util.ArrayList");
    }
    add(
        "Wire",
        "wire",
        imports,
        Map.of(
            "decimal", decimal,
            "date", date,
            "object", object,
            "open", open,
            "integer", integer,
            "scalar", decimal || date,
            "list", readsLists));
    if (sendsForms) {
      add("FormRequest", "formRequest", Set.of("okhttp3.FormBody"), Map.of());
      Set<String> converter =
          new TreeSet<>(
              Set.of(
                  "java.lang.annotation.Annotation",
                  "java.lang.reflect.Type",
                  "okhttp3.RequestBody",
                  NULLABLE,
                  "retrofit2.Converter",
                  "retrofit2.Retrofit"));
      add("FormConverterFactory", "formConverterFactory", converter, Map.of());
    }
    String doc = Javadoc.block("The generated client of the " + Javadoc.sentence(title), "");
    add("package-info", "packageInfo", Set.of(), Map.of("doc", doc));
  }

  private static String constructorDoc(String doc, List<Field> fields) {
    return Javadoc.block(doc, "  ", recordTags(fields));
  }

  private static String[] recordTags(List<Field> fields) {
    return fields.stream().map(Field::recordTag).toArray(String[]::new);
  }

  /** What the templates of all records name. */
  private static Map<String, Object> record(String doc, List<Field> fields) {
    return Map.of(
        "doc", Javadoc.block(doc, "", recordTags(fields)),
        "fields", fields,
        "components", fields.stream().map(Field::component).toList(),
        "lists", fields.stream().filter(Field::isList).toList(),
        "hasLists", fields.stream().anyMatch(Field::isList),
        "hasSecrets", fields.stream().anyMatch(Field::secret));
  }

  private static String declarations(List<Field> fields) {
    return String.join(", ", fields.stream().map(f -> f.declaration() + " " + f.name()).toList());
  }

  private static void importTypes(Collection<Field> fields, Set<String> imports) {
    for (Field field : fields) {
      if (field.isList()) {
        imports.add("java.util.List");
      }
      switch (field.type().kind()) {
        case DECIMAL -> imports.add("java.math.BigDecimal");
        case DATE -> imports.add("java.time.LocalDate");
        default -> {
          // The others need no import: they are of this package or of java.lang.
        }
      }
    }
  }

  private void add(String name, String template, Set<String> imports, Map<String, Object> values) {
    files.add(new SourceFile(name, template, imports, values));
  }
}
