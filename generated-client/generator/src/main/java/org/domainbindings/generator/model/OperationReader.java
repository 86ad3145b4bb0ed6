package org.domainbindings.generator.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.domainbindings.generator.model.Call.Answer;
import org.domainbindings.generator.model.Call.Body;
import org.domainbindings.generator.model.Call.Constant;
import org.domainbindings.generator.model.Call.Failure;
import org.domainbindings.generator.model.Field.Access;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.Parameter.In;
import org.domainbindings.generator.model.Parameter.Style;
import org.domainbindings.generator.spec.Node;
import org.domainbindings.generator.spec.Spec;
import org.domainbindings.generator.spec.SpecException;
import org.jspecify.annotations.Nullable;

/** Reads operations. */
final class OperationReader {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private final Spec spec;
  private final Options options;
  private final SchemaReader schemas;
  private final FieldReader fields;
  private final Set<JavaType> sent = new LinkedHashSet<>();

  OperationReader(Spec spec, Options options, SchemaReader schemas, FieldReader fields) {
    this.spec = spec;
    this.options = options;
    this.schemas = schemas;
    this.fields = fields;
  }

  /** The schemas sent by calls. */
  Set<JavaType> sent() {
    return sent;
  }

  /**
   * An operation, and what it is called.
   *
   * @param method its HTTP method
   * @param path its path
   * @param node what the spec says
   * @param shared what the spec says about all operations of the path
   * @param name the name of the method
   * @param requestType the name of the type of its request object
   */
  record Operation(
      String method, String path, Node node, Node shared, String name, String requestType) {

    String type() {
      return Names.upperFirst(name);
    }
  }

  /** A parameter or form field before it has a name in Java. */
  private record Declared(
      In in,
      String wireName,
      Node schema,
      boolean required,
      Style style,
      boolean explode,
      boolean reserved,
      boolean json,
      String contentType,
      String description,
      boolean deprecated) {}

  Call call(Operation operation) {
    Node node = operation.node();
    List<Declared> declared = declared(operation);
    Node body = body(operation);
    String mediaType = body == null ? "" : MediaTypes.preferred(body.object("content"));
    String form = "";
    if (body != null && (MediaTypes.isForm(mediaType) || MediaTypes.isMultipart(mediaType))) {
      form = formFields(operation, body, mediaType, declared);
    }
    List<Constant> constants = takeConstants(declared);
    Map<String, String> names = javaNames(operation, declared, body, mediaType);
    List<Parameter> parameters =
        declared.stream()
            .map(one -> parameter(operation, one, Objects.requireNonNull(names.get(key(one)))))
            // Path parameters come first.
            .sorted(Comparator.comparing(parameter -> parameter.in() != In.PATH))
            .toList();
    return new Call(
        operation.name(),
        operation.requestType(),
        operation.method().toUpperCase(Locale.ROOT),
        operation.path(),
        doc(node, form),
        parameters,
        constants,
        body == null ? null : wholeBody(operation, body, mediaType, names.get("body")),
        node.has("x-conditions"),
        node.isTrue("deprecated"),
        answer(operation));
  }

  private static Call.Doc doc(Node node, String form) {
    Node document = node.object("x-document");
    return new Call.Doc(
        node.text("summary"),
        node.text("description"),
        document.text("section"),
        document.text("file"),
        form);
  }

  // Parameters.

  private List<Declared> declared(Operation operation) {
    Node facts = operation.node().object("x-parameter-facts");
    Map<String, Node> parameters = new LinkedHashMap<>();
    for (Node owner : List.of(operation.shared(), operation.node())) {
      Set<String> own = new HashSet<>();
      for (Node reference : owner.list("parameters")) {
        Node parameter = spec.resolve(reference);
        String key = parameter.text("in") + " " + parameter.text("name");
        if (!own.add(key)) {
          spec.warn(reference, "there is another parameter of this name, which gives way to this");
        }
        parameters.put(key, parameter);
      }
    }
    Set<String> placeholders = placeholders(operation.path());
    List<Declared> declared = new ArrayList<>();
    for (Node parameter : parameters.values()) {
      Declared one = declaration(operation, parameter, facts);
      if (one != null && (one.in() != In.PATH || placeholders.remove(one.wireName()))) {
        declared.add(one);
      } else if (one != null) {
        spec.warn(parameter, "the path has no {" + one.wireName() + "}: this is ignored");
      } else if (placeholders.contains(parameter.text("name"))) {
        throw new SpecException(
            parameter.place(), "only the caller can supply path parameters: remove x-supplied-by");
      }
    }
    for (String placeholder : placeholders) {
      spec.warn(
          operation.node(), "no parameter fills {" + placeholder + "}: it is treated as a string");
      Node text = Node.EMPTY.with(Map.of("type", Node.text(operation.node().place(), "string")));
      declared.add(
          new Declared(
              In.PATH, placeholder, text, true, Style.SIMPLE, false, false, false, "", "", false));
    }
    return declared;
  }

