package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.TestServer.answer;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.http.SampleCall.Kind;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.BrokenServer.Misbehavior;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Makes every call of a provider meet misbehaving servers: each must end in the documented
 * exception, within its time-out, after the right number of requests.
 */
class MisbehavingServersTest<C extends ProviderClient<C>> extends EachProvider<C> {

  private static final String HEADERS = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final String HTML = "<!DOCTYPE html><html><body><h1>Oops<br></h1></body></html>";

  /** How long a server may stay silent, and how long a whole call may take where that is tested. */
  private static final Duration SILENCE = Duration.ofMillis(200);

  private static final Duration WHOLE_CALL = Duration.ofMillis(300);

  /** All attempts of one call with these time-outs, and a margin for slow machines. */
  private static final Duration PATIENCE = SILENCE.multipliedBy(4).plusSeconds(5);

  /** The outcome of one call; its requests are counted at the end. */
  private record Outcome(
      String provider,
      SampleCall<?> sample,
      Throwable thrown,
      Function<String, Long> requests,
      Duration time) {}

  @TestFactory
  Stream<DynamicContainer> endsAsDocumented_whenAnswerIsWrong() {
    return Stream.of(
        wrong(
            "is an object without a documented property",
            Expected::unreadable,
            answer(200, "{\"ok\":true,\"data\":{\"id\":1}}")),
        wrong(
            "is an object of nulls",
            Expected::unreadable,
            answer(200, "{\"status\":null,\"result\":null,\"RequestId\":null}")),
        wrong(
            "is an array with a success in it",
            Expected::unreadable,
            answer(200, "[" + provider.success() + "]")),
        wrong(
            "is a login failure",
            kind -> Expected.credentials(),
            answer(200, provider.loginFailure())),
        wrong(
            "is a login failure with 400",
            kind -> Expected.credentials(),
            answer(400, provider.loginFailure())),
        wrong(
            "is a login failure with 500",
            kind -> Expected.credentials(),
            answer(500, provider.loginFailure())),
        wrong(
            "is a login failure in XML",
            kind -> Expected.credentials(),
            answer(200, provider.loginFailureInXml())),
        wrong(
            "is a failure of an unknown kind",
            kind -> Expected.unknownCode(),
            answer(200, provider.unknownFailure("The moon is in the wrong house"))));
  }

  private DynamicContainer wrong(
      String answerThat, Function<Kind, Expected> expected, MockResponse answer) {
    return container("the answer " + answerThat, expected, () -> outcomes(answer));
  }

  private List<Outcome> outcomes(MockResponse answer) {
    try (TestServer server = TestServer.answering(request -> answer)) {
      return outcomes(server.url(), server::requests, settings -> {});
    }
  }

  @TestFactory
  Stream<DynamicContainer> endsAsDocumented_whenServerRepeatsFormAsChunk() {
    Misbehavior misbehavior =
        (socket, request) ->
            BrokenServer.write(
                socket,
                HEADERS
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + request.substring(request.indexOf("\r\n\r\n") + 4)
                    + "\r\n");
    return Stream.of(
        container(
            "the form comes back as a chunk",
            Expected::broken,
            () -> outcomes(misbehavior, settings -> settings.readTimeout(SILENCE))));
  }

  private List<Outcome> outcomes(Misbehavior misbehavior, Consumer<ClientBuilder<?>> timeouts)
      throws IOException {
    try (BrokenServer server = BrokenServer.afterRequest(misbehavior)) {
      return outcomes(server.url(), server::requests, timeouts);
    }
  }

  @TestFactory
  Stream<DynamicContainer> timesOut_whenAnswerTrickles() {
    Misbehavior trickle =
        (socket, request) -> {
          BrokenServer.write(socket, HEADERS + "Content-Length: 1000\r\n\r\n");
          for (int i = 0; i < 1000; i++) {
            BrokenServer.write(socket, " ");
            Thread.sleep(20);
          }
        };
    // Each attempt takes the whole time, so that there is no time for another.
    return Stream.of(
        container(
            "the answer trickles",
            kind -> new Expected(Expected.broken(kind).type(), Expected.broken(kind).reason(), 1),
            () -> outcomes(trickle, settings -> settings.callTimeout(WHOLE_CALL))));
  }

