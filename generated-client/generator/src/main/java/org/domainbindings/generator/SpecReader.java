package org.domainbindings.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.domainbindings.generator.JavaType.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a spec and decides what the client looks like.
 *
 * <p>The rules, in one place:
 *
 * <ul>
 *   <li>a tag becomes an interface, an operation one of its methods;
 *   <li>what carries {@code x-supplied-by} is left to the adapters and has no place in the Java;
 *   <li>an operation of which every parameter is required, and no more than four, takes them as
 *       arguments; any other takes one request object, and has a short form with just the required
 *       ones where these make a call that can succeed;
 *   <li>a schema of an answer becomes a record with an adapter, a named set of values a type of its
 *       own: closed where we send it, open where it comes back;
 *   <li>a parameter with a single possible value is sent as a constant.
 * </ul>
 */
final class SpecReader {

  private static final int MOST_ARGUMENTS = 4;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  private final OpenAPI spec;
  private final Names names;
  private final ClientWriter writer;
  private final Set<String> answers = new LinkedHashSet<>();
  private final Set<String> values = new LinkedHashSet<>();

  private SpecReader(OpenAPI spec, ClientWriter writer) {
    this.spec = spec;
    this.names = new Names(given(spec));
    this.writer = writer;
  }

  static List<SourceFile> read(OpenAPI spec) {
    ClientWriter writer = new ClientWriter(spec.getInfo().getTitle());
    new SpecReader(spec, writer).readAll();
    return writer.files();
  }

  private static Map<String, String> given(OpenAPI spec) {
    Map<String, String> given = new LinkedHashMap<>();
    if (spec.getExtensions() != null
        && spec.getExtensions().get(Names.EXTENSION) instanceof Map<?, ?> map) {
      map.forEach((wire, java) -> given.put(wire.toString(), java.toString()));
    }
    return given;
  }

