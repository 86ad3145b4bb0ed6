package org.domainbindings.generator.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.domainbindings.generator.model.Call;
import org.domainbindings.generator.model.Call.Body;
import org.domainbindings.generator.model.Call.Failure;
import org.domainbindings.generator.model.Client.Api;
import org.domainbindings.generator.model.Field;
import org.domainbindings.generator.model.JavaType;
import org.domainbindings.generator.model.Names;
import org.domainbindings.generator.model.Parameter;
import org.domainbindings.generator.model.Parameter.In;
import org.domainbindings.generator.model.Prose;

/** The interface of a tag, which Retrofit implements. */
final class ApiFile {

  private final SortedSet<String> imports = new TreeSet<>();
  private final Annotations annotations = new Annotations(imports);
  private final List<Method> methods = new ArrayList<>();

  private ApiFile() {
    imports.add("retrofit2.Call");
  }

  static SourceFile of(Api api) {
    ApiFile file = new ApiFile();
    api.calls().forEach(file::add);
    Javadoc doc = new Javadoc().text(Prose.or(api.description(), "Calls of one kind"));
    Map<String, Object> values = Map.of("doc", doc.at(""), "methods", file.methods);
    return new SourceFile(api.name(), "api", file.imports, values);
  }

  /**
   * One method.
   *
   * @param doc its comment
   * @param annotations what tells Retrofit how to send it, none for a default method
   * @param head its declaration
   * @param body what a default method does, empty for others
   */
  private record Method(String doc, List<String> annotations, String head, String body) {

    boolean hasBody() {
      return !body.isEmpty();
    }
  }

  private void add(Call call) {
    if (!call.hasRequest()) {
      addPlain(call);
      return;
    }
    addTyped(call);
    addSent(call);
    if (call.hasShortForm()) {
      addShortForm(call);
    }
  }

  /** The method that takes each parameter as an argument. */
  private void addPlain(Call call) {
    List<String> arguments = new ArrayList<>();
    for (Parameter parameter : call.parameters()) {
      RequestFile.addImports(parameter.field().type(), imports);
      arguments.add(annotations.ofArgument(call, parameter));
    }
    if (call.body() != null) {
      Field field = call.body().field();
      RequestFile.addImports(field.type(), imports);
      arguments.add(annotations.ofBody(field.type().reference() + " " + field.name()));
    }
    Javadoc doc = describe(doc(call), call.arguments());
    String head = Layout.list("  ", head(call), arguments, ");");
    methods.add(new Method(finish(call, doc), lines(call, true), head, ""));
  }

  /** The method that takes a request object. */
  private void addTyped(Call call) {
    Javadoc doc = doc(call).tag("@param request the parameters");
    List<String> passed = new ArrayList<>();
    for (Parameter parameter : call.parameters(In.PATH)) {
      passed.add(RequestFile.pathText(parameter, "request." + parameter.field().name() + "()"));
    }
    if (sendsQuery(call)) {
      passed.add("request.toQuery()");
    }
    if (sendsHeaders(call)) {
      passed.add("request.toHeaders()");
    }
    if (call.hasForm()) {
      passed.add("request.toForm()");
    } else if (call.hasParts()) {
      passed.add("request.toMultipart()");
    } else if (call.body() != null) {
      passed.add(body(call.body()));
    }
    addDefault(call, doc, List.of(call.requestType() + " request"), passed);
  }

  private static boolean sendsQuery(Call call) {
    return !call.hasForm() || call.has(In.QUERY);
  }

  private static boolean sendsHeaders(Call call) {
    return call.has(In.HEADER) || call.has(In.COOKIE);
  }

  private String body(Body body) {
    String value = "request." + body.field().name() + "()";
    if (body.field().required()) {
      return value;
    }
    return switch (body.kind()) {
      case JSON -> "new JsonBody<>(" + value + ")";
      case TEXT -> value + " == null ? \"\" : " + value;
      case STREAM -> "Parameters.orEmpty(" + value + ")";
    };
  }

