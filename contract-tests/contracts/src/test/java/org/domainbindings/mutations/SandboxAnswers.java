package org.domainbindings.mutations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.chain.pacts.RecordedRequest;
import org.domainbindings.sandbox.PreparedSandbox;

/** The answers of a sandbox to recorded requests. */
final class SandboxAnswers implements AutoCloseable {

  private final PreparedSandbox sandbox = new PreparedSandbox();
  private final OkHttpClient http =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

  /** Sets up the states of a contract, and sends its request. */
  Response to(Interaction contract) {
    HttpUrl url = HttpUrl.get(sandbox.reset());
    contract
        .states()
        .forEach(state -> sandbox.setUp(contract.provider(), state.name(), state.values()));
    Request.Builder request = RecordedRequest.to(url, contract.request());
    contract.request().headers().forEach(request::header);
    try (var answer = http.newCall(request.build()).execute()) {
      return Response.of(
          answer.code(),
          Map.of("Content-Type", String.valueOf(answer.header("Content-Type"))),
          answer.body().string(),
          contract.response().rules());
    } catch (IOException e) {
      throw new UncheckedIOException(contract.toString(), e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
