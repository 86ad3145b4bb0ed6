package org.domainbindings.contract;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
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
import java.time.Duration;
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
import org.domainbindings.http.RequestParameters.Parameter;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * Replays the committed contracts to real services.
 *
 * <p>A contract is left out, with the reason, unless its state is one that an account can be in
 * without our help, the variables that describe that state are set, and it only reads or calls with
 * effect are allowed.
 */
final class LiveReplay {

  private static final String EFFECTS = "LIVE_EFFECTS";

  /** Which variable says, after the provider's prefix, what a state is about in this account. */
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
  private final Consumer<String> reader;
  private boolean applied;

  /**
   * Prepares a replay.
   *
   * @param environment the environment variables
   * @param reader who is told what became of each contract
   */
  LiveReplay(Map<String, String> environment, Consumer<String> reader) {
    this.environment = environment;
    this.reader = reader;
  }

  Stream<DynamicNode> tests() {
    return LiveService.all(environment)
        .map(
            service ->
                dynamicContainer(service.provider(), tests(service, pact(service.provider()))));
  }

  private Stream<DynamicTest> tests(LiveService service, Pact pact) {
    return pact.getInteractions().stream()
        .map(
            interaction ->
                dynamicTest(
                    interaction.getDescription(), () -> tell(service, pact, interaction)));
  }

  /** A person waits for the outcome of each contract, and Surefire shows failures only. */
  private void tell(LiveService service, Pact pact, Interaction interaction) {
    String outcome = "NOT as documented";
    try {
      replay(service, pact, interaction);
      outcome = "as documented";
    } catch (TestAbortedException e) {
      outcome = "left out, as " + e.getMessage();
      throw e;
    } finally {
      reader.accept(service.provider() + ": " + interaction.getDescription() + ": " + outcome);
    }
  }

  private static Pact pact(String provider) {
    String json = read("/pacts/domain-bindings-" + provider + ".json");
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

  private void replay(LiveService service, Pact pact, Interaction interaction) {
    RequestResponseInteraction contract = (RequestResponseInteraction) interaction;
    LiveNames names = names(service, contract.getProviderStates());
    require(
        reads(contract.getRequest()) || "yes".equals(environment.get(EFFECTS)),
        "it has an effect and " + EFFECTS + " is not yes");
    List<String> missing = service.missing();
    require(
        missing.isEmpty(),
        String.join(" and ", missing) + (missing.size() == 1 ? " is" : " are") + " not set");
    applyOnlyOnce(service);
    Response actual =
        answer(service, request(service, contract, names), contract.getResponse(), names);
    List<Mismatch> mismatches = ResponseMatching.responseMismatches(pact, contract, actual);
    if (!mismatches.isEmpty()) {
      Stream<String> differences = mismatches.stream().map(Mismatch::description);
      Stream<String> said = service.said(actual.getBody().valueAsString()).stream();
      throw new AssertionError(
          Stream.concat(differences, said.map(text -> "the service says: " + text))
              .map(text -> shown(service, text))
              .collect(Collectors.joining("\n  ", contract.getDescription() + "\n  ", "")));
    }
  }

  private static boolean reads(au.com.dius.pact.core.model.Request example) {
    return example.getMethod().equals("GET")
        && parameters(example).stream()
            .filter(each -> each.name().equals("method"))
            .allMatch(each -> each.value().equals("get"));
  }

  /** All contracts are about the one domain here, and Alidns refuses a second call for it. */
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

  /** Returns what stands in this account for each name in the example. */
  private static LiveNames names(LiveService service, List<ProviderState> states) {
    Map<String, String> names = new LinkedHashMap<>();
    for (ProviderState state : states) {
      Map<String, String> variables = STATES.get(state.getName());
      require(variables != null, "nobody can arrange that " + state.getName());
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
        service.withCredentials(reads(example) ? own : service.inTestMode(own));
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