  private void readAll() {
    Map<String, List<Call>> byTag = new LinkedHashMap<>();
    spec.getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) -> {
                          Call call = call(path, method, operation);
                          byTag.computeIfAbsent(tag(call), tag -> new ArrayList<>()).add(call);
                        }));
    byTag.forEach(this::readTag);
    List<String> pending = new ArrayList<>(answers);
    for (int i = 0; i < pending.size(); i++) {
      String name = pending.get(i);
      writer.answer(name, description(name), answerFields(name));
      answers.stream().filter(answer -> !pending.contains(answer)).forEach(pending::add);
    }
    values.forEach(name -> writer.values(name, schema(name)));
    writer.support();
  }

  private void readTag(String tag, List<Call> calls) {
    for (Call call : calls) {
      if (call.requestObject()) {
        writer.request(call);
      }
    }
    writer.api(tag, tagDescription(tag), calls);
  }

  private Call call(String path, PathItem.HttpMethod method, Operation operation) {
    String id = operation.getOperationId();
    if (id == null) {
      throw new UnsupportedSpecException(method + " " + path, "an operation needs an operationId");
    }
    List<Field> fields = new ArrayList<>();
    for (Parameter parameter : nullToEmpty(operation.getParameters())) {
      Parameter resolved = resolve(parameter);
      if (!supplied(resolved.getExtensions())) {
        fields.add(parameter(id, resolved));
      }
    }
    fields.addAll(formFields(id, operation));
    String result = resultType(id, operation);
    boolean conditional = extension(operation.getExtensions(), "x-conditions") != null;
    List<Field> arguments = fields.stream().filter(field -> field.constant() == null).toList();
    boolean plain =
        arguments.size() <= MOST_ARGUMENTS
            && arguments.size() == fields.size()
            && arguments.stream().allMatch(Field::required);
    return new Call(
        id,
        path,
        method.name(),
        text(operation.getSummary()),
        text(operation.getDescription()),
        document(operation),
        fields,
        result,
        nullToEmpty(operation.getTags()).stream().findFirst().orElse(""),
        !plain,
        conditional);
  }

  private Field parameter(String operation, Parameter parameter) {
    String where = operation + ", parameter " + parameter.getName();
    if (parameter.getSchema() == null) {
      throw new UnsupportedSpecException(where, "a parameter needs a schema, not content");
    }
    return field(
        where,
        parameter.getName(),
        parameter.getSchema(),
        parameter.getIn(),
        Boolean.TRUE.equals(parameter.getRequired()),
        text(parameter.getDescription()));
  }

  private List<Field> formFields(String operation, Operation body) {
    if (body.getRequestBody() == null) {
      return List.of();
    }
    Content content = body.getRequestBody().getContent();
    MediaType form = content == null ? null : content.get(FORM);
    if (form == null || content.size() != 1) {
      throw new UnsupportedSpecException(operation, "a request body travels as " + FORM + " only");
    }
    return fields(operation, resolve(form.getSchema()), "form");
  }

  private List<Field> answerFields(String schemaName) {
    List<Field> fields = fields(schemaName, schema(schemaName), "body");
    for (Field field : fields) {
      if (field.type().kind() == Kind.OBJECT) {
        answers.add(field.type().name());
      }
    }
    return fields;
  }

  private List<Field> fields(String owner, Schema<?> schema, String in) {
    List<Field> fields = new ArrayList<>();
    properties(owner, schema)
        .forEach(
            (name, property) -> {
              if (!supplied(resolve(property).getExtensions())) {
                boolean required = nullToEmpty(schema.getRequired()).contains(name);
                fields.add(field(owner + ", " + name, name, property, in, required, ""));
              }
            });
    return fields;
  }

  private Field field(
      String where, String wireName, Schema<?> schema, String in, boolean required, String text) {
    JavaType type = type(where, schema, in);
    Schema<?> resolved = resolve(schema);
    Schema<?> element = resolved.getItems() == null ? resolved : resolve(resolved.getItems());
    List<?> closed = nullToEmpty(element.getEnum());
    boolean constant = type.kind() == Kind.TEXT && closed.size() == 1 && !in.equals("body");
    return new Field(
        wireName,
        names.member(wireName, type.list()),
        type,
        in,
        required,
        "password".equals(element.getFormat()),
        Javadoc.join(
            text.isBlank() ? text(resolved.getDescription()) : text,
            type.kind() == Kind.OPEN ? "" : knownValues(resolved),
            returnedFor(schema)),
        constant ? closed.get(0).toString() : null);
  }

  private JavaType type(String where, Schema<?> schema, String in) {
    Schema<?> resolved = resolve(schema);
    refuseCompositions(where, resolved);
    if (resolved.getItems() != null) {
      JavaType element = type(where, resolved.getItems(), in);
      if (element.list()) {
        throw new UnsupportedSpecException(where, "a list of lists has no form on this wire");
      }
      return element.asList();
    }
    @Nullable String name = schema.get$ref() == null ? null : simpleName(schema.get$ref());
    String type = resolved.getType() == null ? "" : resolved.getType();
    String format = resolved.getFormat() == null ? "" : resolved.getFormat();
    switch (type) {
      case "object" -> {
        if (name == null) {
          throw new UnsupportedSpecException(where, "give the object a name under components");
        }
        return new JavaType(Kind.OBJECT, name, false);
      }
      case "integer" -> {
        return new JavaType(Kind.INTEGER, "Integer", false);
      }
      case "string" -> {
        if (extension(resolved.getExtensions(), "x-extensible-enum") != null && name != null) {
          values.add(name);
          return new JavaType(Kind.OPEN, name, false);
        }
        if (nullToEmpty(resolved.getEnum()).size() > 1) {
          if (name == null || in.equals("body")) {
            throw new UnsupportedSpecException(
                where,
                in.equals("body")
                    ? "what comes back is an open set: use x-extensible-enum"
                    : "give the enum a name under components");
          }
          values.add(name);
          return new JavaType(Kind.CLOSED, name, false);
        }
        return switch (format) {
          case "decimal" -> new JavaType(Kind.DECIMAL, "BigDecimal", false);
          case "yyyymmdd" -> new JavaType(Kind.DATE, "LocalDate", false);
          default -> new JavaType(Kind.TEXT, "String", false);
        };
      }
      default ->
          throw new UnsupportedSpecException(
              where, "type '" + type + "' is not supported: use object, array, string or integer");
    }
  }

  private void refuseCompositions(String where, Schema<?> schema) {
    if (schema.getOneOf() != null
        || schema.getAnyOf() != null
        || schema.getAllOf() != null
        || schema.getNot() != null) {
      throw new UnsupportedSpecException(
          where, "oneOf, anyOf, allOf and not are not supported: write one flat schema");
    }
    if (schema.getAdditionalProperties() instanceof Schema) {
      throw new UnsupportedSpecException(
          where, "free-form properties are not supported: name each property");
    }
  }

  private Map<String, Schema<?>> properties(String where, Schema<?> schema) {
    refuseCompositions(where, schema);
    Map<String, Schema<?>> properties = new LinkedHashMap<>();
    if (schema.getProperties() == null) {
      throw new UnsupportedSpecException(
          where, "free-form objects are not supported: name each property");
    }
    schema.getProperties().forEach(properties::put);
    return properties;
  }

  private String resultType(String operation, Operation body) {
    String result = "";
    for (Map.Entry<String, ApiResponse> entry : body.getResponses().entrySet()) {
      ApiResponse response = entry.getValue();
      if (response.get$ref() != null) {
        response = spec.getComponents().getResponses().get(simpleName(response.get$ref()));
      }
      MediaType json = response.getContent() == null ? null : response.getContent().get(JSON);
      if (json != null && json.getSchema() != null && json.getSchema().get$ref() != null) {
        String name = simpleName(json.getSchema().get$ref());
        answers.add(name);
        if (entry.getKey().equals("200")) {
          result = name;
        }
      }
    }
    if (result.isEmpty()) {
      throw new UnsupportedSpecException(
          operation, "its answer 200 needs " + JSON + " with a schema under components");
    }
    return result;
  }

  private Parameter resolve(Parameter parameter) {
    return parameter.get$ref() == null
        ? parameter
        : spec.getComponents().getParameters().get(simpleName(parameter.get$ref()));
  }

  private Schema<?> resolve(Schema<?> schema) {
    return schema.get$ref() == null ? schema : schema(simpleName(schema.get$ref()));
  }

  private Schema<?> schema(String name) {
    Schema<?> schema = spec.getComponents().getSchemas().get(name);
    if (schema == null) {
      throw new UnsupportedSpecException(name, "no schema of this name under components");
    }
    return schema;
  }

  private String description(String schemaName) {
    return text(schema(schemaName).getDescription());
  }

  private String tag(Call call) {
    if (call.tag().isEmpty()) {
      throw new UnsupportedSpecException(call.id(), "an operation needs a tag");
    }
    return call.tag();
  }

  private String tagDescription(String tag) {
    return nullToEmpty(spec.getTags()).stream()
        .filter(candidate -> candidate.getName().equals(tag))
        .map(Tag::getDescription)
        .findFirst()
        .orElse("");
  }

  private static boolean supplied(@Nullable Map<String, Object> extensions) {
    return extension(extensions, "x-supplied-by") != null;
  }

  private static String document(Operation operation) {
    if (extension(operation.getExtensions(), "x-document") instanceof Map<?, ?> document) {
      return "\"" + document.get("section") + "\" in " + document.get("file");
    }
    return "";
  }

  private static String knownValues(Schema<?> schema) {
    if (extension(schema.getExtensions(), "x-extensible-enum") instanceof List<?> known) {
      return "Known values: "
          + String.join(", ", known.stream().map(value -> "`" + value + "`").toList());
    }
    return "";
  }

  private static String returnedFor(Schema<?> schema) {
    Object domains = extension(schema.getExtensions(), "x-returned-for");
    return domains == null || !domains.toString().equals("Paid") ? "" : "For paid domains only";
  }

  private static @Nullable Object extension(@Nullable Map<String, Object> extensions, String name) {
    return extensions == null ? null : extensions.get(name);
  }

  private static String simpleName(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static <T> List<T> nullToEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /**
   * One operation, as the client calls it.
   *
   * @param id its operationId
   * @param path its path in the spec
   * @param method its HTTP method
   * @param summary what it does, in a sentence
   * @param description what a caller must know
   * @param document where it is documented
   * @param fields the parameters that the caller supplies, constants included
   * @param result the name of the type of the answer
   * @param tag the tag under which it stands
   * @param requestObject whether the parameters travel in one object
   * @param conditional whether what is required depends on other parameters
   */
  record Call(
      String id,
      String path,
      String method,
      String summary,
      String description,
      String document,
      List<Field> fields,
      String result,
      String tag,
      boolean requestObject,
      boolean conditional) {

    List<Field> arguments() {
      return fields.stream().filter(field -> field.constant() == null).toList();
    }

    List<Field> required() {
      return arguments().stream().filter(Field::required).toList();
    }

    boolean form() {
      return fields.stream().anyMatch(field -> field.in().equals("form"));
    }

    String requestType() {
      return Names.upperFirst(id) + "Request";
    }

    String apiType() {
      return Names.upperFirst(tag) + "Api";
    }

    /** The path as Retrofit wants it: relative, so that a base URL keeps a path of its own. */
    String relativePath() {
      return path.equals("/") ? "./" : path.substring(1);
    }

    boolean hasBody() {
      return List.of("POST", "PUT", "PATCH").contains(method.toUpperCase(Locale.ROOT));
    }
  }
}