  /** The abstract method, called with the contents of a request object. */
  private void addSent(Call call) {
    Map<String, String> arguments = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Parameter parameter : call.parameters(In.PATH)) {
      String name = parameter.field().name();
      taken.add(name);
      arguments.put(name, annotations.ofPlace(call, parameter));
    }
    Map<String, String> notes = new LinkedHashMap<>();
    call.parameters(In.PATH)
        .forEach(parameter -> notes.put(parameter.field().name(), "what fills its place"));
    if (sendsQuery(call)) {
      String name = free("query", taken);
      arguments.put(name, annotations.ofQuery(name));
      notes.put(name, "the parameters of the query");
    }
    if (sendsHeaders(call)) {
      String name = free("headers", taken);
      arguments.put(name, annotations.ofHeaders(name));
      notes.put(name, "the headers");
    }
    String body = free(call.hasForm() ? "form" : "body", taken);
    if (call.hasForm()) {
      arguments.put(body, annotations.ofBody("Parameters " + body));
      notes.put(body, "the fields of the form");
    } else if (call.hasParts()) {
      imports.add("okhttp3.MultipartBody");
      arguments.put(body, annotations.ofBody("MultipartBody " + body));
      notes.put(body, "the parts of the form");
    } else if (call.body() != null) {
      arguments.put(body, annotations.ofBody(sentType(call.body()) + " " + body));
      notes.put(body, "what is sent");
    }
    Javadoc doc =
        new Javadoc()
            .markup(
                "Send a request whose parameters {@link #%s(%s)} has collected."
                    .formatted(call.name(), call.requestType()));
    notes.forEach((name, note) -> doc.param(name, note));
    String head = Layout.list("  ", head(call), List.copyOf(arguments.values()), ");");
    methods.add(new Method(finish(call, doc), lines(call, true), head, ""));
  }

  private String sentType(Body body) {
    RequestFile.addImports(body.field().type(), imports);
    String type = body.field().type().reference();
    return body.kind() == Body.Kind.JSON && !body.field().required()
        ? "JsonBody<" + type + ">"
        : type;
  }

  private static String free(String name, Set<String> taken) {
    String candidate = name;
    while (!taken.add(candidate)) {
      candidate = "sent" + Names.upperFirst(candidate);
    }
    return candidate;
  }

  /** The method that takes the required parameters only. */
  private void addShortForm(Call call) {
    boolean optional = call.arguments().stream().anyMatch(field -> !field.required());
    String how = optional ? "Omit all optional parameters" : "Take the parameters one by one";
    Javadoc doc = new Javadoc().text(Prose.join(summary(call), how));
    describe(doc, call.required());
    List<String> names = call.required().stream().map(Field::name).toList();
    String request = call.requestType() + ".builder(" + String.join(", ", names) + ").build()";
    List<String> declared = new ArrayList<>();
    for (Field field : call.required()) {
      RequestFile.addImports(field.type(), imports);
      declared.add(field.type().primitiveOrReference() + " " + field.name());
    }
    addDefault(call, doc, declared, List.of(request));
  }

  private void addDefault(Call call, Javadoc doc, List<String> arguments, List<String> passed) {
    String head = Layout.list("  ", "default " + head(call), arguments, ") {");
    String body = Layout.list("    ", "return " + call.name() + "(", passed, ");");
    methods.add(new Method(finish(call, doc), lines(call, false), head, body));
  }

  private List<String> lines(Call call, boolean sent) {
    List<String> lines = new ArrayList<>();
    if (call.deprecated()) {
      lines.add("  @Deprecated");
    }
    if (sent) {
      lines.addAll(annotations.ofMethod(call));
    }
    return lines;
  }

  private String head(Call call) {
    return "Call<" + answer(call) + "> " + call.name() + "(";
  }

  private String answer(Call call) {
    JavaType type = call.answer().type();
    return switch (call.answer().kind()) {
      case EMPTY -> "Void";
      case TEXT -> "String";
      case STREAM -> {
        imports.add("okhttp3.ResponseBody");
        yield "ResponseBody";
      }
      case JSON -> {
        if (type == null) {
          throw new IllegalStateException(call.name() + " answers JSON of no type");
        }
        type.addImports(imports);
        yield type.reference();
      }
    };
  }

  private static String finish(Call call, Javadoc doc) {
    doc.tag("@return the call, not yet sent");
    if (call.deprecated()) {
      doc.tag("@deprecated The spec says so.");
    }
    return doc.at("  ");
  }

  private static Javadoc doc(Call call) {
    Call.Doc doc = call.doc();
    String document =
        doc.section().isEmpty()
            ? ""
            : "Documented under \"" + doc.section() + "\" in " + doc.file() + ".";
    Javadoc javadoc = new Javadoc().text(summary(call)).text(doc.description()).text(document);
    String failures = failures(call);
    return failures.isEmpty() ? javadoc : javadoc.markup(failures);
  }

  /** The types of error bodies, by status. */
  private static String failures(Call call) {
    Map<String, List<String>> statuses = new LinkedHashMap<>();
    for (Failure failure : call.answer().errors()) {
      statuses
          .computeIfAbsent(link(failure.type()), absent -> new ArrayList<>())
          .add(failure.status());
    }
    return statuses.isEmpty()
        ? ""
        : statuses.entrySet().stream()
            .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
            .collect(Collectors.joining(", ", "A failure carries ", "."));
  }

  private static String link(JavaType type) {
    boolean linked =
        type instanceof JavaType.Model
            || type instanceof JavaType.Union
            || type instanceof JavaType.Value;
    return linked ? "{@link " + type.reference() + "}" : Javadoc.code(type.reference());
  }

  private static String summary(Call call) {
    return Prose.or(call.doc().summary(), "Call `" + call.name() + "`");
  }

  private static Javadoc describe(Javadoc doc, List<Field> fields) {
    fields.forEach(field -> doc.param(field.name(), Prose.phrase(field.description())));
    return doc;
  }
}