  @Test
  void countsRequestAsSent_whenConnectionIsResetAfterItsFirstByte() throws IOException {
    Misbehavior misbehavior =
        (socket, request) -> {
          socket.getInputStream().read();
          BrokenServer.reset(socket);
        };
    try (BrokenServer server = BrokenServer.beforeRequest(misbehavior)) {
      List<Outcome> outcomes = outcomes(server.url(), path -> 0L, settings -> {});

      assertThat(outcomes)
          .allSatisfy(
              outcome ->
                  assertThat(outcome.thrown())
                      .isInstanceOf(Expected.broken(outcome.sample().kind()).type()));
      int expected =
          provider.calls().stream().mapToInt(call -> Expected.broken(call.kind()).requests()).sum();
      assertThat(server.requests()).hasSize(expected);
    }
  }

  /** Makes some outcomes. */
  @FunctionalInterface
  private interface Trial {
    List<Outcome> outcomes() throws IOException;
  }

  private DynamicContainer container(String when, Function<Kind, Expected> expected, Trial trial) {
    Stream<Outcome> outcomes =
        Stream.of(trial)
            .flatMap(
                each -> {
                  try {
                    return each.outcomes().stream();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    return dynamicContainer(
        "when " + when,
        outcomes.map(
            outcome ->
                dynamicTest(
                    outcome.sample().operation(),
                    () -> check(outcome, expected.apply(outcome.sample().kind())))));
  }

  private void check(Outcome outcome, Expected expected) {
    assertThat(outcome.thrown()).isInstanceOf(expected.type());
    ProviderException exception = (ProviderException) outcome.thrown();
    assertThat(exception.reason()).isEqualTo(expected.reason());
    if (expected.reason() == Reason.UNKNOWN_OUTCOME) {
      assertThat(shownTexts()).anyMatch(exception.providerMessage()::contains);
    }
    assertThat(exception.provider()).isEqualTo(outcome.provider());
    assertThat(exception.operation()).isEqualTo(outcome.sample().operation());
    assertThat(outcome.requests().apply(outcome.sample().path()))
        .as("requests")
        .isEqualTo(expected.requests());
    assertThat(outcome.time()).isLessThan(PATIENCE);
  }

  /** How a caller can find out the outcome of a call, by a read if there is one. */
  private Stream<String> shownTexts() {
    Stream<String> reads =
        provider.calls().stream()
            .filter(sample -> sample.kind() == Kind.READ)
            .map(sample -> "call " + sample.operation() + ", wh");
    return Stream.concat(reads, Stream.of("no call shows it, so look "));
  }

  /** Makes all calls at once, so that time-outs pass at once; the clock stands still. */
  private List<Outcome> outcomes(
      URI url, Function<String, Long> requests, Consumer<ClientBuilder<?>> timeouts) {
    Clock clock = Clock.fixed(SteppingTime.START, ZoneOffset.UTC);
    Timing timing = new Timing(clock, pause -> {}, () -> 0);
    try (C client =
        provider.client(timeouts.andThen(settings -> settings.baseUrl(url).timing(timing)))) {
      List<CompletableFuture<Outcome>> outcomes =
          provider.calls().stream().map(sample -> outcome(client, sample, requests)).toList();
      return outcomes.stream().map(CompletableFuture::join).toList();
    }
  }

  private CompletableFuture<Outcome> outcome(
      C client, SampleCall<C> sample, Function<String, Long> requests) {
    String provider = client.getClass().getSimpleName();
    return End.of(client, sample)
        .thenApply(end -> new Outcome(provider, sample, end.thrown(), requests, end.time()));
  }
}
