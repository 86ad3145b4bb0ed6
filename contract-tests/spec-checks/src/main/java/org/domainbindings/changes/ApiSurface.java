package org.domainbindings.changes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.domainbindings.generator.spec.Node;
import org.domainbindings.generator.spec.Place;
import org.domainbindings.generator.spec.Spec;

/**
 * All statements of a spec that matter to callers, as items with values, with references resolved.
 *
 * <p>Structural keywords become subjects; every other keyword, known or not, is an attribute of its
 * subject, so that no change goes unnoticed.
 */
final class ApiSurface {

  /**
   * The value of an item.
   *
   * @param text the value
   * @param place its place
   */
  record Value(String text, Place place) {}

  /**
   * An operation.
   *
   * @param id its operationId, or its method and path where it has none
   * @param section the section of the document that describes it, empty if the spec does not say
   */
  record Operation(String id, String method, String path, String section, Node node) {

    /** Whether both have the same method and path, regardless of their names. */
    boolean hasAddressOf(Operation other) {
      return method.equals(other.method) && path.equals(other.path);
    }
  }

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Set<String> SCHEMA_STRUCTURE =
      Set.of(
          "properties",
          "items",
          "required",
          "allOf",
          "oneOf",
          "anyOf",
          "additionalProperties",
          "x-property-facts",
          "x-enum-varnames",
          "x-enum-descriptions",
          "$ref");

  private static final Set<String> ALIGNED = Set.of("x-enum-varnames", "x-enum-descriptions");
  private static final List<String> LISTS_OF_VALUES = List.of("enum", "x-extensible-enum");

  private final Spec spec;
  private final Map<String, String> idsBefore;
  private final Map<Item, Value> items = new LinkedHashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();

  private ApiSurface(Spec spec, Map<String, String> idsBefore) {
    this.spec = spec;
    this.idsBefore = idsBefore;
  }

  static Map<Item, Value> of(Spec spec) {
    return of(spec, Map.of());
  }

  /**
   * Reads a spec.
   *
   * @param idsBefore the former names of renamed operations
   */
  static Map<Item, Value> of(Spec spec, Map<String, String> idsBefore) {
    ApiSurface surface = new ApiSurface(spec, idsBefore);
    surface.readApi();
    operations(spec).forEach(surface::readOperation);
    return surface.items;
  }

  static List<Operation> operations(Spec spec) {
    List<Operation> operations = new ArrayList<>();
    spec.root()
        .object("paths")
        .entries()
        .forEach(
            (path, written) -> {
              Node item = spec.resolve(written);
              for (String method : METHODS) {
                if (item.has(method)) {
                  Node node = item.object(method);
                  String id = node.text("operationId");
                  operations.add(
                      new Operation(
                          id.isEmpty() ? method + " " + path : id,
                          method,
                          path,
                          node.object("x-document").text("section"),
                          node.with(Map.of("parameters", parameters(item, node)))));
                }
              }
            });
    return operations;
  }

  private static Node parameters(Node item, Node operation) {
    Node all = Node.list(operation.place());
    all.elements().addAll(item.list("parameters"));
    all.elements().addAll(operation.list("parameters"));
    return all;
  }

  private void readApi() {
    About api = new About("", Side.API, "");
    Node root = spec.root();
    attributes(
        api,
        root.without(
            "openapi", "paths", "components", "tags", "servers", "x-common-errors", "security"));
    root.list("servers").forEach(server -> api.lists("servers", server.text("url"), server));
    root.list("security")
        .forEach(each -> api.lists("security", String.join("+", each.entries().keySet()), each));
    root.list("tags")
        .forEach(tag -> api.has("tags." + tag.text("name"), tag.text("description"), tag));
    root.object("components")
        .object("securitySchemes")
        .entries()
        .forEach((name, scheme) -> attribute(api, "securitySchemes." + name, resolved(scheme)));
    root.list("x-common-errors").forEach(error -> readError("", error));
  }

