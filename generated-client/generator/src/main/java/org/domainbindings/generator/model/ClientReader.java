package org.domainbindings.generator.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.generator.model.Client.Api;
import org.domainbindings.generator.model.Client.Scheme;
import org.domainbindings.generator.model.Client.Server;
import org.domainbindings.generator.model.OperationReader.Operation;
import org.domainbindings.generator.spec.Node;
import org.domainbindings.generator.spec.Problem;
import org.domainbindings.generator.spec.Spec;
import org.domainbindings.generator.spec.SpecException;
import org.jspecify.annotations.Nullable;

/** Builds the model of a client from a spec, and collects everything unsupported. */
public final class ClientReader {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

  private final Spec spec;
  private final Options options;
  private final Names.Types types = new Names.Types();
  private final Map<String, String> apiNames = new LinkedHashMap<>();
  private final SchemaReader schemas;
  private final FieldReader fields;
  private final OperationReader operations;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Problem> skipped = new LinkedHashMap<>();
  private final List<Found> found = new ArrayList<>();

  private ClientReader(Spec spec, Options options, Map<Node, Problem> broken) {
    this.spec = spec;
    this.options = options;
    find();
    claimApis();
    this.schemas = new SchemaReader(spec, options, types, forms()::contains, broken);
    this.fields = schemas.fields();
    this.operations = new OperationReader(spec, options, schemas, fields);
  }

  /**
   * The outcome of reading a spec.
   *
   * @param client the client, of all that could be read
   * @param problems what could not be read; a client without it is no client of this spec
   * @param skipped the operations that were left out, as the user allowed, each with the reason
   * @param unusedNames the given names for what the spec does not have
   */
  public record Result(
      Client client,
      List<Problem> problems,
      Map<String, Problem> skipped,
      Set<String> unusedNames) {}

  /**
   * Reads a spec.
   *
   * <p>That a schema is unsupported turns out only after the operations that use it have been read.
   * So reading starts over without that schema, for as long as this excludes more operations.
   *
   * @param spec the spec
   * @param options what the user has set
   */
  public static Result read(Spec spec, Options options) {
    Map<Node, Problem> broken = new IdentityHashMap<>();
    while (true) {
      ClientReader reader = new ClientReader(spec, options, broken);
      List<Api> apis = reader.apis();
      reader.webhooks();
      Map<Node, Problem> found = reader.schemas.readModels();
      if (found.isEmpty() || !options.skipUnsupported()) {
        reader.problems.addAll(found.values());
        return reader.result(apis);
      }
      broken.putAll(found);
    }
  }

  private Result result(List<Api> apis) {
    List<Scheme> schemes = schemes();
    // Without its models, the client would be of no use.
    List<Client.Model> models = problems.isEmpty() ? schemas.models(operations.sent()) : List.of();
    List<Client.Union> unions = problems.isEmpty() ? schemas.unions() : List.of();
    Client client =
        new Client(
            Prose.or(spec.root().object("info").text("title"), "API"),
            apis,
            models,
            unions,
            schemas.valueSets(),
            schemes,
            servers());
    return new Result(client, problems, skipped, fields.unusedNames());
  }

  private void tryTo(Runnable reading) {
    try {
      reading.run();
    } catch (SpecException e) {
      problems.add(e.problem());
    }
  }

  // Interfaces and their calls.

  private record Found(String method, String path, Node node, Node shared) {

    String tag() {
      List<String> tags = node.texts("tags");
      return tags.isEmpty() || tags.get(0).isBlank() ? "default" : tags.get(0);
    }

    String id() {
      return node.text("operationId");
    }
  }

  private void find() {
    Map<String, Node> paths = spec.root().object("paths").entries();
    paths.forEach(
        (path, item) -> {
          if (path.startsWith("/")) {
            try {
              Node resolved = spec.resolve(item);
              METHODS.stream()
                  .filter(method -> resolved.object(method).entries().size() > 0)
                  .forEach(
                      method ->
                          found.add(
                              new Found(
                                  method, path, spec.resolve(resolved.object(method)), resolved)));
            } catch (SpecException e) {
              note(path, e.problem());
            }
          }
        });
  }

