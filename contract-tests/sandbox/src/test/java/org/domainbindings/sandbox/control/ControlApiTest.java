package org.domainbindings.sandbox.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;
import org.domainbindings.sandbox.Sandbox;
import org.domainbindings.sandbox.client.Advance;
import org.domainbindings.sandbox.client.CallToSign;
import org.domainbindings.sandbox.client.ClientConverterFactory;
import org.domainbindings.sandbox.client.ControlApi;
import org.domainbindings.sandbox.client.Fault;
import org.domainbindings.sandbox.client.FaultCut;
import org.domainbindings.sandbox.client.FreenomData;
import org.domainbindings.sandbox.client.FreenomDomainState;
import org.domainbindings.sandbox.client.FreenomDomainStateType;
import org.domainbindings.sandbox.client.ListRequestsRequest;
import org.domainbindings.sandbox.client.Problem;
import org.domainbindings.sandbox.client.Provider;
import org.domainbindings.sandbox.client.ProviderState;
import org.domainbindings.sandbox.client.ProviderStateAction;
import org.domainbindings.sandbox.client.RecordedRequest;
import org.domainbindings.sandbox.client.SandboxState;
import org.domainbindings.sandbox.client.TokenAuthentication;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomDomain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/** The sandbox, controlled over HTTP by the client that is generated from sandbox.yaml. */
class ControlApiTest {

  private static final String ACCOUNT = "email=reseller@example.com&password=sandbox-password";
  private static final ClientConverterFactory CONVERTERS = ClientConverterFactory.create();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final CallToSign EXAMPLE_COM =
      CallToSign.builder().parameters(Map.of("DomainName", "example.com")).build();

  private final List<Sandbox> started = new ArrayList<>();
  private final Sandbox sandbox = start(Sandbox.builder());
  private final ControlApi control = control(sandbox, new OkHttpClient());

  private Sandbox start(Sandbox.Builder settings) {
    var sandbox = settings.start();
    started.add(sandbox);
    return sandbox;
  }

  @AfterEach
  void stop() {
    started.forEach(Sandbox::close);
  }

  private static ControlApi control(Sandbox sandbox, OkHttpClient client) {
    return new Retrofit.Builder()
        .baseUrl(sandbox.url().toString())
        .client(client)
        .addConverterFactory(CONVERTERS)
        .build()
        .create(ControlApi.class);
  }

  private static <T> T ok(Call<T> call) throws IOException {
    var response = call.execute();
    assertThat(response.isSuccessful()).as(response.toString()).isTrue();
    return response.body();
  }

