package org.domainbindings.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;

/** A service that gives every call the same answer over a real socket, and records requests. */
public final class CannedService implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private volatile MockResponse answer = new MockResponse.Builder().code(404).build();

  public CannedService() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer;
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI url() {
    return server.url("/").uri();
  }

  /**
   * Sets the body of all further answers. Its media type is wrong on purpose, as that of real
   * services can be. Each call has its own connection, which avoids delayed acknowledgements.
   */
  public void answer(int httpStatus, String body) {
    var headers = Headers.of("Content-Type", "text/plain", "Connection", "close");
    answer = new MockResponse(httpStatus, headers, body);
  }

  /** Removes and returns the oldest request. */
  RecordedRequest take() {
    try {
      var request = server.takeRequest(5, TimeUnit.SECONDS);
      if (request == null) {
        throw new AssertionError("Nothing was sent");
      }
      return request;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
