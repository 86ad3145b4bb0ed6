package org.domainbindings.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows the references of a spec to its components. */
final class Components {

  private final io.swagger.v3.oas.models.Components components;

  Components(io.swagger.v3.oas.models.@Nullable Components components) {
    this.components = components == null ? new io.swagger.v3.oas.models.Components() : components;
  }

  Parameter parameter(String where, Parameter parameter) {
    return follow(where, parameter, Parameter::get$ref, "parameters", components.getParameters());
  }

  RequestBody requestBody(String where, RequestBody body) {
    return follow(
        where, body, RequestBody::get$ref, "requestBodies", components.getRequestBodies());
  }

  ApiResponse response(String where, ApiResponse response) {
    return follow(where, response, ApiResponse::get$ref, "responses", components.getResponses());
  }

  // Components come as raw types.
  @SuppressWarnings({"rawtypes", "unchecked"})
  Schema<?> schema(String where, Schema<?> schema) {
    Map<String, Schema<?>> schemas = (Map) components.getSchemas();
    return Components.<Schema<?>>follow(where, schema, Schema::get$ref, "schemas", schemas);
  }

  /** The name under which a schema is referred to; none if it stands in place. */
  static @Nullable String name(Schema<?> schema) {
    String reference = schema.get$ref();
    return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static <T> T follow(
      String where,
      T start,
      Function<T, @Nullable String> referenceOf,
      String kind,
      @Nullable Map<String, T> components) {
    String prefix = "#/components/" + kind + "/";
    Set<String> seen = new HashSet<>();
    T found = start;
    for (String reference = referenceOf.apply(found);
        reference != null;
        reference = referenceOf.apply(found)) {
      String name = reference.startsWith(prefix) ? reference.substring(prefix.length()) : "";
      boolean isNew = seen.add(name);
      if (!isNew || components == null || !components.containsKey(name)) {
        throw new UnsupportedSpecException(
            where, "the reference " + reference + " leads nowhere: add it under components");
      }
      found = components.get(name);
    }
    return found;
  }
}