  private void readOperation(Operation operation) {
    String id = idsBefore.getOrDefault(operation.id(), operation.id());
    Node node = operation.node();
    About call = new About(id, Side.CALL, "");
    call.has(Item.EXISTS, "", node);
    call.has("operationId", operation.id(), node);
    call.has("method", operation.method().toUpperCase(Locale.ROOT), node);
    call.has("path", operation.path(), node);
    attributes(
        call,
        node.without(
            "operationId",
            "parameters",
            "requestBody",
            "responses",
            "x-error-codes",
            "x-parameter-facts",
            "security"));
    node.list("security")
        .forEach(each -> call.lists("security", String.join("+", each.entries().keySet()), each));
    Node facts = node.object("x-parameter-facts");
    node.list("parameters").forEach(written -> readParameter(id, resolved(written), facts));
    readRequestBody(call, node, facts);
    node.object("responses")
        .entries()
        .forEach((status, response) -> readResponse(call, status, resolved(response)));
    node.list("x-error-codes").forEach(error -> readError(id, error));
  }

  private void readParameter(String operation, Node parameter, Node facts) {
    String name = parameter.text("name");
    Node schema = resolved(parameter.object("schema"));
    About about = new About(operation, Side.REQUEST, name);
    about.has(Item.EXISTS, "", parameter);
    about.has("in", parameter.text("in"), parameter);
    if (parameter.isTrue("required")) {
      about.has("required", "true", parameter);
    }
    attributes(about, parameter.without("name", "in", "required", "schema", "content"));
    attributes(about, facts.object(name));
    schema(about, schema, false);
    parameter
        .object("content")
        .entries()
        .forEach(
            (type, media) -> {
              about.lists("content", type, media);
              schema(about, resolved(media.object("schema")), false);
            });
  }

  private void readRequestBody(About call, Node operation, Node facts) {
    if (!operation.has("requestBody")) {
      return;
    }
    Node body = resolved(operation.object("requestBody"));
    if (body.isTrue("required")) {
      call.has("requestBody.required", "true", body);
    }
    attributes(call.in("requestBody"), body.without("required", "content"));
    List<Node> read = new ArrayList<>();
    body.object("content")
        .entries()
        .forEach(
            (type, media) -> {
              call.lists("sends", type, media);
              Node schema = resolved(media.object("schema"));
              attributes(call.in("requestBody"), media.without("schema", "encoding"));
              if (!read.contains(schema)) {
                read.add(schema);
                readBody(call.operation(), type, schema, media.object("encoding"), facts);
              }
            });
  }

  private void readBody(String operation, String type, Node schema, Node encoding, Node facts) {
    boolean form = type.contains("form");
    if (!form) {
      schema(new About(operation, Side.REQUEST, ""), schema, true);
      return;
    }
    fields(schema, new ArrayDeque<>())
        .forEach(
            (name, field) -> {
              Node value = resolved(field.schema());
              About about = new About(operation, Side.REQUEST, name);
              about.has(Item.EXISTS, "", field.written());
              about.has("in", "form", field.written());
              if (field.required()) {
                about.has("required", "true", field.written());
              }
              attributes(about, field.facts());
              attributes(about, facts.object(name));
              attributes(about, encoding.object(name));
              schema(about, value, false);
            });
  }

  private record Fields(Node written, Node schema, boolean required, Node facts) {}

  /** The properties of a form, those of its parts included. */
  private Map<String, Fields> fields(Node schema, Deque<Node> inside) {
    Map<String, Fields> fields = new LinkedHashMap<>();
    if (inside.contains(schema)) {
      return fields;
    }
    inside.push(schema);
    schema.list("allOf").forEach(part -> fields.putAll(fields(resolved(part), inside)));
    inside.pop();
    List<String> required = schema.texts("required");
    schema
        .object("properties")
        .entries()
        .forEach(
            (name, value) ->
                fields.put(
                    name,
                    new Fields(
                        value,
                        value,
                        required.contains(name),
                        schema.object("x-property-facts").object(name))));
    return fields;
  }

  private void readResponse(About call, String status, Node response) {
    boolean success = status.startsWith("2");
    Side side = success ? Side.ANSWER : Side.ERROR;
    About whole = new About(call.operation(), side, success ? "" : status);
    if (success) {
      whole.lists("status", status, response);
    } else {
      whole.has(Item.EXISTS, "", response);
    }
    attributes(whole, response.without("content", "headers"));
    response
        .object("headers")
        .entries()
        .forEach(
            (name, header) -> {
              About about = whole.in("header " + name);
              about.has(Item.EXISTS, "", header);
              attributes(about, resolved(header).without("schema"));
              schema(about, resolved(resolved(header).object("schema")), false);
            });
    List<Node> read = new ArrayList<>();
    response
        .object("content")
        .entries()
        .forEach(
            (type, media) -> {
              whole.lists("content", type, media);
              attributes(whole, media.without("schema"));
              Node schema = resolved(media.object("schema"));
              if (!read.contains(schema)) {
                read.add(schema);
                schema(whole, schema, true);
              }
            });
  }

