package org.domainbindings.chain.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.domainbindings.specs.Change;
import org.domainbindings.specs.Changes;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Parameter;
import org.domainbindings.specs.Spec;

/** Changes to the facts of a spec that affect its client. */
final class ClientChanges {

  private final Changes changes = new Changes();
  private final Spec spec;

  private ClientChanges(Spec spec) {
    this.spec = spec;
  }

  static List<Change> of(Spec spec) {
    ClientChanges of = new ClientChanges(spec);
    of.changeNames();
    spec.operations().forEach(of::change);
    return of.changes.all();
  }

  /** Arguments have no names in a compiled class, so names used only for them have no effect. */
  private void changeNames() {
    Node names = spec.root().node("x-java-names");
    for (String name : names.entries().keySet()) {
      if (!name.equals("contact_id[]")) {
        changes.replace("names in Java", names.text(name), names, name, "other");
      }
    }
  }

  private void change(Operation operation) {
    changes.concern(operation);
    String id = operation.id();
    Node node = operation.node();
    Node paths = spec.root().node("paths");
    String path = operation.path();
    String method = operation.method();
    changes.add(id + " dropped", id, paths, map -> map.remove(path));
    changes.add(id + " elsewhere", path, paths, Change.rename(path, path + "s"));
    changes.add(
        id + " with another method",
        id,
        paths.node(path),
        Change.rename(method, method.equals("put") ? "post" : "put"));
    changes.replace(id, id, node, "operationId", id + "Now");
    changes.replace(id, id, node, "tags", List.of("others"));
    Node answer = node.node("responses").node("200").node("content").node("application/json");
    changes.replace(id, id, answer, "schema", Map.of("type", "string"));
    for (Parameter parameter : operation.parameters()) {
      if (parameter.suppliedByAdapter()) {
        handToCaller(operation, parameter);
      } else {
        changeParameter(operation, parameter);
      }
    }
    for (String status : operation.responses().keySet()) {
      changeProperties(operation.answer(status));
    }
  }

  /** Parameters supplied by the adapter are not in any signature. */
  private void handToCaller(Operation operation, Parameter parameter) {
    Node own = parameter.own();
    if (changes.first(own.entries())) {
      changes.add(
          where(operation, parameter) + " left to the caller",
          parameter.name(),
          own,
          map -> {
            map.remove("x-supplied-by");
            map.computeIfPresent("schema", (key, supplied) -> Map.of("type", "string"));
          });
    }
  }

  private static String where(Operation operation, Parameter parameter) {
    return operation.id() + ", parameter " + parameter.name();
  }

  private void changeParameter(Operation operation, Parameter parameter) {
    String name = parameter.name();
    String where = where(operation, parameter);
    boolean form = parameter.in().equals("form");
    if (form) {
      changeField(where, name, operation.request());
    } else {
      changeQuery(where, parameter, operation.node());
    }
    Node place = form ? operation.request().node("properties") : parameter.own();
    String key = form ? name : "schema";
    Object supplied = Changes.with(parameter.schema(), "x-supplied-by", "adapter");
    changes.replace(where, name, place, key, supplied);
    changeSchema(where, name, place, key);
    changeValues(where, parameter.value());
    // Arguments are never printed; properties of an object may be.
    if (DesiredClient.isPacked(operation)) {
      changeSecrecy(where, name, place, key);
    }
  }

  private void changeField(String where, String name, Node request) {
    Node properties = request.node("properties");
    changes.add(where + " dropped", name, properties, map -> map.remove(name));
    changes.add(where + " renamed", name, properties, Change.rename(name, name + "x"));
    changes.replace(where, name, request, "required", otherwise(request.values("required"), name));
  }

  private void changeQuery(String where, Parameter parameter, Node operation) {
    String name = parameter.name();
    Node own = parameter.own();
    List<?> rest =
        operation.values("parameters").stream().filter(other -> other != own.entries()).toList();
    changes.add(where + " dropped", name, operation, map -> map.put("parameters", rest));
    changes.replace(where, name, own, "name", name + "x");
    changes.replace(where, name, own, "required", !parameter.required());
    changes.replace(where, name, own, "in", "header");
  }

  private void changeProperties(Node schema) {
    if (!schema.has("properties") || !changes.first(schema.entries())) {
      return;
    }
    Node properties = schema.node("properties");
    schema
        .named("properties")
        .forEach(
            (name, property) -> {
              String where = "property " + name + " (" + property + ")";
              changes.add(where + " dropped", name, properties, map -> map.remove(name));
              changes.add(where + " renamed", name, properties, Change.rename(name, name + "x"));
              boolean list = property.text("type").equals("array");
              if (!list) {
                Object required = otherwise(schema.values("required"), name);
                changes.replace(where, name, schema, "required", required);
              }
              changeSchema(where, name, properties, name);
              changeSecrecy(where, name, properties, name);
              Node value = list ? property.node("items") : property;
              changeValues(where, value);
              changeProperties(value);
            });
  }

  /** Turns a value into a list or vice versa, and changes its type. */
  private void changeSchema(String where, String name, Node place, String key) {
    Node schema = place.node(key);
    if (schema.text("type").equals("array")) {
      changes.replace(where, name, place, key, schema.node("items").entries());
      Object other = Changes.with(schema, "items", Map.of("type", "integer"));
      changes.replace(where, name, place, key, other);
      return;
    }
    changes.replace(where, name, place, key, Changes.listOf(schema.entries()));
    String other = schema.text("type").equals("integer") ? "string" : "integer";
    changes.replace(where, name, place, key, Map.of("type", other));
    for (String format : List.of("decimal", "yyyymmdd", "")) {
      if (schema.text("type").equals("string")
          && !schema.has("enum")
          && !schema.text("x-format").equals(format)) {
        changes.replace(where, name, place, key, Changes.with(schema, "x-format", format));
      }
    }
  }

  private void changeSecrecy(String where, String name, Node place, String key) {
    Node schema = place.node(key);
    if (schema.text("type").equals("string") && !schema.has("enum")) {
      String format = schema.text("format").equals("password") ? "" : "password";
      changes.replace(where, name, place, key, Changes.with(schema, "format", format));
    }
  }

  private void changeValues(String where, Node schema) {
    if (!schema.text("type").equals("string") || !changes.first(schema.entries())) {
      return;
    }
    if (schema.values("enum").size() == 1) {
      changes.replace(where, "Other", schema, "enum", List.of("Other"));
    }
    for (String key : List.of("enum", "x-extensible-enum")) {
      if (schema.has(key) && schema.has("x-enum-varnames")) {
        changes.removeEach(where, schema.texts(key), schema, key);
        changes.removeEach(where, schema.texts("x-enum-varnames"), schema, "x-enum-varnames");
      }
    }
  }

  private static List<Object> otherwise(List<?> names, String name) {
    List<Object> others = new ArrayList<>(names);
    if (!others.remove(name)) {
      others.add(name);
    }
    return others;
  }
}
