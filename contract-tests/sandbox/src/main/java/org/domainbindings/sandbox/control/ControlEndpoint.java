package org.domainbindings.sandbox.control;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.domainbindings.sandbox.client.Advance;
import org.domainbindings.sandbox.client.CallToSign;
import org.domainbindings.sandbox.client.ClientConverterFactory;
import org.domainbindings.sandbox.client.Clock;
import org.domainbindings.sandbox.client.Fault;
import org.domainbindings.sandbox.client.Health;
import org.domainbindings.sandbox.client.Problem;
import org.domainbindings.sandbox.client.Provider;
import org.domainbindings.sandbox.client.ProviderState;
import org.domainbindings.sandbox.client.ProviderStateAction;
import org.domainbindings.sandbox.client.RecordedRequest;
import org.domainbindings.sandbox.client.Requests;
import org.domainbindings.sandbox.client.SandboxState;
import org.domainbindings.sandbox.client.SignedCall;
import org.domainbindings.sandbox.server.Answer;
import org.domainbindings.sandbox.server.Call;
import org.domainbindings.sandbox.server.Call.Defect;
import org.domainbindings.sandbox.server.Endpoint;
import org.domainbindings.sandbox.server.Journal;
import org.domainbindings.sandbox.server.SettableClock;
import org.domainbindings.sandbox.server.StateParser;
import org.domainbindings.sandbox.traffic.Faults;
import org.domainbindings.sandbox.traffic.ReceivedRequest;

/** Implements the spec {@code sandbox.yaml} under {@code /_sandbox/}. */
public final class ControlEndpoint implements Endpoint {

  /** The prefix of all paths. */
  public static final String ROOT = "/_sandbox/";

  private static final int LARGEST_STATE = 64 << 20;
  private static final int MOST_REQUESTS = 10_000;
  private static final int REQUESTS_UNLESS_ASKED = 1_000;

  private static final Moshi MOSHI = ClientConverterFactory.moshi();
  private static final Pattern LOCAL_HOST =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> OPEN = Set.of("health", "ready");

  private final States states;
  private final SettableClock clock;
  private final Faults faults;
  private final Journal journal;
  private final Function<CallToSign, SignedCall> signing;
  private final Runnable reset;
  private final Optional<String> token;

  /**
   * Created by the sandbox.
   *
   * @param token the token that each call must send; if absent, only this machine may call
   */
  public ControlEndpoint(
      States states,
      SettableClock clock,
      Faults faults,
      Journal journal,
      Function<CallToSign, SignedCall> signing,
      Runnable reset,
      Optional<String> token) {
    this.states = states;
    this.clock = clock;
    this.faults = faults;
    this.journal = journal;
    this.signing = signing;
    this.reset = reset;
    this.token = token;
  }

  @Override
  public String provider() {
    return "Sandbox";
  }

  @Override
  public int largestBody() {
    return LARGEST_STATE;
  }

  @Override
  public boolean isProvider() {
    return false;
  }

