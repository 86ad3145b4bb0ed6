package org.domainbindings.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.RequestResponseInteraction;
import au.com.dius.pact.core.model.Response;
import au.com.dius.pact.core.model.UnknownPactSource;
import au.com.dius.pact.core.support.json.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.domainbindings.contract.Outcome.Kind;
import org.domainbindings.http.RequestParameters.Parameter;
import org.junit.jupiter.api.DynamicNode;
import org.opentest4j.TestAbortedException;

/**
 * Replays the committed contracts to real services.
 *
 * <p>With a state-change URL, all contracts are replayed, each after its states have been
 * requested. Otherwise a contract is skipped, with the reason, unless an account can be in its
 * state without our help, the variables that describe that state are set, and it only reads or
 * effects are allowed.
 */
final class LiveReplay {

  private static final String EFFECTS = "LIVE_EFFECTS";

  /**
   * The variables, without the provider's prefix, that name the subject of each state in this
   * account.
   */
  private static final Map<String, Map<String, String>> STATES =
      Map.of(
          "the service is up", Map.of(),
          "a domain can be got back", Map.of("domain", "LIVE_DOMAIN", "email", "LIVE_EMAIL"),
          "a domain can be retrieved", Map.of("domain", "LIVE_DOMAIN"),
          "a domain is available", Map.of("domain", "LIVE_AVAILABLE_DOMAIN"),
          "a paid domain of the account", Map.of("domain", "LIVE_PAID_DOMAIN"),
          "a free domain of the account", Map.of("domain", "LIVE_FREE_DOMAIN"),
          "a contact of the account", Map.of("contact_id", "LIVE_CONTACT_ID"));

  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder()
          .callTimeout(Duration.ofSeconds(60))
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .build();

  private final Map<String, String> environment;
  private final Consumer<Outcome> reader;
  private boolean applied;

  /**
   * Prepares a replay.
   *
   * @param environment the environment variables
   * @param reader receives the outcome of each contract
   */
  LiveReplay(Map<String, String> environment, Consumer<Outcome> reader) {
    this.environment = environment;
    this.reader = reader;
  }

  Stream<DynamicNode> tests() {
    return LiveService.all(environment)
        .map(
            service ->
                dynamicContainer(
                    service.provider(),
                    contracts(service)
                        .map(contract -> dynamicTest(contract.description(), contract::test))));
  }

  /** Replays all contracts, one after another. */
  void run() {
    LiveService.all(environment).flatMap(this::contracts).forEach(Contract::tell);
  }

  private Stream<Contract> contracts(LiveService service) {
    return pacts(service.provider()).flatMap(pact -> contracts(service, pact));
  }

  private Stream<Contract> contracts(LiveService service, Pact pact) {
    return pact.getInteractions().stream()
        .map(RequestResponseInteraction.class::cast)
        .filter(interaction -> service.isAskedFor(operation(interaction)))
        .map(interaction -> new Contract(service, pact, interaction));
  }

  /** The provider's name for the operation of a contract. */
  private static String operation(RequestResponseInteraction interaction) {
    String path = interaction.getRequest().getPath();
    return path.equals("/")
        ? parameters(interaction.getRequest()).stream()
            .filter(parameter -> parameter.name().equals("Action"))
            .map(Parameter::value)
            .findFirst()
            .orElse("")
        : path.replaceFirst("^/(v2/)?", "").replaceFirst("\\.xml$", "");
  }

  /** A contract to be replayed. */
  private final class Contract {

    private final LiveService service;
    private final Pact pact;
    private final RequestResponseInteraction interaction;

    Contract(LiveService service, Pact pact, RequestResponseInteraction interaction) {
      this.service = service;
      this.pact = pact;
      this.interaction = interaction;
    }

    String description() {
      return interaction.getDescription();
    }

    /** Printed as each contract ends, since Surefire only shows failures. */
    void test() {
      Instant start = Instant.now();
      try {
        replay(service, pact, interaction);
        tell(Kind.AS_DOCUMENTED, "", start);
      } catch (TestAbortedException e) {
        tell(Kind.SKIPPED, String.valueOf(e.getMessage()), start);
        throw e;
      } catch (RuntimeException | AssertionError e) {
        tell(Kind.NOT_AS_DOCUMENTED, String.valueOf(e.getMessage()), start);
        throw e;
      }
    }

    void tell() {
      try {
        test();
      } catch (RuntimeException | AssertionError e) {
        // Already reported; the other contracts follow.
      }
    }

    private void tell(Kind kind, String reason, Instant start) {
      Duration duration = Duration.between(start, Instant.now());
      reader.accept(
          new Outcome(
              service.provider(), operation(interaction), description(), kind, reason, duration));
    }
  }

  /** The committed contracts, and those that a team has added. */
  private Stream<Pact> pacts(String provider) {
    Stream<Pact> committed = Stream.of(pact(read("/pacts/domain-bindings-" + provider + ".json")));
    String folder = environment.getOrDefault("CONTRACT_PACTS", "");
    if (folder.isBlank()) {
      return committed;
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      List<Path> added = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      return Stream.concat(committed, added.stream().map(LiveReplay::pact))
          .filter(pact -> pact.getProvider().getName().equals(provider));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the contracts in " + folder, e);
    }
  }