  private static Set<String> placeholders(String path) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** A parameter as the caller sees it, or null if it is not supplied by the caller. */
  private @Nullable Declared declaration(Operation operation, Node parameter, Node facts) {
    String name = parameter.text("name");
    if (parameter.has("x-supplied-by")) {
      return null;
    }
    In in =
        switch (parameter.text("in")) {
          case "path" -> In.PATH;
          case "query" -> In.QUERY;
          case "header" -> In.HEADER;
          case "cookie" -> In.COOKIE;
          case "querystring" ->
              throw new SpecException(
                  parameter.place(), "a whole query string is not supported: name its parameters");
          default ->
              throw new SpecException(
                  parameter.place(),
                  "a parameter needs a name and, under 'in', path, query, header or cookie");
        };
    if (name.isEmpty()) {
      throw new SpecException(parameter.place(), "a parameter needs a name");
    }
    if (in == In.HEADER && name.matches("(?i)accept|content-type")) {
      // OpenAPI ignores these headers in favor of the media types.
      return null;
    }
    Map<String, Node> content = parameter.object("content").entries();
    Node schema = parameter.get("schema");
    if (!content.isEmpty()) {
      schema = content.values().iterator().next().object("schema");
    }
    if (schema == null) {
      spec.warn(parameter, "a parameter needs a schema: this one is treated as a string");
      schema = Node.EMPTY.with(Map.of("type", Node.text(parameter.place(), "string")));
    }
    if (schemas.shapes().use(schema).definition().has("x-supplied-by")) {
      return null;
    }
    Style style = style(parameter, in);
    boolean explode =
        parameter.has("explode")
            ? parameter.isTrue("explode")
            : style == Style.FORM || style == Style.DEEP_OBJECT;
    String fact = facts.object(name).text("description");
    return new Declared(
        in,
        name,
        schema,
        in == In.PATH || parameter.isTrue("required"),
        style,
        explode,
        parameter.isTrue("allowReserved"),
        content.keySet().stream().anyMatch(MediaTypes::isJson),
        "",
        fact.isEmpty() ? parameter.text("description") : fact,
        parameter.isTrue("deprecated"));
  }

  private Style style(Node parameter, In in) {
    return switch (parameter.text("style")) {
      case "simple" -> Style.SIMPLE;
      case "label" -> Style.LABEL;
      case "matrix" -> Style.MATRIX;
      case "form", "cookie" -> Style.FORM;
      case "spaceDelimited" -> Style.SPACE_DELIMITED;
      case "pipeDelimited" -> Style.PIPE_DELIMITED;
      case "deepObject" -> Style.DEEP_OBJECT;
      case "" -> in == In.PATH || in == In.HEADER ? Style.SIMPLE : Style.FORM;
      default -> {
        spec.warn(
            parameter, "the style " + parameter.text("style") + " is not known: form is used");
        yield Style.FORM;
      }
    };
  }

  private Parameter parameter(Operation operation, Declared one, String name) {
    Field field =
        fields.field(
            operation.type(),
            one.wireName(),
            name,
            one.schema(),
            one.required(),
            one.description(),
            "");
    JavaType type = one.in() == In.PART && isFile(one) ? fileType(field.type()) : field.type();
    Field known =
        new Field(
            one.wireName(),
            name,
            type,
            one.required(),
            false,
            Access.BOTH,
            field.secret(),
            field.deprecated() || one.deprecated(),
            "",
            false,
            "",
            field.description());
    sent.add(type);
    return new Parameter(
        known, one.in(), one.style(), one.explode(), one.reserved(), one.json(), one.contentType());
  }

  private static JavaType fileType(JavaType type) {
    return type.isList() ? new JavaType.ListOf(FilePart.TYPE, false) : FilePart.TYPE;
  }

  private boolean isFile(Declared one) {
    Shape shape = shape(one.schema());
    Shape element = shape.items == null ? shape : shape(shape.items);
    boolean octets =
        !one.contentType().isEmpty()
            && !MediaTypes.isJson(one.contentType())
            && !MediaTypes.isText(one.contentType())
            && !element.type().equals("object");
    return element.format.equals("binary")
        || octets
        || element.node.has("contentMediaType")
            && element.type().equals("string")
            && element.format.isEmpty();
  }

