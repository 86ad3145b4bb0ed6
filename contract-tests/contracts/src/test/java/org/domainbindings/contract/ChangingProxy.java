package org.domainbindings.contract;

import java.io.IOException;
import java.net.URI;
import java.util.function.BinaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** A fake service that forwards requests to another one, and changes the answers of some paths. */
final class ChangingProxy implements AutoCloseable {

  private final OkHttpClient http = new OkHttpClient();
  private final MockWebServer server = new MockWebServer();

  ChangingProxy(URI service, BinaryOperator<String> change) throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            try {
              return answer(service, request, change);
            } catch (IOException e) {
              return new MockResponse.Builder().code(502).body(e.toString()).build();
            }
          }
        });
    server.start();
  }

  URI url() {
    return server.url("").uri().resolve("/").normalize();
  }

  private MockResponse answer(URI service, RecordedRequest received, BinaryOperator<String> change)
      throws IOException {
    RequestBody body =
        received.getBody() == null || received.getBody().size() == 0
            ? null
            : RequestBody.create(received.getBody(), null);
    Request request =
        new Request.Builder()
            .url(service.resolve(received.getTarget()).toString())
            .headers(received.getHeaders())
            .method(
                received.getMethod(),
                body == null && !received.getMethod().equals("GET")
                    ? RequestBody.create(new byte[0])
                    : body)
            .build();
    try (okhttp3.Response response = http.newCall(request).execute()) {
      return new MockResponse.Builder()
          .code(response.code())
          .addHeader("Content-Type", String.valueOf(response.header("Content-Type")))
          .body(change.apply(received.getUrl().encodedPath(), response.body().string()))
          .build();
    }
  }

  @Override
  public void close() {
    server.close();
    http.connectionPool().evictAll();
  }
}