  @Override
  public Answer answer(Call call) {
    try {
      var resource = call.path().substring(ROOT.length());
      if (!OPEN.contains(resource)) {
        authorize(call);
      }
      var defect = call.defect().filter(found -> found != Defect.NOT_A_FORM);
      return defect.isPresent()
          ? problem(defect.get().httpStatus(), defect.get().text())
          : answer(call, resource);
    } catch (Refused e) {
      return problem(e.status, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return problem(400, String.valueOf(e.getMessage()));
    }
  }

  private Answer answer(Call call, String resource) {
    return switch (resource) {
      case "health", "ready" -> only("GET", call, () -> ok(Health.class, health()));
      case "state" ->
          switch (call.method()) {
            case "GET" -> state();
            case "PUT" -> {
              states.replace(body(SandboxState.class, call));
              yield state();
            }
            case "PATCH" -> {
              states.add(body(SandboxState.class, call));
              yield state();
            }
            default -> throw notAllowed("GET, PUT, PATCH");
          };
      case "reset" ->
          only(
              "POST",
              call,
              () -> {
                reset.run();
                return state();
              });
      case "clock" ->
          switch (call.method()) {
            case "GET" -> clock();
            case "PUT" -> setClock(body(Clock.class, call));
            default -> throw notAllowed("GET, PUT");
          };
      case "clock/advance" -> only("POST", call, () -> advance(body(Advance.class, call)));
      case "faults" ->
          switch (call.method()) {
            case "GET" -> faults();
            case "POST" -> addFault(body(Fault.class, call));
            case "DELETE" -> {
              faults.clear();
              yield done();
            }
            default -> throw notAllowed("GET, POST, DELETE");
          };
      case "sign" ->
          only(
              "POST",
              call,
              () -> ok(SignedCall.class, signing.apply(body(CallToSign.class, call))));
      case "requests" ->
          switch (call.method()) {
            case "GET" -> requests(call);
            case "DELETE" -> {
              journal.clear();
              yield done();
            }
            default -> throw notAllowed("GET, DELETE");
          };
      case "states/dnspod", "states/alidns", "states/freenom" ->
          only("POST", call, () -> given(resource, body(ProviderState.class, call)));
      default -> {
        if (resource.matches("faults/\\d{1,18}")) {
          yield only("DELETE", call, () -> deleteFault(resource));
        }
        throw new Refused(404, "There is nothing at " + call.path());
      }
    };
  }

  /** Without a token, calls from other machines and from pages of other sites are refused. */
  private void authorize(Call call) {
    if (token.isPresent()) {
      var given = call.header("Authorization").getBytes(StandardCharsets.UTF_8);
      var wanted = ("Bearer " + token.get()).getBytes(StandardCharsets.UTF_8);
      if (!MessageDigest.isEqual(given, wanted)) {
        throw new Refused(401, "The sandbox has a token: send it as Authorization: Bearer");
      }
      return;
    }
    if (!call.fromHere()) {
      throw new Refused(
          403, "Without a token, the sandbox accepts connections from its own machine only");
    }
    var host = call.header("Host");
    if (!LOCAL_HOST.matcher(host).matches()) {
      throw new Refused(403, "Without a token, the host must be localhost or 127.0.0.1");
    }
    var origin = call.header("Origin");
    if (!origin.isEmpty() && !origin.equals("http://" + host)) {
      throw new Refused(403, "Pages of other sites may not control the sandbox");
    }
  }

  private static Answer only(String method, Call call, Supplier<Answer> answer) {
    if (!call.method().equals(method)) {
      throw notAllowed(method);
    }
    return answer.get();
  }

  private static Refused notAllowed(String methods) {
    return new Refused(405, "The methods here are " + methods);
  }

  private static <T> T body(Class<T> type, Call call) {
    if (!call.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new Refused(415, "The body must be sent as Content-Type: application/json");
    }
    if (call.body().isBlank()) {
      throw new IllegalArgumentException("A JSON body is needed");
    }
    return States.read(MOSHI.adapter(type), call.body());
  }

  private Health health() {
    var providers = Provider.known().stream().filter(states.providers()::contains).toList();
    return Health.builder().status("UP").providers(providers).build();
  }

  private Answer state() {
    return ok(SandboxState.class, states.get());
  }

  private Answer clock() {
    var now =
        Clock.builder().time(StateParser.time(clock.instant())).running(clock.isRunning()).build();
    return ok(Clock.class, now);
  }

  private Answer setClock(Clock wanted) {
    StateParser.nothingUnknown(wanted.additionalProperties(), "clock");
    clock.set(wanted.time().toInstant(), !Boolean.FALSE.equals(wanted.running()));
    return clock();
  }

  private Answer advance(Advance wanted) {
    StateParser.nothingUnknown(wanted.additionalProperties(), "advance");
    try {
      var by = Duration.parse(wanted.by());
      if (by.isNegative()) {
        throw new IllegalArgumentException("by must not be negative: set the clock instead");
      }
      clock.set(clock.instant().plus(by), clock.isRunning());
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "by must be a duration such as P30DT12H or PT90S, not " + wanted.by(), e);
    }
    return clock();
  }