  private void note(String operation, Problem problem) {
    if (options.skipUnsupported()) {
      skipped.put(operation, problem);
    } else {
      problems.add(problem);
    }
  }

  private void claimApis() {
    for (Found operation : found) {
      String name = apiName(operation.tag());
      if (!apiNames.containsValue(name)) {
        apiNames.put(operation.tag(), types.claim(name, name));
      } else {
        apiNames.put(operation.tag(), name);
      }
    }
  }

  /** The schemas of the forms that are sent. */
  private Set<Node> forms() {
    Set<Node> forms = new HashSet<>();
    for (Found operation : found) {
      Node body = operation.node().object("requestBody");
      try {
        spec.resolve(body)
            .object("content")
            .entries()
            .forEach(
                (mediaType, media) -> {
                  if (MediaTypes.isForm(mediaType) || MediaTypes.isMultipart(mediaType)) {
                    forms.add(spec.resolve(media.object("schema")));
                  }
                });
      } catch (SpecException e) {
        // Reported when the operation is read.
        continue;
      }
    }
    return forms;
  }

  private static String apiName(String tag) {
    return Names.type(tag) + "Api";
  }

  private List<Api> apis() {
    if (found.isEmpty()
        && problems.isEmpty()
        && spec.root().object("webhooks").entries().isEmpty()) {
      problems.add(
          new Problem(
              spec.root().object("paths").place(), "there is nothing to call: add an operation"));
    }
    Map<Found, String> names = methodNames();
    Map<String, String> requestTypes = new LinkedHashMap<>();
    found.forEach(
        one -> {
          String name = Objects.requireNonNull(names.get(one));
          requestTypes.put(name, requestType(one, name));
        });
    Map<String, List<Call>> byApi = new LinkedHashMap<>();
    Map<String, String> descriptions = new LinkedHashMap<>();
    for (Found one : found) {
      String name = Objects.requireNonNull(names.get(one));
      String request = Objects.requireNonNull(requestTypes.get(name));
      Operation operation =
          new Operation(one.method(), one.path(), one.node(), one.shared(), name, request);
      try {
        Call call = operations.call(operation);
        refuseQuery(one);
        String api = apiNames.get(one.tag());
        byApi.computeIfAbsent(api, absent -> new ArrayList<>()).add(call);
        descriptions.putIfAbsent(api, description(one.tag()));
      } catch (SpecException e) {
        note(one.method().toUpperCase(Locale.ROOT) + " " + one.path(), e.problem());
      }
    }
    List<Api> apis = new ArrayList<>();
    byApi.forEach(
        (api, calls) -> apis.add(new Api(api, descriptions.getOrDefault(api, ""), calls)));
    return apis;
  }

  private static void refuseQuery(Found one) {
    if (one.path().contains("?") && one.path().substring(one.path().indexOf('?')).contains("{")) {
      throw new SpecException(
          one.node().place(), "a path cannot have a parameter behind '?': declare it as a query");
    }
  }

  /**
   * The name of the request object of a call. Always reserved, since a call that needs none today
   * may need one tomorrow.
   */
  private String requestType(Found operation, String name) {
    String type = Names.upperFirst(name);
    boolean free = types.isFree(type + "Request");
    boolean isBody = bodyNames(operation).contains(type + "Request");
    return types.claim(type + (free && !isBody ? "Request" : "Parameters"), type + "Parameters");
  }

  /** The names of body schemas, which take precedence over names that we make up. */
  private Set<String> bodyNames(Found operation) {
    Set<String> names = new HashSet<>();
    try {
      spec.resolve(operation.node().object("requestBody"))
          .object("content")
          .entries()
          .forEach(
              (mediaType, media) -> {
                String name = schemas.nameOf(media.object("schema"));
                if (!name.isEmpty() && !MediaTypes.isForm(mediaType)) {
                  names.add(Names.type(name));
                }
              });
    } catch (SpecException e) {
      // Reported when the operation is read.
      names.clear();
    }
    return names;
  }

