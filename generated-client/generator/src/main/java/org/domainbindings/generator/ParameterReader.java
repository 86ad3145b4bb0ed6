package org.domainbindings.generator;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.domainbindings.generator.FieldReader.Declaration;
import org.jspecify.annotations.Nullable;

/** Finds what a caller supplies with an operation, be it a parameter or a field of its form. */
final class ParameterReader {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Components components;
  private final FieldReader fields;

  ParameterReader(Components components, FieldReader fields) {
    this.components = components;
    this.fields = fields;
  }

  /** The form of an operation, if it has one; no other request body is supported. */
  @Nullable MediaType form(String where, HttpMethod method, Operation operation) {
    if (operation.getRequestBody() == null) {
      return null;
    }
    Content content = components.requestBody(where, operation.getRequestBody()).getContent();
    if (content == null || !content.keySet().equals(Set.of(FORM))) {
      throw new UnsupportedSpecException(where, "a request body has to be a form, " + FORM);
    }
    if (method == HttpMethod.GET) {
      throw new UnsupportedSpecException(
          where, "GET carries no form: make its fields query parameters");
    }
    MediaType form = content.get(FORM);
    if (form.getSchema() == null) {
      throw new UnsupportedSpecException(where, "a form needs a schema: name its fields there");
    }
    return form;
  }

  /** What the caller supplies, without what {@code x-supplied-by} leaves to the adapter. */
  List<Declaration> declarations(String where, Operation operation, @Nullable MediaType form) {
    Extensions facts = new Extensions(operation.getExtensions()).under("x-parameter-facts");
    List<Declaration> declarations = new ArrayList<>();
    if (operation.getParameters() != null) {
      for (Parameter reference : operation.getParameters()) {
        Parameter parameter = components.parameter(where, reference);
        if (!isSupplied(new Extensions(parameter.getExtensions()))) {
          declarations.add(declaration(where + ", " + parameter.getName(), parameter, facts));
        }
      }
    }
    if (form != null) {
      refuseStyles(where, form);
      declarations.addAll(fields.properties(where, form.getSchema(), Place.FORM, facts));
    }
    return declarations.stream()
        .filter(declaration -> !isSupplied(fields.extensions(declaration)))
        .toList();
  }

  private static boolean isSupplied(Extensions extensions) {
    return extensions.has("x-supplied-by");
  }

  private static Declaration declaration(String where, Parameter parameter, Extensions facts) {
    if (parameter.getSchema() == null) {
      throw new UnsupportedSpecException(where, "a parameter needs a schema, not content");
    }
    String fact = facts.under(parameter.getName()).text("description");
    return new Declaration(
        where,
        parameter.getName(),
        parameter.getSchema(),
        place(where, parameter),
        Boolean.TRUE.equals(parameter.getRequired()),
        fact.isEmpty() ? Prose.orEmpty(parameter.getDescription()) : fact);
  }

  private static Place place(String where, Parameter parameter) {
    return switch (parameter.getIn()) {
      case "path" -> Place.PATH;
      case "header" -> Place.HEADER;
      case "query" -> {
        refuseStyle(where, parameter.getStyle(), parameter.getExplode());
        yield Place.QUERY;
      }
      default ->
          throw new UnsupportedSpecException(
              where, "a cookie is not supported: leave it to the adapter with x-supplied-by");
    };
  }

  private static void refuseStyles(String where, MediaType form) {
    Map<String, Encoding> encodings = form.getEncoding() == null ? Map.of() : form.getEncoding();
    encodings.forEach(
        (name, encoding) ->
            refuseStyle(where + ", " + name, encoding.getStyle(), encoding.getExplode()));
  }

  private static void refuseStyle(
      String where, @Nullable Enum<?> style, @Nullable Boolean explode) {
    boolean form = style == null || style.name().equals("FORM");
    if (!form || Boolean.FALSE.equals(explode)) {
      throw new UnsupportedSpecException(
          where, "a list repeats its name on this wire: use the style form, exploded");
    }
  }
}
