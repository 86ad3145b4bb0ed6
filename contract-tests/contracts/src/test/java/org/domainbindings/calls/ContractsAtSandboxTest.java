package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.ProviderException;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.chain.Json;
import org.domainbindings.chain.PactFile;
import org.domainbindings.chain.pacts.PactMatching;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.examples.AdapterCalls;
import org.domainbindings.examples.CannedService;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.Format;
import org.domainbindings.http.Timing;
import org.domainbindings.sandbox.PreparedSandbox;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Parameter;
import org.domainbindings.specs.Spec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Makes the call of every contract through the adapters at the sandbox, after setting up the
 * contract's provider states.
 *
 * <p>Pact tests the adapters and the sandbox separately against the contracts; here they are tested
 * together.
 */
class ContractsAtSandboxTest {

  /** Settings of a client. Like calls without a password, these are covered by Pact's own tests. */
  private static final Set<String> SETTINGS = Set.of("method", "test_mode");

  /** Different in each request. */
  private static final Set<String> SIGNED = Set.of("SignatureNonce", "Signature", "Timestamp");

  /** The sandbox does not show them. */
  private static final Set<String> SECRET =
      Set.of("login_token", "AccessKeyId", "password", "authcode");

  @AutoClose private final PreparedSandbox sandbox = new PreparedSandbox();
  @AutoClose private final CannedService recorded = new CannedService();
  private final Map<String, AdapterCalls> adapters = new HashMap<>();

  @AfterEach
  void closeAdapters() {
    adapters.values().forEach(AdapterCalls::close);
  }

  private static Stream<Interaction> contracts(Spec spec) {
    return PactFile.of(spec.provider()).interactions().stream()
        .filter(contract -> operation(spec, contract).isPresent());
  }

  private static Optional<Operation> operation(Spec spec, Interaction contract) {
    var sent = contract.request();
    return spec.operations().stream()
        .filter(call -> call.httpMethod().equals(sent.method()))
        .filter(call -> call.path().equals(sent.path().replaceFirst("\\.xml$", "")))
        .filter(call -> takes(call, "password") == sent.parameters().containsKey("password"))
        .filter(call -> Collections.disjoint(sent.parameters().keySet(), SETTINGS))
        .findAny();
  }

