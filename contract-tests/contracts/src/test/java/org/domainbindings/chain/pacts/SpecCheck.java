package org.domainbindings.chain.pacts;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.OpenApiInteractionValidator.SpecSource;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.atlassian.oai.validator.util.OpenApiLoader;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.chain.Form;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Request;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.chain.Json;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;

/**
 * Validates recorded interactions against a spec, with an independent validator.
 *
 * <p>That validator guesses the types of form fields from their values, ignores XML and the case of
 * paths, and does not know our extensions. So forms and XML are converted according to their
 * schemas first, and the rest is checked here.
 */
public final class SpecCheck {

  /** Undocumented codes, which contracts contain on purpose, as clients pass them on. */
  static final Map<String, String> UNKNOWN_ON_PURPOSE =
      Map.of("StatusCode", "4711", "ErrorCode", "SomethingNew");

  private static final ObjectMapper TREES = new ObjectMapper();

  private final Map<String, CalledOperation> operations = new HashMap<>();
  private final OpenApiInteractionValidator validator;
  private final SchemaValidator schemas;

  private SpecCheck(Spec spec) {
    for (Operation operation : spec.operations()) {
      CalledOperation called = new CalledOperation(operation);
      called.addresses().forEach(address -> operations.put(address, called));
    }
    ParseOptions inlined = new ParseOptions();
    inlined.setResolve(true);
    inlined.setResolveFully(true);
    SpecSource source = SpecSource.inline(Json.write(spec.content()));
    OpenAPI api = new OpenApiLoader().loadApi(source, List.of(), inlined);
    // All other messages are errors. Forms are checked here.
    LevelResolver levels =
        LevelResolver.create().withLevel("validation.request.body.schema", Level.IGNORE).build();
    validator = OpenApiInteractionValidator.createFor(api).withLevelResolver(levels).build();
    schemas = new SchemaValidator(api, new MessageResolver());
  }

  /**
   * Creates a check for a provider's spec.
   *
   * @param provider the name of the spec's file without the extension
   * @return the check
   */
  public static SpecCheck of(String provider) {
    return of(Spec.copyOf(provider));
  }

  /** Creates a check for a spec, whose lists of known values it closes. */
  public static SpecCheck of(Spec spec) {
    closeOpenSets("", spec.content());
    return new SpecCheck(spec);
  }

  /** Clients accept unknown values, but contracts must not contain any. */
  @SuppressWarnings("unchecked")
  private static void closeOpenSets(String name, Object tree) {
    if (tree instanceof List<?> list) {
      list.forEach(element -> closeOpenSets(name, element));
    } else if (tree instanceof Map<?, ?> map) {
      map.forEach((key, value) -> closeOpenSets((String) key, value));
      if (map.get("x-extensible-enum") instanceof List<?> known) {
        List<Object> shown = new ArrayList<>(known);
        Optional.ofNullable(UNKNOWN_ON_PURPOSE.get(name)).ifPresent(shown::add);
        ((Map<String, Object>) map).put("enum", shown);
      }
    }
  }

  /** Returns the operation that a request calls, if there is one. */
  public Optional<Operation> operation(Request request) {
    return called(request).map(CalledOperation::operation);
  }

  private Optional<CalledOperation> called(Request request) {
    return Optional.ofNullable(operations.get(request.method() + " " + request.path()));
  }

  /**
   * Validates an interaction.
   *
   * @param interaction the interaction
   * @return the problems; empty if it is valid
   */
  public List<String> problems(Interaction interaction) {
    return Stream.concat(callProblems(interaction).stream(), answerProblems(interaction).stream())
        .distinct()
        .toList();
  }

  /** Returns the problems of the call. */
  public List<String> callProblems(Interaction interaction) {
    Request request = interaction.request();
    return called(request)
        .map(
            operation -> {
              List<String> problems = new ArrayList<>();
              collect(
                  "call: ",
                  validator.validateRequest(validated(request, operation.operation().path())),
                  problems);
              if (!request.form().isEmpty()) {
                check("call: ", fields(request), operation.request(), problems);
              }
              problems.addAll(operation.problems(request));
              problems.addAll(operation.problems(request, interaction.response()));
              return problems;
            })
        .orElseGet(() -> nothingCalled(request));
  }

  /** Returns the problems of the answer. */
  public List<String> answerProblems(Interaction interaction) {
    Request request = interaction.request();
    Response response = interaction.response();
    return called(request)
        .map(
            operation -> {
              String answer = "answer " + response.status() + ": ";
              List<String> problems = new ArrayList<>();
              SimpleRequest sent = validated(request, operation.operation().path());
              collect(
                  answer,
                  validator.validateResponse(sent.getPath(), sent.getMethod(), validated(response)),
                  problems);
              if (response.isXml()) {
                check(answer, response.body(), operation.xml(response.status()), problems);
              }
              operation.problems(response).forEach(problem -> problems.add(answer + problem));
              return problems;
            })
        .orElseGet(() -> nothingCalled(request));
  }

  private static List<String> nothingCalled(Request request) {
    return List.of("no operation is called with " + request.method() + " " + request.path());
  }

  private static SimpleRequest validated(Request request, String path) {
    SimpleRequest.Builder builder =
        new SimpleRequest.Builder(Method.valueOf(request.method()), path, true);
    request.query().forEach(builder::withQueryParam);
    request.headers().forEach(builder::withHeader);
    if (!request.form().isEmpty()) {
      builder.withBody(Form.encode(request.form()));
    }
    return builder.build();
  }

  private static SimpleResponse validated(Response response) {
    SimpleResponse.Builder builder = new SimpleResponse.Builder(response.status());
    response.headers().forEach(builder::withHeader);
    return builder.withBody(Json.write(response.body())).build();
  }

  private static Map<String, Object> fields(Request request) {
    Map<String, Object> fields = new LinkedHashMap<>();
    request.form().forEach((name, all) -> fields.put(name, all.size() == 1 ? all.get(0) : all));
    return fields;
  }

  private void check(String what, Object value, Node schema, List<String> problems) {
    Object shaped = shaped(value, schema);
    collect(
        what + ": ",
        schemas.validate(() -> TREES.valueToTree(shaped), schema(schema), "body"),
        problems);
  }

  private static Schema<?> schema(Node schema) {
    return io.swagger.v3.core.util.Json.mapper().convertValue(schema.entries(), Schema.class);
  }

  /** Converts a value that was parsed without a schema to the form of its schema, if possible. */
  private static Object shaped(Object value, Node schema) {
    if (schema.has("items")) {
      Node items = schema.node("items");
      List<?> elements = value instanceof List<?> list ? list : List.of(value);
      return elements.stream().map(element -> shaped(element, items)).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Node> properties = schema.named("properties");
      Map<String, Object> shaped = new LinkedHashMap<>();
      map.forEach(
          (name, inside) -> {
            Node property = properties.get(name);
            shaped.put((String) name, property == null ? inside : shaped(inside, property));
          });
      return shaped;
    }
    boolean number = schema.text("type").equals("integer") && value.toString().matches("\\d{1,9}");
    return number ? Integer.valueOf(value.toString()) : value;
  }

  private static String parameter(ValidationReport.Message message) {
    return message
        .getContext()
        .flatMap(MessageContext::getParameter)
        .map(parameter -> parameter.getName() + ": ")
        .orElse("");
  }

  private static void collect(String what, ValidationReport report, List<String> problems) {
    for (ValidationReport.Message message : report.getMessages()) {
      if (message.getLevel() != Level.IGNORE) {
        problems.add(what + parameter(message) + message.getMessage());
      }
    }
  }
}