  private Map<Found, String> methodNames() {
    Map<String, Found> byKey = new LinkedHashMap<>();
    for (Found operation : found) {
      String id = operation.id();
      String key = id.isEmpty() || byKey.containsKey(id) ? pathName(operation) : id;
      byKey.put(byKey.containsKey(key) ? key + " " + operation.method() : key, operation);
    }
    Function<String, String> naming =
        key -> Names.method(options.methodNames().getOrDefault(key, key));
    Map<String, String> names = Names.distinct(List.copyOf(byKey.keySet()), naming, Set.of());
    return byKey.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, entry -> names.get(entry.getKey())));
  }

  /** A name for an operation without an id, made of its method and path. */
  private static String pathName(Found operation) {
    String words =
        Stream.of(operation.path().split("/"))
            .map(part -> part.startsWith("{") ? "by " + part : part)
            .collect(Collectors.joining(" "));
    return operation.method() + " " + words;
  }

  private String description(String tag) {
    return spec.root().list("tags").stream()
        .filter(candidate -> candidate.text("name").equals(tag))
        .map(candidate -> candidate.text("description"))
        .findFirst()
        .orElse("");
  }

  /** Webhooks are no calls of ours, but their payloads have to be decoded. */
  private void webhooks() {
    spec.root()
        .object("webhooks")
        .entries()
        .forEach(
            (name, item) ->
                tryTo(
                    () -> {
                      Node resolved = spec.resolve(item);
                      for (String method : METHODS) {
                        Node reference = resolved.object(method).object("requestBody");
                        Node content = spec.resolve(reference).object("content");
                        String mediaType = MediaTypes.preferred(content);
                        if (MediaTypes.isJson(mediaType)) {
                          schemas.bodyType(
                              content.object(mediaType).object("schema"),
                              Names.type(name) + "Payload");
                        }
                      }
                    }));
  }

  // Authentication and servers.

  private List<Scheme> schemes() {
    List<Scheme> schemes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    spec.root()
        .object("components")
        .object("securitySchemes")
        .entries()
        .forEach(
            (name, reference) ->
                tryTo(
                    () -> {
                      Node scheme = spec.resolve(reference);
                      Scheme.Kind kind = kind(scheme);
                      if (kind != null && names.add(name)) {
                        String wanted = Names.type(name) + "Authentication";
                        String plain = wanted.replaceFirst("AuthAuthentication$", "Authentication");
                        schemes.add(
                            new Scheme(
                                types.claim(plain, wanted),
                                kind,
                                scheme.text("name"),
                                scheme.text("description")));
                      }
                    }));
    return schemes;
  }

  private Scheme.@Nullable Kind kind(Node scheme) {
    switch (scheme.text("type")) {
      case "apiKey" -> {
        return switch (scheme.text("in")) {
          case "query" -> Scheme.Kind.QUERY;
          case "cookie" -> Scheme.Kind.COOKIE;
          default -> Scheme.Kind.HEADER;
        };
      }
      case "http" -> {
        String name = scheme.text("scheme").toLowerCase(Locale.ROOT);
        if (name.equals("basic")) {
          return Scheme.Kind.BASIC;
        }
        if (name.equals("bearer")) {
          return Scheme.Kind.BEARER;
        }
        spec.warn(scheme, "there is no interceptor for the scheme " + name + ": write one");
        return null;
      }
      case "oauth2", "openIdConnect" -> {
        return Scheme.Kind.BEARER;
      }
      default -> {
        spec.warn(scheme, "there is no interceptor for this kind of scheme: write one");
        return null;
      }
    }
  }

  private List<Server> servers() {
    List<Server> servers = new ArrayList<>();
    for (Node server : spec.root().list("servers")) {
      String url = server.text("url");
      if (!url.isEmpty()) {
        Map<String, String> variables = new LinkedHashMap<>();
        server
            .object("variables")
            .entries()
            .forEach((name, variable) -> variables.put(name, variable.text("default")));
        servers.add(new Server(url, server.text("description"), variables));
      }
    }
    return servers;
  }
}
