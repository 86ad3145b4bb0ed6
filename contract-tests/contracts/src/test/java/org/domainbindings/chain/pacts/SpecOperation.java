package org.domainbindings.chain.pacts;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.XML;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.chain.Interaction.Request;
import org.domainbindings.chain.Interaction.Response;
import org.jspecify.annotations.Nullable;

/** An operation of a spec, with checks that validators lack: our extensions, formats and XML. */
final class SpecOperation {

  private static final String SUFFIX = ".xml";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final OpenAPI api;
  private final String path;
  private final Operation operation;

  private SpecOperation(OpenAPI api, String path, Operation operation) {
    this.api = api;
    this.path = path;
    this.operation = operation;
  }

  static Optional<SpecOperation> of(OpenAPI api, Request request) {
    String path = hasSuffix(api, request) ? withoutSuffix(request.path()) : request.path();
    return Optional.ofNullable(api.getPaths().get(path))
        .map(PathItem::readOperationsMap)
        .map(operations -> operations.get(HttpMethod.valueOf(request.method())))
        .map(operation -> new SpecOperation(api, path, operation));
  }

  /** The suffix that requests XML, which the spec states once for all paths. */
  private static boolean hasSuffix(OpenAPI api, Request request) {
    return api.getExtensions().get("x-xml") instanceof Map<?, ?> xml
        && xml.get("select-by").toString().startsWith("suffix")
        && request.path().endsWith(SUFFIX);
  }

  private static String withoutSuffix(String path) {
    return path.substring(0, path.length() - SUFFIX.length());
  }

  /** Returns the path in the spec. */
  String path() {
    return path;
  }

  Operation operation() {
    return operation;
  }

  /** Returns the schema of the form, or an empty one. */
  Schema<?> form() {
    return Optional.ofNullable(operation.getRequestBody())
        .map(RequestBody::getContent)
        .flatMap(content -> schema(content, FORM))
        .orElseGet(Schema::new);
  }

  Schema<?> xml(int status) {
    return answer(status, "application/xml");
  }

  /** Returns the schema of an answer, or an empty one. */
  Schema<?> answer(int status, String mediaType) {
    ApiResponses responses = operation.getResponses();
    return Stream.of(String.valueOf(status), status / 100 + "XX", "default")
        .filter(responses::containsKey)
        .findFirst()
        .map(responses::get)
        .map(ApiResponse::getContent)
        .flatMap(content -> schema(content, mediaType))
        .orElseGet(Schema::new);
  }

  private static Optional<Schema<?>> schema(Content content, String mediaType) {
    return Optional.ofNullable(content.get(mediaType)).map(MediaType::getSchema);
  }

  /** Returns the problems of a call that validators ignore. */
  List<String> problems(Request request) {
    List<String> problems = new ArrayList<>();
    if (!request.form().isEmpty() && !FORM.equals(request.headers().get("Content-Type"))) {
      problems.add("the Content-Type of the form is " + request.headers().get("Content-Type"));
    }
    if (!request.form().isEmpty() && operation.getRequestBody() == null) {
      problems.add("no form is sent here, so not " + request.form().keySet());
    }
    conditions().flatMap(condition -> condition.problem(request)).forEach(problems::add);
    return problems;
  }

  /** Returns the problems of an answer that validators ignore. */
  List<String> problems(Response response) {
    List<String> problems = new ArrayList<>();
    if (!response.headers().containsKey("Content-Type")) {
      problems.add("it has no Content-Type");
    }
    if (response.isXml()) {
      String root =
          Optional.ofNullable(xml(response.status()).getXml()).map(XML::getName).orElse("");
      if (!root.equals(response.root())) {
        problems.add("the root element is " + response.root() + ", not " + root);
      }
    }
    for (String code : codes(response.body())) {
      refusal(code).stream().flatMap(known -> known.problem(response)).forEach(problems::add);
    }
    return problems;
  }

  /** Returns the problems of an answer in relation to its call. */
  List<String> problems(Request request, Response response) {
    return asksForXml(request) == response.isXml()
        ? List.of()
        : List.of("the answer is not in the format that " + request.path() + " asks for");
  }

  /** Freenom uses a suffix, the others a parameter with a default. */
  private boolean asksForXml(Request request) {
    return hasSuffix(api, request) || format(request).equalsIgnoreCase("xml");
  }

  private String format(Request request) {
    return properties(form()).entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase("format"))
        .map(
            field ->
                Optional.ofNullable(request.form().get(field.getKey()))
                    .map(values -> values.get(0))
                    .orElseGet(() -> String.valueOf(field.getValue().getDefault())))
        .findFirst()
        .orElse("");
  }

  static Map<String, Schema<?>> properties(Schema<?> schema) {
    Map<String, Schema<?>> properties = new LinkedHashMap<>();
    if (schema.getProperties() != null) {
      schema.getProperties().forEach(properties::put);
    }
    return properties;
  }

  private static List<String> codes(Object body) {
    List<String> codes = new ArrayList<>();
    if (body instanceof Map<?, ?> hash) {
      hash.forEach(
          (name, value) -> {
            if (((String) name).equalsIgnoreCase("code")) {
              codes.add(value.toString());
            } else {
              codes.addAll(codes(value));
            }
          });
    }
    return codes;
  }

  /** Returns the operation's own row for a code, or else the row for all operations. */
  private Optional<Refusal> refusal(String code) {
    return Stream.concat(
            rows(operation.getExtensions(), "x-error-codes"),
            rows(api.getExtensions(), "x-common-errors"))
        .filter(row -> code.equals(row.get("code")))
        .findFirst()
        .map(Refusal::new);
  }

  private Stream<Condition> conditions() {
    return rows(operation.getExtensions(), "x-conditions").map(Condition::new);
  }

  private static Stream<Map<?, ?>> rows(@Nullable Map<String, Object> extensions, String name) {
    return extensions != null && extensions.get(name) instanceof List<?> rows
        ? rows.stream().map(row -> (Map<?, ?>) row)
        : Stream.of();
  }

  /** A documented code, with its HTTP status if known. */
  private record Refusal(Map<?, ?> row) {

    Stream<String> problem(Response response) {
      return row.containsKey("http-status")
              && !Objects.equals(row.get("http-status"), response.status())
              && !Objects.equals(row.get("http-status-observed"), response.status())
          ? Stream.of("code " + row.get("code") + " comes with status " + row.get("http-status"))
          : Stream.of();
    }
  }

  /** A rule on several parameters. */
  private record Condition(Map<?, ?> rule) {

    Stream<String> problem(Request request) {
      return isMet(request.parameters()) ? Stream.of() : Stream.of("the call breaks " + rule);
    }

    private boolean isMet(Map<String, List<String>> given) {
      if (rule.get("exactly-one-of") instanceof List<?> names) {
        return names.stream().filter(given::containsKey).count() == 1;
      }
      if (rule.get("at-least") instanceof Integer least) {
        List<String> values = given.get(rule.get("of"));
        return values == null || values.size() >= least;
      }
      return given.containsKey(rule.get("required"))
          || ((Map<?, ?>) rule.get("unless"))
              .entrySet().stream()
                  .allMatch(
                      excuse -> List.of(excuse.getValue()).equals(given.get(excuse.getKey())));
    }
  }
}
