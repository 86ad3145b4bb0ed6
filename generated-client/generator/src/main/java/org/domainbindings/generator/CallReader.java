package org.domainbindings.generator;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.domainbindings.generator.Call.Constant;
import org.domainbindings.generator.FieldReader.Declaration;
import org.domainbindings.generator.JavaType.Kind;
import org.jspecify.annotations.Nullable;

/** Reads operations. */
final class CallReader {

  private static final Set<HttpMethod> METHODS =
      EnumSet.of(
          HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
  private static final String JSON = "application/json";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private final Components components;
  private final TypeReader types;
  private final FieldReader fields;
  private final ParameterReader parameters;

  CallReader(Components components, TypeReader types, FieldReader fields) {
    this.components = components;
    this.types = types;
    this.fields = fields;
    this.parameters = new ParameterReader(components, fields);
  }

  Call call(HttpMethod method, String path, Operation operation) {
    String id = operation.getOperationId();
    if (!METHODS.contains(method)) {
      throw new UnsupportedSpecException(
          id, method + " is not supported: use GET, POST, PUT, PATCH or DELETE");
    }
    MediaType form = parameters.form(id, method, operation);
    List<Field> asked = new ArrayList<>();
    List<Constant> constants = new ArrayList<>();
    for (Declaration declaration : parameters.declarations(id, operation, form)) {
      String value = fields.onlyValue(declaration);
      if (value == null) {
        asked.add(fields.field(declaration, ""));
      } else {
        constants.add(new Constant(declaration.place(), declaration.wireName(), value));
      }
    }
    // Retrofit wants what fills the path ahead of all else.
    asked.sort(Comparator.comparing(field -> field.place() != Place.PATH));
    Call call =
        new Call(
            Names.method(id),
            method.name(),
            path,
            doc(id, operation, form),
            asked,
            constants,
            new Extensions(operation.getExtensions()).has("x-conditions"),
            answer(id, operation));
    FieldReader.refuseEqualNames(id, asked);
    refuseParameters(id, call);
    refuseOpenPath(id, call);
    return call;
  }

  private Call.Doc doc(String where, Operation operation, @Nullable MediaType form) {
    Extensions document = new Extensions(operation.getExtensions()).under("x-document");
    Schema<?> schema = form == null ? null : components.schema(where, form.getSchema());
    return new Call.Doc(
        Prose.orEmpty(operation.getSummary()),
        Prose.orEmpty(operation.getDescription()),
        document.text("section"),
        document.text("file"),
        schema == null ? "" : Prose.orEmpty(schema.getDescription()));
  }

  /** The type of a success. The client gets the types of all other answers as well. */
  private String answer(String id, Operation operation) {
    Set<String> successes = new TreeSet<>();
    boolean ok = false;
    for (Entry<String, ApiResponse> entry : operation.getResponses().entrySet()) {
      String status = entry.getKey();
      String where = id + ", answer " + status;
      ApiResponse response = components.response(where, entry.getValue());
      MediaType json = response.getContent() == null ? null : response.getContent().get(JSON);
      if (json == null || json.getSchema() == null) {
        continue;
      }
      JavaType type = types.type(where, json.getSchema(), Place.ANSWER);
      if (type.list() || type.kind() != Kind.OBJECT) {
        throw new UnsupportedSpecException(where, "an answer has to be an object: put it into one");
      }
      ok |= status.equals("200");
      if (status.startsWith("2")) {
        successes.add(type.name());
      }
    }
    if (!ok) {
      throw new UnsupportedSpecException(id, "it needs an answer 200 with a schema for " + JSON);
    }
    if (successes.size() > 1) {
      throw new UnsupportedSpecException(
          id,
          "a success has one type, not " + String.join(" or ", successes) + ": use one for all");
    }
    return successes.iterator().next();
  }

  private static void refuseParameters(String id, Call call) {
    for (Field field : call.loose()) {
      if (!field.required()) {
        throw new UnsupportedSpecException(
            id + ", " + field.wireName(),
            "only a form, or the query where there is no form, has optional parameters:"
                + " require it or leave it to the adapter with x-supplied-by");
      }
    }
    if (call.hasRequest() && call.loose().size() >= Call.MOST_ARGUMENTS) {
      throw new UnsupportedSpecException(
          id, "it has more than three parameters beside its form or query: move some there");
    }
    if (call.hasRequest() && !call.hasForm() && call.packed().stream().anyMatch(Field::isList)) {
      throw new UnsupportedSpecException(
          id,
          "a list has no form in a query with optional or many parameters: use a form, or require"
              + " all parameters and no more than four");
    }
  }

  private static void refuseOpenPath(String id, Call call) {
    Matcher placeholder = PLACEHOLDER.matcher(call.path());
    while (placeholder.find()) {
      String name = placeholder.group(1);
      boolean filled =
          call.fields().stream().anyMatch(f -> f.place() == Place.PATH && f.wireName().equals(name))
              || call.constants(Place.PATH).stream().anyMatch(c -> c.wireName().equals(name));
      if (!filled) {
        throw new UnsupportedSpecException(
            id, "nothing fills {" + name + "} in its path: declare it as a path parameter");
      }
    }
  }
}