  private static Problem problem(Response<?> response) throws IOException {
    return CONVERTERS.errorBody(response, Problem.class);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(sandbox.url() + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> register(String domain) throws Exception {
    var form =
        ACCOUNT + "&owner_id=JSMTH01&forward_url=http://example.net&domaintype=FREE&domainname=";
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + "/v2/domain/register"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form + domain)));
  }

  @Test
  void answersHealthCheck() throws Exception {
    assertThat(ok(control.getHealth()).providers())
        .containsExactly(Provider.DNSPOD, Provider.ALIDNS, Provider.FREENOM);
    assertThat(ok(control.getReadiness()).status()).isEqualTo("UP");
  }

  @Test
  void readsState_andAcceptsItAgain() throws Exception {
    assertThat(register("mine.tk").body()).contains("DOMAIN REGISTERED");
    var state = ok(control.getState());
    assertThat(state.freenom().domains())
        .extracting(FreenomDomainState::name)
        .contains("PAID.TK", "MINE.TK");

    assertThat(ok(control.reset()).freenom().domains())
        .extracting(FreenomDomainState::name)
        .doesNotContain("MINE.TK");
    assertThat(ok(control.replaceState(state))).isEqualTo(state);
    assertThat(ok(control.getState())).isEqualTo(state);
    assertThat(get("/v2/domain/list?" + ACCOUNT).body()).contains("MINE.TK", "PAID.TK");
  }

  @Test
  void replacesStateOfGivenProvidersOnly() throws Exception {
    var start = ok(control.getState());
    var empty = SandboxState.builder().freenom(FreenomData.builder().build()).build();
    var replaced = ok(control.replaceState(empty));
    assertThat(replaced.freenom().domains()).isEmpty();
    assertThat(replaced.freenom().accounts()).isEmpty();
    assertThat(replaced.dnspod()).isEqualTo(start.dnspod());
    assertThat(replaced.alidns()).isEqualTo(start.alidns());
  }

  @Test
  void addsToState_withDefaults() throws Exception {
    var more =
        FreenomDomainState.builder()
            .name("paid.tk")
            .type(FreenomDomainStateType.FREE)
            .expires(LocalDate.of(2027, 2, 3))
            .build();
    ok(
        control.addState(
            SandboxState.builder().freenom(FreenomData.builder().domains(more).build()).build()));
    var usual = FreenomDomain.free("paid.tk");
    assertThat(sandbox.freenom().domain("paid.tk"))
        .contains(usual.registered(usual.registered(), LocalDate.of(2027, 2, 3)));
    assertThat(sandbox.freenom().domain("free.tk")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'freenom': {'domans': []}} | freenom has no property domans",
        "{'frenom': {}} | state has no property frenom",
        "{'freenom': {'domains': [{'name': 'a.tk'}, {'name': 'b.tk', 'kind': 'x'}]}}"
            + " | freenom.domains[1] has no property kind",
        "{'freenom': {'domains': [{}]}} | name",
        "{'freenom': {'domains': [{'name': 'tk'}]}} | freenom.domains[0].name is no domain name:"
            + " tk",
        "{'freenom': {'domains': [{'name': 'a.tk', 'type': 'cheap'}]}}"
            + " | freenom.domains[0].type must be paid or free, not cheap",
        "{'freenom': {'domains': [{'name': 'a.tk', 'expires': 'soon'}]}} | soon",
        "{'freenom': {'domains': [{'name': 'a.tk', 'expires': '2020-01-01'}]}}"
            + " | freenom.domains[0].expires is before registered",
        "{'freenom': {'domains': [{'name': 'a.tk', 'forwardUrl': 'http://b', 'nameservers':"
            + " ['c']}]}} | freenom.domains[0] has a forwardUrl and nameservers",
        "{'freenom': {'contacts': [{'id': 'C', 'fields': {'firstname': 'J'}}]}}"
            + " | freenom.contacts[0].fields has no property firstname",
        "{'freenom': {'transfers': [{'domain': 'a.tk', 'years': 0}]}}"
            + " | freenom.transfers[0].years must be at least 1",
        "{'alidns': {'domains': [{'name': 'a.com', 'situation': 'lost'}]}}"
            + " | alidns.domains[0].situation must be retrievable or own or not-in-alidns or"
            + " cnnic-mismatch or no-whois, not lost",
        "{'dnspod': {'accounts': [{'loginToken': ''}]}}"
            + " | dnspod.accounts[0].loginToken must not be empty",
        "{'dnspod': {'domains': [{'name': 'a.com', 'status': 'gone'}]}}"
            + " | dnspod.domains[0].status must be normal or prohibited or locked, not gone",
        "null | A JSON object is needed, not null",
        "{'freenom': | The JSON has no end",
        "[] | Expected BEGIN_OBJECT",
      })
  void appliesStateAtomically(String json, String title) throws Exception {
    var before = ok(control.getState());
    var body = json.replace("{'freenom': {", "{'dnspod': {}, 'freenom': {").replace('\'', '"');
    var response =
        send(
            HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/state"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.body()).contains(title);
    assertThat(ok(control.getState())).isEqualTo(before);
  }

  @Test
  void refusesStateOfMoreThan64Mebibytes() throws Exception {
    var mebibyte = " ".repeat(1 << 20).getBytes(UTF_8);
    var response =
        send(
            HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/state"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArrays(Collections.nCopies(65, mebibyte))));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("The request body is too large");
  }

  @Test
  void setsClock_runningOrStopped() throws Exception {
    var midnight = OffsetDateTime.of(2027, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    var stopped = org.domainbindings.sandbox.client.Clock.builder().time(midnight).running(false);
    assertThat(ok(control.setClock(stopped.build())).time()).isEqualTo(midnight);
    assertThat(ok(control.advanceClock(Advance.builder().by("P30DT12H").build())).time())
        .isEqualTo(midnight.plusDays(30).plusHours(12));
    assertThat(ok(control.getClock()).running()).isFalse();
    assertThat(register("late.tk").body()).contains("20270430");

    var running = org.domainbindings.sandbox.client.Clock.builder().time(midnight).build();
    assertThat(ok(control.setClock(running)).running()).isTrue();
    assertThat(ok(control.getClock()).time()).isBetween(midnight, midnight.plusHours(1));
    for (var wrong : List.of("-PT1S", "P1M", "soon", "P999999999999D")) {
      var response = control.advanceClock(Advance.builder().by(wrong).build()).execute();
      assertThat(response.code()).as(wrong).isEqualTo(400);
      assertThat(problem(response).title()).startsWith("by must");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "freenom | Domain is not available | /v2/domain/list?" + ACCOUNT + " | 400",
        "freenom | Service down | /v2/domain/list.xml?" + ACCOUNT + " | 400",
        "dnspod | -99 | /Domain.Acquiresend?format=json | 200",
        "alidns | InvalidDomainName.Duplicate | signed | 400",
        "alidns | ServiceUnavailable | signed | 503",
        "alidns | Code.ThatNobodyKnows | signed | 400",
      })
  void answersOnce_withErrorOfProvider(String provider, String code, String path, int status)
      throws Exception {
    ok(
        control.addFault(
            Fault.builder().provider(Provider.of(provider)).code(code).times(1).build()));
    assertThat(call(path).statusCode()).isEqualTo(status);
    assertThat(ok(control.listFaults()).faults()).isEmpty();
    assertThat(sandbox.requests().get(0).outcome()).contains(code);
    assertThat(call(path).body()).doesNotContain(code);
  }

  private HttpResponse<String> call(String path) throws Exception {
    if (path.equals("signed")) {
      return get("/?" + ok(control.sign(EXAMPLE_COM)).query());
    }
    if (path.startsWith("/v2/")) {
      return get(path);
    }
    var form = "login_token=" + DnspodSandbox.LOGIN_TOKEN + "&domain=example.com";
    return send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .header("User-Agent", "test/1.0 (a@example.com)")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form + "&email=" + DnspodSandbox.EMAIL)));
  }

  @Test
  void answersLikeGateway_forOneOperationAndDomain() throws Exception {
    var fault =
        Fault.builder()
            .provider(Provider.FREENOM)
            .operation("domain/register")
            .domain("mine.tk")
            .httpStatus(503)
            .retryAfter("2")
            .contentType("text/plain")
            .body("later")
            .build();
    var id = ok(control.addFault(fault)).id();
    assertThat(get("/v2/service/ping").statusCode()).isEqualTo(200);
    assertThat(register("other.tk").statusCode()).isEqualTo(200);
    for (var i = 0; i < 2; i++) {
      var response = register("mine.tk");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).isEqualTo("later");
      assertThat(response.headers().map())
          .containsEntry("retry-after", List.of("2"))
          .containsEntry("content-type", List.of("text/plain"));
    }
    assertThat(sandbox.freenom().domain("mine.tk")).isEmpty();
    ok(control.deleteFault(id));
    assertThat(register("mine.tk").statusCode()).isEqualTo(200);
    assertThat(control.deleteFault(id).execute().code()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "before-answer, false, false",
    "before-answer, true, true",
    "within-answer, false, true",
  })
  void cutsConnection_withOrWithoutEffect(String cut, boolean asked, boolean effect)
      throws Exception {
    ok(control.addFault(Fault.builder().cut(FaultCut.of(cut)).effect(asked).times(1).build()));
    assertThatThrownBy(() -> register("mine.tk")).isInstanceOf(IOException.class);
    assertThat(sandbox.freenom().domain("mine.tk").isPresent()).isEqualTo(effect);
    assertThat(sandbox.requests().get(0).outcome()).startsWith("cut " + cut);
  }

  @Test
  void answersWithStatus_afterEffect() throws Exception {
    ok(control.addFault(Fault.builder().httpStatus(504).effect(true).times(1).build()));
    assertThat(register("mine.tk").statusCode()).isEqualTo(504);
    assertThat(sandbox.freenom().domain("mine.tk")).isPresent();
  }

  @Test
  void answersLate_butEndsDelayWhenClosed() throws Exception {
    ok(control.addFault(Fault.builder().delayMillis(600_000L).times(1).build()));
    var waiting =
        HTTP.sendAsync(
            HttpRequest.newBuilder(URI.create(sandbox.url() + "/v2/service/ping")).build(),
            BodyHandlers.ofString());
    while (!ok(control.listFaults()).faults().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(waiting).isNotDone();
    sandbox.close();
    assertThat(waiting.handle((answer, failure) -> true).join()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | one of code, httpStatus, cut and delayMillis is needed",
        "{'code': 'x'} | code needs a provider",
        "{'code': 'x', 'provider': 'dnspod'} | code must be a number for dnspod",
        "{'code': '1', 'httpStatus': 503, 'provider': 'dnspod'} | exclude one another",
        "{'code': 'x', 'provider': 'freenom', 'effect': true} | effect does not go with code",
        "{'httpStatus': 99} | httpStatus must be from 200 to 599",
        "{'cut': 'soon'} | cut must be before-answer or within-answer",
        "{'delayMillis': 600001} | delayMillis must be from 1 to 600000",
        "{'delayMillis': 1, 'body': 'x'} | body, contentType and retryAfter need httpStatus",
        "{'httpStatus': 503, 'times': 0} | times must be at least 1",
        "{'httpStatus': 503, 'provider': 'godaddy'} | provider must be dnspod, alidns or freenom",
        "{'httpStatus': 503, 'operation': 'ping'} | operation must be one of ApplyForRetrieval",
        "{'httpStatus': 503, 'operation': 'ping', 'provider': 'dnspod'} | one of"
            + " Domain.Acquiresend",
        "{'httpStatus': 503, 'retryAfter': '1\\r\\nX: y'} | retryAfter must be plain text",
        "{'httpStatus': 503, 'domian': 'a.tk'} | fault has no property domian",
      })
  void refusesInvalidFault(String json, String title) throws Exception {
    var response =
        send(
            HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/faults"))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(title);
    assertThat(ok(control.listFaults()).faults()).isEmpty();
  }

  @Test
  void listsRequests_withoutSecrets() throws Exception {
    register("mine.tk");
    get("/v2/domain/list?" + ACCOUNT);
    var requests = ok(control.listRequests()).requests();
    assertThat(requests)
        .extracting(RecordedRequest::operation)
        .containsExactly("domain/register", "domain/list");
    assertThat(requests.toString()).doesNotContain("sandbox-password");
    assertThat(requests.get(0).parameters())
        .containsEntry("password", List.of("***"))
        .containsEntry("domainname", List.of("mine.tk"));

    var last = requests.get(1);
    var after = ListRequestsRequest.builder().after(requests.get(0).number());
    assertThat(ok(control.listRequests(after.build())).requests()).containsExactly(last);
    var first = ListRequestsRequest.builder().limit(1).build();
    assertThat(ok(control.listRequests(first)).requests()).containsExactly(requests.get(0));
    ok(control.deleteRequests());
    assertThat(ok(control.listRequests()).requests()).isEmpty();
    get("/v2/service/ping");
    assertThat(ok(control.listRequests()).requests().get(0).number()).isGreaterThan(last.number());
    assertThat(get("/_sandbox/requests?limit=many").statusCode()).isEqualTo(400);
  }

  @Test
  void signsRequests() throws Exception {
    var parameters = Map.of("AccessKeyId", "nobody", "DomainName", "example.com");
    var unknown = control.sign(CallToSign.builder().parameters(parameters).build()).execute();
    assertThat(unknown.code()).isEqualTo(400);
    assertThat(problem(unknown).title()).isEqualTo("There is no access key nobody");
    var signed = ok(control.sign(EXAMPLE_COM));
    assertThat(signed.stringToSign()).startsWith("GET&%2F&").contains("example.com");
    assertThat(get("/?" + signed.query()).body()).contains("example.com");
    assertThat(get("/?" + signed.query()).body()).contains("SignatureNonceUsed");
  }

  @Test
  void setsUpProviderStates_forPactVerifiers() throws Exception {
    var facts = Map.<String, Object>of("domain", "given.tk");
    var state = ProviderState.builder().state("a paid domain of the account").params(facts).build();
    ok(control.setUpState(Provider.FREENOM, state));
    assertThat(sandbox.freenom().domain("given.tk")).isPresent();
    ok(
        control.setUpState(
            Provider.FREENOM, state.toBuilder().action(ProviderStateAction.TEARDOWN).build()));
    assertThat(sandbox.freenom().domain("given.tk")).isEmpty();
    var incomplete =
        control
            .setUpState(
                Provider.FREENOM,
                ProviderState.builder().state("a glue record of the domain").build())
            .execute();
    assertThat(incomplete.code()).isEqualTo(400);
    assertThat(problem(incomplete).title()).isEqualTo("params needs hostname");
    var unknown = control.setUpState(Provider.DNSPOD, state).execute();
    assertThat(unknown.code()).isEqualTo(400);
    assertThat(problem(unknown).title())
        .isEqualTo("DNSPod has no state: a paid domain of the account");
  }

  @Test
  void forgetsFaults() throws Exception {
    ok(control.addFault(Fault.builder().httpStatus(500).build()));
    ok(control.deleteFaults());
    assertThat(get("/v2/service/ping").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /_sandbox/nothing, '', '', 404",
    "DELETE, /_sandbox/state, '', '', 405",
    "GET, /_sandbox/reset, '', '', 405",
    "PUT, /_sandbox/clock, Content-Type, text/plain, 415",
    "GET, /_sandbox/state, Origin, http://attacker.example, 403",
    "POST, /_sandbox/reset, Origin, null, 403",
    "GET, /_sandbox/health, Origin, http://attacker.example, 200",
  })
  void refusesForbiddenRequests(String method, String path, String header, String value, int status)
      throws Exception {
    var request = HttpRequest.newBuilder(URI.create(sandbox.url() + path));
    if (!header.isEmpty()) {
      request.header(header, value);
    }
    var response = send(request.method(method, BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    if (status != 200) {
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
    }
  }

  @Test
  void refusesOtherHostNames_againstDnsRebinding() throws Exception {
    try (var socket = new java.net.Socket("127.0.0.1", sandbox.url().getPort())) {
      var request =
          "GET /_sandbox/state HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 403")
          .contains("the host must be localhost");
    }
  }

  @Test
  void requiresToken_ifSet() throws Exception {
    var guarded = start(Sandbox.builder().token("s3cret"));
    var client = control(guarded, new OkHttpClient());
    assertThat(client.getState().execute().code()).isEqualTo(401);
    assertThat(client.getHealth().execute().code()).isEqualTo(200);
    var wrong = new OkHttpClient.Builder().addInterceptor(TokenAuthentication.of("s3cre")).build();
    assertThat(control(guarded, wrong).reset().execute().code()).isEqualTo(401);
    var right = new OkHttpClient.Builder().addInterceptor(TokenAuthentication.of("s3cret")).build();
    assertThat(ok(control(guarded, right).getState()).freenom()).isNotNull();
  }

  @Test
  void simulatesGivenProvidersOnly() throws Exception {
    var alone = start(Sandbox.builder().providers(Provider.DNSPOD));
    var state = ok(control(alone, new OkHttpClient()).getState());
    assertThat(state.dnspod()).isNotNull();
    assertThat(state.freenom()).isNull();
    var response = send(HttpRequest.newBuilder(URI.create(alone.url() + "/v2/service/ping")));
    assertThat(response.statusCode()).isEqualTo(404);
  }

  @Test
  void startsWithGivenState_andRestoresIt() throws Exception {
    var data =
        FreenomData.builder()
            .domains(FreenomDomainState.builder().name("seeded.tk").build())
            .build();
    var seed = SandboxState.builder().freenom(data).build();
    var seeded = start(Sandbox.builder().seed(seed));
    seeded.freenom().clear();
    ok(control(seeded, new OkHttpClient()).reset());
    assertThat(seeded.freenom().domain("seeded.tk")).isPresent();
    assertThat(seeded.freenom().domain("paid.tk")).isEmpty();
    assertThat(seeded.dnspod().data()).isEqualTo(sandbox.dnspod().data());
  }

  @Test
  void resumesFromFile(@TempDir Path folder) throws Exception {
    var file = folder.resolve("state.json");
    var first = start(Sandbox.builder().stateFile(file));
    var url = first.url() + "/?" + first.alidns().sign(EXAMPLE_COM).query();
    assertThat(send(HttpRequest.newBuilder(URI.create(url))).statusCode()).isEqualTo(200);
    // Not closed, as the file must be complete however the process ends.
    var second = start(Sandbox.builder().stateFile(file));
    assertThat(second.alidns().applications()).containsKey("example.com");
    assertThat(States.write(States.read(file)) + "\n").isEqualTo(Files.readString(file));
    assertThat(folder).isDirectoryNotContaining("glob:**.new");

    Files.writeString(file, "{\"freenom\": 1}");
    assertThatThrownBy(() -> Sandbox.builder().stateFile(file).start())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + " is no state: ");
    assertThat(Map.of("unchanged", Files.readString(file))).containsValue("{\"freenom\": 1}");
  }

  @Test
  void retriesSaving_afterFailure(@TempDir Path folder) throws Exception {
    var file = Files.createDirectory(folder.resolve("there")).resolve("state.json");
    var kept = start(Sandbox.builder().stateFile(file));
    Files.delete(file);
    Files.delete(file.getParent());
    var delete = kept.url() + "/v2/domain/delete?domainname=paid.tk&" + ACCOUNT;
    var log = Logger.getLogger(StateFile.class.getName());
    log.setLevel(Level.OFF);
    try {
      assertThat(send(HttpRequest.newBuilder(URI.create(delete)).DELETE()).statusCode())
          .isEqualTo(500);
    } finally {
      log.setLevel(null);
    }
    Files.createDirectory(file.getParent());
    send(HttpRequest.newBuilder(URI.create(kept.url() + "/v2/service/ping")));
    assertThat(States.read(file).freenom().domains())
        .extracting(FreenomDomainState::name)
        .contains("FREE.TK")
        .doesNotContain("PAID.TK");
  }

  @Test
  void readsLargeState_inLinearTime() throws Exception {
    var domains = new ArrayList<FreenomDomainState>();
    for (var i = 0; i < 20_000; i++) {
      domains.add(FreenomDomainState.builder().name("domain-" + i + ".tk").build());
    }
    var large =
        SandboxState.builder().freenom(FreenomData.builder().domains(domains).build()).build();
    var patient = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(30)).build();
    assertThat(ok(control(sandbox, patient).replaceState(large)).freenom().domains())
        .hasSize(20_000);
  }
}