  private static Pact pact(Path file) {
    try {
      return pact(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static Pact pact(String json) {
    return DefaultPactReader.INSTANCE.pactFromJson(
        Objects.requireNonNull(JsonParser.parseString(json).asObject()),
        UnknownPactSource.INSTANCE);
  }

  private static String read(String resource) {
    try (InputStream pact =
        Objects.requireNonNull(LiveReplay.class.getResourceAsStream(resource), resource)) {
      return new String(pact.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replay(LiveService service, Pact pact, RequestResponseInteraction contract) {
    if (service.states().isPresent()) {
      StateChanges states = new StateChanges(HTTP, service.states().get());
      List<ProviderState> wanted = contract.getProviderStates();
      states.setUp(wanted);
      try {
        compare(service, pact, contract, new LiveNames(Map.of()));
      } finally {
        states.tearDown(wanted);
      }
      return;
    }
    LiveNames names = names(service, contract.getProviderStates());
    require(
        reads(contract.getRequest()) || "yes".equals(environment.get(EFFECTS)),
        "it has an effect and " + EFFECTS + " is not yes");
    List<String> missing = service.missing();
    require(
        missing.isEmpty(),
        String.join(" and ", missing) + (missing.size() == 1 ? " is" : " are") + " not set");
    applyOnlyOnce(service);
    compare(service, pact, contract, names);
  }

  private static void compare(
      LiveService service, Pact pact, RequestResponseInteraction contract, LiveNames names) {
    Response actual =
        answer(service, request(service, contract, names), contract.getResponse(), names);
    List<Mismatch> mismatches = mismatches(pact, contract, actual);
    if (!mismatches.isEmpty()) {
      Stream<String> differences = mismatches.stream().map(Mismatch::description);
      Stream<String> said = service.said(actual.getBody().valueAsString()).stream();
      throw new AssertionError(
          Stream.concat(differences, said.map(text -> "the service says: " + text))
              .map(text -> shown(service, text))
              .collect(Collectors.joining("\n  ", contract.getDescription() + "\n  ", "")));
    }
  }

  /** Pact does not document which exceptions it throws if it cannot read an answer. */
  private static List<Mismatch> mismatches(
      Pact pact, RequestResponseInteraction contract, Response actual) {
    try {
      return ResponseMatching.responseMismatches(pact, contract, actual);
    } catch (Exception e) {
      throw new AssertionError(
          contract.getDescription() + "\n  the answer cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean reads(au.com.dius.pact.core.model.Request example) {
    return example.getMethod().equals("GET")
        && parameters(example).stream()
            .filter(each -> each.name().equals("method"))
            .allMatch(each -> each.value().equals("get"));
  }

  /** All contracts are about the same domain here, and Alidns refuses a second call for it. */
  private void applyOnlyOnce(LiveService service) {
    if (service.provider().equals("alidns")) {
      require(!applied, "Alidns takes one application for a domain in 90 seconds");
      applied = true;
    }
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new TestAbortedException(reason);
    }
  }

  /** Returns this account's counterpart of each name in the example. */
  private static LiveNames names(LiveService service, List<ProviderState> states) {
    Map<String, String> names = new LinkedHashMap<>();
    for (ProviderState state : states) {
      require(
          STATES.containsKey(state.getName()), "this state cannot be set up: " + state.getName());
      Map<String, String> variables = Objects.requireNonNull(STATES.get(state.getName()));
      variables.forEach(
          (fact, variable) -> {
            Optional<String> own = service.find(variable);
            require(own.isPresent(), service.variable(variable) + " is not set");
            names.put(String.valueOf(state.getParams().get(fact)), own.orElseThrow());
          });
    }
    return new LiveNames(names);
  }

  private static Request request(
      LiveService service, RequestResponseInteraction contract, LiveNames names) {
    var example = contract.getRequest();
    List<Parameter> own =
        parameters(example).stream()
            .map(each -> new Parameter(each.name(), names.inRequest(each.value())))
            .toList();
    List<Parameter> parameters =
        service.withCredentials(
            reads(example) || service.states().isPresent() ? own : service.inTestMode(own));
    HttpUrl.Builder url =
        HttpUrl.get(service.url()).newBuilder().addPathSegments(example.getPath().substring(1));
    RequestBody body = null;
    if (example.getMethod().equals("GET")) {
      parameters.forEach(each -> url.addQueryParameter(each.name(), each.value()));
    } else {
      FormBody.Builder form = new FormBody.Builder();
      parameters.forEach(each -> form.add(each.name(), each.value()));
      body = form.build();
    }
    return new Request.Builder()
        .url(url.build())
        .header("User-Agent", service.userAgent())
        .method(example.getMethod(), body)
        .build();
  }

  private static List<Parameter> parameters(au.com.dius.pact.core.model.Request example) {
    HttpUrl.Builder url = HttpUrl.get("http://localhost/").newBuilder();
    example.getQuery().forEach((name, all) -> all.forEach(v -> url.addQueryParameter(name, v)));
    HttpUrl decoded =
        example.getBody().isPresent()
            ? url.encodedQuery(example.getBody().valueAsString()).build()
            : url.build();
    return Stream.iterate(0, i -> i + 1)
        .limit(decoded.querySize())
        .map(i -> new Parameter(decoded.queryParameterName(i), decoded.queryParameterValue(i)))
        .toList();
  }

  /** No document names a content type, so any will do. */
  private static Response answer(
      LiveService service, Request request, Response expected, LiveNames names) {
    try (okhttp3.Response response = HTTP.newCall(request).execute()) {
      String body = names.inAnswer(response.body().string());
      return new Response(response.code(), expected.getHeaders(), OptionalBody.body(body));
    } catch (IOException e) {
      throw new UncheckedIOException(service.provider() + " does not answer", e);
    }
  }

  private static String shown(LiveService service, String text) {
    if (text.contains("authcode")) {
      return "a difference that is not shown, as there is an authcode in it";
    }
    String shown = text;
    for (String secret : service.secrets()) {
      shown = shown.replace(secret, "***");
    }
    return shown;
  }
}
