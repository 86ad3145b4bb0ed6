package org.domainbindings.mutations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Request;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.sandbox.Sandbox;

/** The answers of a sandbox to recorded requests. */
final class SandboxAnswers implements AutoCloseable {

  /** When the recorded requests were signed. */
  private static final Instant SIGNED = Instant.parse("2026-03-01T12:00:00Z");

  private final Sandbox sandbox = Sandbox.start();
  private final OkHttpClient http =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

  /** Sets up the states of a contract, and sends its request. */
  Response to(Interaction contract) {
    sandbox.reset();
    if (contract.provider().equals("alidns")) {
      sandbox.setClock(Clock.fixed(SIGNED, ZoneOffset.UTC));
    }
    for (Interaction.State state : contract.states()) {
      Map<String, String> facts = new HashMap<>();
      state.values().forEach((name, value) -> facts.put(name, String.valueOf(value)));
      setUp(contract.provider(), state.name(), facts);
    }
    try (var answer = http.newCall(request(contract.request())).execute()) {
      return Response.of(
          answer.code(),
          Map.of("Content-Type", String.valueOf(answer.header("Content-Type"))),
          answer.body().string(),
          contract.response().rules());
    } catch (IOException e) {
      throw new UncheckedIOException(contract.toString(), e);
    }
  }

  private void setUp(String provider, String state, Map<String, String> facts) {
    switch (provider) {
      case "dnspod" -> sandbox.dnspod().given(state, facts);
      case "alidns" -> sandbox.alidns().given(state, facts);
      default -> sandbox.freenom().given(state, facts);
    }
  }

  private okhttp3.Request request(Request recorded) {
    HttpUrl.Builder url = HttpUrl.get(sandbox.url()).newBuilder().encodedPath(recorded.path());
    recorded.query().forEach((name, all) -> all.forEach(one -> url.addQueryParameter(name, one)));
    FormBody.Builder form = new FormBody.Builder();
    recorded.form().forEach((name, all) -> all.forEach(one -> form.add(name, one)));
    boolean get = recorded.method().equals("GET");
    okhttp3.Request.Builder request =
        new okhttp3.Request.Builder()
            .url(url.build())
            .method(recorded.method(), get ? null : form.build());
    recorded.headers().forEach(request::header);
    return request.build();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