  private Shape shape(Node schema) {
    return schemas.shapes().shape(schemas.shapes().use(schema).definition());
  }

  /** A required parameter with a single possible value is not up to the caller. */
  private List<Constant> takeConstants(List<Declared> declared) {
    List<Constant> constants = new ArrayList<>();
    declared.removeIf(
        one -> {
          Shape shape = shape(one.schema());
          List<Node> values = shape.values == null ? List.of() : shape.values;
          boolean constant = one.required() && values.size() == 1;
          if (constant) {
            String value = values.get(0).text();
            constants.add(new Constant(one.in(), one.wireName(), value));
          }
          return constant;
        });
    return constants;
  }

  private Map<String, String> javaNames(
      Operation operation, List<Declared> declared, @Nullable Node body, String mediaType) {
    List<String> wireNames = new ArrayList<>();
    Map<String, String> keys = new LinkedHashMap<>();
    Set<String> lists = new HashSet<>();
    boolean whole =
        body != null && !MediaTypes.isForm(mediaType) && !MediaTypes.isMultipart(mediaType);
    if (whole) {
      wireNames.add("body");
      keys.put("body", "body");
    }
    // Path and query can each have a parameter of the same name. Which of them keeps the name must
    // not depend on their order in the spec, or adding one could rename another.
    List<Declared> byPlace = declared.stream().sorted(Comparator.comparing(Declared::in)).toList();
    for (Declared one : byPlace) {
      String unique = one.wireName();
      while (wireNames.contains(unique)) {
        unique = one.in().name().toLowerCase(Locale.ROOT) + "-" + unique;
      }
      wireNames.add(unique);
      keys.put(key(one), unique);
      if (shape(one.schema()).type().equals("array")) {
        lists.add(unique);
      }
    }
    Map<String, String> names =
        fields.names(wireNames, lists, options.parameterNames(), operation.node());
    return keys.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> names.get(entry.getValue())));
  }

  private static String key(Declared one) {
    return one.in() + " " + one.wireName();
  }

  // Bodies.

  private @Nullable Node body(Operation operation) {
    Node reference = operation.node().get("requestBody");
    if (reference == null) {
      return null;
    }
    Node body = spec.resolve(reference);
    boolean none = operation.method().matches("get|head|trace");
    if (none) {
      spec.warn(
          reference, operation.method().toUpperCase(Locale.ROOT) + " sends no body: it is ignored");
      return null;
    }
    if (body.object("content").entries().isEmpty()) {
      spec.warn(reference, "a request body needs content: it is ignored");
      return null;
    }
    return body;
  }

  /** Adds the fields of a form to the parameters, and returns the description of the form. */
  private String formFields(
      Operation operation, Node body, String mediaType, List<Declared> declared) {
    Node media = body.object("content").object(mediaType);
    boolean parts = MediaTypes.isMultipart(mediaType);
    Shape form = shape(media.has("schema") ? media.object("schema") : Node.EMPTY);
    if (!form.alternatives.isEmpty()) {
      schemas.shapes().absorbAlternatives(form);
    }
    if (form.properties.isEmpty() && form.type().equals("object")) {
      spec.warn(media, "this form names no field, so nothing of it can be sent");
    }
    Node facts = operation.node().object("x-parameter-facts");
    for (Map.Entry<String, Node> entry : form.properties.entrySet()) {
      String name = entry.getKey();
      Node schema = entry.getValue();
      Node definition = schemas.shapes().use(schema).definition();
      if (definition.has("x-supplied-by") || schema.has("x-supplied-by") || isReadOnly(schema)) {
        continue;
      }
      Node encoding = media.object("encoding").object(name);
      String fact = facts.object(name).text("description");
      boolean object = shape(schema).type().equals("object");
      boolean styled = encoding.has("style") || encoding.has("explode");
      Style style = style(encoding, In.FORM);
      declared.add(
          new Declared(
              parts ? In.PART : In.FORM,
              name,
              schema,
              form.required.contains(name),
              style,
              encoding.has("explode")
                  ? encoding.isTrue("explode")
                  : style == Style.FORM || style == Style.DEEP_OBJECT,
              encoding.isTrue("allowReserved"),
              object && !styled,
              encoding.text("contentType").split(",")[0].strip(),
              fact,
              false));
    }
    return form.node.text("description");
  }

  private boolean isReadOnly(Node schema) {
    return schema.isTrue("readOnly") || shape(schema).readOnly;
  }

  private @Nullable Body wholeBody(
      Operation operation, Node body, String mediaType, @Nullable String name) {
    if (name == null) {
      return null;
    }
    Node schema = body.object("content").object(mediaType).object("schema");
    boolean required = body.isTrue("required");
    Body.Kind kind =
        MediaTypes.isJson(mediaType)
            ? Body.Kind.JSON
            : MediaTypes.isText(mediaType) ? Body.Kind.TEXT : Body.Kind.STREAM;
    JavaType type =
        switch (kind) {
          case JSON -> schemas.bodyType(schema, operation.type() + "Body");
          case TEXT -> Scalar.TEXT;
          case STREAM -> FilePart.STREAM;
        };
    sent.add(type);
    Shape shape = shape(schema);
    String description = Prose.or(body.text("description"), shape.description);
    Field field =
        new Field(
            "body",
            name,
            type,
            required,
            false,
            Access.BOTH,
            false,
            false,
            "",
            false,
            "",
            Prose.or(description, "What is sent"));
    return new Body(kind, field, mediaType);
  }

  // Answers.

  private Answer answer(Operation operation) {
    Map<String, Node> successes = new LinkedHashMap<>();
    List<Failure> failures = new ArrayList<>();
    Node responses = operation.node().object("responses");
    boolean onlyDefault =
        responses.entries().keySet().stream().noneMatch(OperationReader::isSuccess);
    for (Map.Entry<String, Node> entry : responses.entries().entrySet()) {
      String status = entry.getKey();
      if (!status.matches("[1-5]([0-9]{2}|[xX]{2})|default")) {
        continue;
      }
      Node response = spec.resolve(entry.getValue());
      if (isSuccess(status) || onlyDefault && status.equals("default")) {
        successes.put(status, response.object("content"));
      } else {
        failure(operation, status, response.object("content"), failures);
      }
    }
    return success(operation, successes, failures);
  }

  private static boolean isSuccess(String status) {
    return status.startsWith("2");
  }

  private void failure(Operation operation, String status, Node content, List<Failure> failures) {
    String mediaType = MediaTypes.preferred(content);
    if (MediaTypes.isJson(mediaType) && content.object(mediaType).has("schema")) {
      String suggested = operation.type() + "Response" + Names.upperFirst(status);
      JavaType type = schemas.bodyType(content.object(mediaType).object("schema"), suggested);
      failures.add(new Failure(status, type));
    }
  }

  private Answer success(Operation operation, Map<String, Node> successes, List<Failure> failures) {
    Set<JavaType> types = new LinkedHashSet<>();
    Set<Answer.Kind> kinds = new LinkedHashSet<>();
    Set<String> mediaTypes = new LinkedHashSet<>();
    List<Node> distinct = new ArrayList<>();
    boolean choice = false;
    for (Map.Entry<String, Node> success : successes.entrySet()) {
      Node content = success.getValue();
      if (content.entries().isEmpty()) {
        continue;
      }
      String mediaType = MediaTypes.preferred(content);
      choice |= content.entries().size() > 1;
      mediaTypes.add(mediaType);
      Answer.Kind kind = kind(mediaType, content.object(mediaType).object("schema"));
      kinds.add(kind);
      if (kind == Answer.Kind.JSON) {
        Node schema = content.object(mediaType).object("schema");
        boolean first = types.isEmpty();
        String suggested = operation.type() + "Response" + (first ? "" : success.getKey());
        if (types.add(schemas.bodyType(schema, suggested))) {
          distinct.add(schema);
        }
      }
    }
    if (kinds.isEmpty()) {
      return new Answer(Answer.Kind.EMPTY, null, "", failures);
    }
    String accept = choice || mediaTypes.size() > 1 ? String.join(", ", mediaTypes) : "";
    String only = mediaTypes.iterator().next();
    boolean asked = !accept.isEmpty() || !only.equals("application/json");
    // Our own specs say themselves how to choose between formats.
    String mediaType = !asked || spec.root().has("x-xml") ? "" : Prose.or(accept, only);
    if (kinds.size() > 1) {
      return new Answer(Answer.Kind.STREAM, null, mediaType, failures);
    }
    Answer.Kind kind = kinds.iterator().next();
    if (kind != Answer.Kind.JSON) {
      return new Answer(kind, null, mediaType, failures);
    }
    JavaType type =
        types.size() == 1
            ? types.iterator().next()
            : schemas.anyOf(operation.node(), distinct, operation.type() + "Answer");
    return new Answer(kind, type, mediaType, failures);
  }

  private Answer.Kind kind(String mediaType, Node schema) {
    if (MediaTypes.isJson(mediaType)) {
      boolean binary = shape(schema).format.equals("binary");
      return binary ? Answer.Kind.STREAM : Answer.Kind.JSON;
    }
    return MediaTypes.isText(mediaType) ? Answer.Kind.TEXT : Answer.Kind.STREAM;
  }
}