  private static boolean takes(Operation call, String name) {
    return call.parameters().stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  @TestFactory
  Stream<DynamicNode> hasRecordedRequestAndOutcome() {
    return Spec.all().map(spec -> dynamicContainer(spec.provider(), tests(spec)));
  }

  private Stream<DynamicNode> tests(Spec spec) {
    var matching = PactMatching.of(PactFile.of(spec.provider()));
    var contracts =
        contracts(spec).collect(Collectors.toMap(Interaction::description, contract -> contract));
    return contracts(spec)
        .map(
            contract ->
                dynamicTest(
                    contract.description(),
                    () -> {
                      var inJson = contracts.get(contract.description().replace(", in XML", ""));
                      var answer = call(spec, contract);
                      if (answer != null) {
                        assertThat(matching.problems(inJson, json(inJson, answer)))
                            .as(contract.description())
                            .isEmpty();
                      }
                    }));
  }

  @Test
  void callsEveryOperation() {
    for (var spec : Spec.all().toList()) {
      assertThat(contracts(spec).map(each -> operation(spec, each).orElseThrow()).distinct())
          .containsExactlyInAnyOrderElementsOf(spec.operations());
    }
  }

  /** Returns the answer, or null if the call failed as expected. */
  private @Nullable Object call(Spec spec, Interaction contract) {
    var url = sandbox.reset();
    contract
        .states()
        .forEach(state -> sandbox.setUp(spec.provider(), state.name(), state.values()));
    var actual = outcome(url, spec, contract);
    arrivedAsRecorded(contract);

    recorded.answer(contract.response().status(), contract.response().text());
    var expected = outcome(recorded.url(), spec, contract);
    if (expected instanceof ProviderException failure) {
      assertThat(actual).as(contract.description()).isInstanceOf(ProviderException.class);
      assertThat(facts((ProviderException) actual))
          .as(contract.description())
          .isEqualTo(facts(failure));
      return null;
    }
    assertThat(actual).as(contract.description()).hasSameClassAs(expected);
    assertThat(sandbox.sandbox().requests()).as("%s: requests", contract.description()).hasSize(1);
    return actual;
  }

  /** Returns an answer as written by the client. */
  private static Response json(Interaction contract, Object answer) {
    var tree = Json.read(Json.encode((Class<?>) answer.getClass(), answer));
    return new Response(
        contract.response().status(),
        Map.of("Content-Type", "application/json"),
        "",
        withEmptyLists(contract.response().body(), tree),
        List.of());
  }

  /** Adds the empty lists of an example, which a client does not write. */
  private static Object withEmptyLists(Object example, Object tree) {
    if (example instanceof List<?> examples && tree instanceof List<?> list) {
      return examples.isEmpty()
          ? list
          : list.stream().map(each -> withEmptyLists(examples.get(0), each)).toList();
    }
    if (!(example instanceof Map<?, ?> wanted) || !(tree instanceof Map<?, ?> map)) {
      return tree;
    }
    var full = new HashMap<Object, Object>(map);
    wanted.forEach(
        (name, value) -> {
          if (map.containsKey(name)) {
            full.put(name, withEmptyLists(value, map.get(name)));
          } else if (List.of().equals(value)) {
            full.put(name, value);
          }
        });
    return full;
  }

  private void arrivedAsRecorded(Interaction contract) {
    var arrived = sandbox.sandbox().requests().get(0);
    var sent = contract.request();
    assertThat(arrived.method() + " " + arrived.path())
        .as(contract.description())
        .isEqualTo(sent.method() + " " + sent.path());
    var expected = new HashMap<>(sent.parameters());
    SECRET.forEach(name -> expected.computeIfPresent(name, (key, values) -> List.of("***")));
    SIGNED.forEach(
        name -> expected.computeIfPresent(name, (key, values) -> arrived.parameters().get(key)));
    assertThat(arrived.parameters()).as(contract.description()).isEqualTo(expected);
  }

  /** Makes the call of a contract, with the values in it. */
  private Object outcome(URI service, Spec spec, Interaction contract) {
    var parameters = contract.request().parameters();
    var operation = operation(spec, contract).orElseThrow();
    var values = new HashMap<String, Object>();
    for (var parameter : operation.parameters()) {
      if (parameters.containsKey(parameter.name())) {
        values.put(parameter.name(), value(parameter, parameters.get(parameter.name())));
      }
    }
    try {
      var xml = contract.response().isXml();
      return SandboxSecrets.hiddenIn(adapters(service, xml).call(operation, values));
    } catch (ProviderException e) {
      return SandboxSecrets.hiddenIn(e);
    }
  }

  private static Object value(Parameter parameter, List<String> texts) {
    if (parameter.list()) {
      return texts;
    }
    return parameter.schema().text("type").equals("integer")
        ? (Object) Integer.valueOf(texts.get(0))
        : texts.get(0);
  }

  private AdapterCalls adapters(URI service, boolean xml) {
    return adapters.computeIfAbsent(service + " " + xml, key -> newAdapters(service, xml));
  }

  private static AdapterCalls newAdapters(URI service, boolean xml) {
    return new AdapterCalls(
        on(service, xml, Dnspod.builder())
            .credentials(DnspodSandbox.LOGIN_TOKEN, "engineer@example.com")
            .build(),
        on(service, xml, Alidns.builder())
            .credentials(AlidnsSandbox.ACCESS_KEY_ID, AlidnsSandbox.ACCESS_KEY_SECRET)
            .build(),
        on(service, xml, Freenom.builder())
            .credentials(FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD)
            .build());
  }

  private static <B extends ClientBuilder<B>> B on(URI service, boolean xml, B builder) {
    var timing = new Timing(PreparedSandbox.NOON, pause -> {}, () -> 0);
    return builder.baseUrl(service).format(xml ? Format.XML : Format.JSON).timing(timing);
  }

  private static List<Object> facts(ProviderException e) {
    return List.of(e.getClass(), e.reason(), e.code(), e.httpStatus());
  }
}