  private void readError(String operation, Node error) {
    String name = error.has("code") ? error.text("code") : error.text("message");
    About about = new About(operation, Side.ERROR, name);
    about.has(Item.EXISTS, "", error);
    attributes(about, error.without("code"));
  }

  /**
   * Reads a schema.
   *
   * @param whole whether it is the schema of a whole body, so that its properties need no prefix
   */
  private void schema(About about, Node schema, boolean whole) {
    if (open.contains(schema)) {
      return;
    }
    open.push(schema);
    attributes(about, schema.without(SCHEMA_STRUCTURE.toArray(String[]::new)));
    aligned(about, schema);
    if (schema.has("items")) {
      schema(about.asList(), resolved(schema.object("items")), whole);
    }
    schema.list("allOf").forEach(part -> schema(about, resolved(part), whole));
    for (String choice : List.of("oneOf", "anyOf")) {
      for (Node option : schema.list(choice)) {
        String name = option.text("$ref").replaceFirst(".*/", "");
        Node variant = resolved(option);
        about.lists(choice, name.isEmpty() ? written(variant) : name, option);
        schema(about.in("(" + (name.isEmpty() ? "variant" : name) + ")"), variant, false);
      }
    }
    if (schema.object("additionalProperties").entries().isEmpty()) {
      if (schema.has("additionalProperties")) {
        about.has("additionalProperties", schema.text("additionalProperties"), schema);
      }
    } else {
      schema(about.in("*"), resolved(schema.object("additionalProperties")), false);
    }
    properties(about, schema);
    open.pop();
  }

  private void properties(About about, Node schema) {
    List<String> required = schema.texts("required");
    schema
        .object("properties")
        .entries()
        .forEach(
            (name, written) -> {
              About property = about.in(name);
              property.has(Item.EXISTS, "", written);
              if (required.contains(name)) {
                property.has("required", "true", written);
              }
              attributes(property, schema.object("x-property-facts").object(name));
              if (Spec.isReference(written)) {
                attributes(property, written.without("$ref"));
              }
              schema(property, resolved(written), false);
            });
  }

  /** Extensions that list the same attribute of each value of an enum. */
  private void aligned(About about, Node schema) {
    for (String listed : LISTS_OF_VALUES) {
      List<Node> values = schema.list(listed);
      for (String keyword : ALIGNED) {
        List<Node> said = schema.list(keyword);
        for (int i = 0; i < Math.min(values.size(), said.size()); i++) {
          about.has(keyword, values.get(i).text(), said.get(i).text(), said.get(i));
        }
      }
    }
  }

  private void attributes(About about, Node node) {
    node.entries().forEach((keyword, value) -> attribute(about, keyword, value));
  }

  private void attribute(About about, String keyword, Node value) {
    if (keyword.startsWith("example") || keyword.equals("x-xml-examples")) {
      about.has(keyword, written(resolved(value)), value);
    } else if (value.isObject()) {
      value.entries().forEach((name, inner) -> attribute(about, keyword + "." + name, inner));
    } else if (value.isList()) {
      value.elements().forEach(element -> about.lists(keyword, written(element), element));
    } else {
      about.has(keyword, value.text().strip(), value);
    }
  }

  private Node resolved(Node node) {
    return spec.resolve(node);
  }

  /** A value on one line. */
  private static String written(Node node) {
    if (node.isObject()) {
      return node.entries().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + written(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node.isList()) {
      return node.elements().stream()
          .map(ApiSurface::written)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return node.isNull() ? "null" : node.text().strip();
  }

  /** The context of the next items. */
  private final class About {

    private final String operation;
    private final Side side;
    private final String subject;

    private About(String operation, Side side, String subject) {
      this.operation = operation;
      this.side = side;
      this.subject = subject;
    }

    String operation() {
      return operation;
    }

    About in(String name) {
      return new About(operation, side, subject.isEmpty() ? name : subject + "." + name);
    }

    About asList() {
      return new About(operation, side, subject + "[]");
    }

    void has(String attribute, String value, Node node) {
      has(attribute, "", value, node);
    }

    void lists(String attribute, String element, Node node) {
      has(attribute, element, "", node);
    }

    void has(String attribute, String element, String value, Node node) {
      items.putIfAbsent(
          new Item(operation, side, subject, attribute, element), new Value(value, node.place()));
    }
  }
}