  private Answer faults() {
    var all = org.domainbindings.sandbox.client.Faults.builder().faults(faults.all()).build();
    return ok(org.domainbindings.sandbox.client.Faults.class, all);
  }

  private Answer addFault(Fault fault) {
    StateParser.nothingUnknown(fault.additionalProperties(), "fault");
    return json(201, Fault.class, faults.add(fault));
  }

  private Answer deleteFault(String resource) {
    var id = Long.parseLong(resource.substring(resource.indexOf('/') + 1));
    if (!faults.delete(id)) {
      throw new Refused(404, "There is no fault " + id + "; it may have occurred already");
    }
    return done();
  }

  /**
   * Pact's verifiers call at the start and end of each contract, and send null for absent values.
   */
  private Answer given(String resource, ProviderState wanted) {
    if (ProviderStateAction.TEARDOWN.equals(wanted.action())) {
      reset.run();
      return done();
    }
    var provider = Provider.of(resource.substring(resource.indexOf('/') + 1));
    Map<String, String> facts = new HashMap<>();
    wanted.params().forEach((name, value) -> facts.put(name, String.valueOf(value)));
    states.given(provider, StateParser.or(wanted.state(), ""), facts);
    return done();
  }

  private Answer requests(Call call) {
    var after = number(call, "after", 0, Long.MAX_VALUE, 0);
    var limit = number(call, "limit", 1, MOST_REQUESTS, REQUESTS_UNLESS_ASKED);
    var requests =
        journal.requests().stream()
            .filter(request -> request.number() > after)
            .limit(limit)
            .map(ControlEndpoint::recorded)
            .toList();
    return ok(Requests.class, Requests.builder().requests(requests).build());
  }

  private static long number(Call call, String name, long least, long most, long otherwise) {
    var text = call.parameters().first(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    var number = text.get().matches("\\d{1,18}") ? Long.parseLong(text.get()) : -1;
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          name + " must be a number from " + least + " to " + most + ", not " + text.get());
    }
    return number;
  }

  private static RecordedRequest recorded(ReceivedRequest request) {
    return RecordedRequest.builder()
        .number(request.number())
        .time(StateParser.time(request.time()))
        .provider(request.provider())
        .operation(request.operation())
        .method(request.method())
        .path(request.path())
        .headerNames(request.headerNames())
        .parameters(request.parameters())
        .httpStatus(request.httpStatus())
        .outcome(request.outcome())
        .durationMicros(request.duration().toNanos() / 1_000)
        .build();
  }

  private static <T> Answer ok(Class<T> type, T value) {
    return json(200, type, value);
  }

  private static <T> Answer json(int status, Class<T> type, T value) {
    JsonAdapter<T> adapter = MOSHI.adapter(type);
    return answer(status, "application/json", adapter.indent("  ").toJson(value) + "\n");
  }

  private static Answer done() {
    return answer(204, "application/json", "");
  }

  private static Answer problem(int status, String title) {
    var problem = Problem.builder().status(status).title(title).build();
    return answer(
        status, "application/problem+json", MOSHI.adapter(Problem.class).toJson(problem) + "\n");
  }

  private static Answer answer(int status, String type, String text) {
    return new Answer("", "", status, type, text.getBytes(StandardCharsets.UTF_8))
        .withHeader("Cache-Control", "no-store")
        .withHeader("X-Content-Type-Options", "nosniff");
  }

  /** A request that may not be made. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String title) {
      super(title, null, false, false);
      this.status = status;
    }
  }
}
