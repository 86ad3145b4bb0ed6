package org.domainbindings.contract;

import au.com.dius.pact.core.model.ProviderState;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Requests the provider states of contracts from a service, as Pact's own verifiers do. */
final class StateChanges {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final JsonAdapter<Object> VALUES =
      new Moshi.Builder().build().adapter(Object.class);

  private final OkHttpClient http;
  private final URI url;

  StateChanges(OkHttpClient http, URI url) {
    this.http = http;
    this.url = url;
  }

  void setUp(List<ProviderState> states) {
    states.forEach(state -> send(state, "setup"));
  }

  void tearDown(List<ProviderState> states) {
    states.forEach(state -> send(state, "teardown"));
  }

  private void send(ProviderState state, String action) {
    String name = String.valueOf(state.getName());
    String body =
        VALUES.toJson(Map.of("state", name, "params", state.getParams(), "action", action));
    Request request =
        new Request.Builder().url(url.toString()).post(RequestBody.create(body, JSON)).build();
    try (okhttp3.Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new AssertionError(
            "%s of the state \"%s\" at %s was answered with %d %s"
                .formatted(action, name, url, response.code(), response.body().string()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(url + " does not answer", e);
    }
  }
}
