package org.domainbindings.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** An independent client: that of the JDK, with hand-written forms. */
final class IndependentClient {

  static final String FORM = "application/x-www-form-urlencoded";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI url;

  IndependentClient(Sandbox sandbox) {
    this.url = sandbox.url();
  }

  /** Writes names and values, in turn, as a query or a form. */
  static String form(String... namesAndValues) {
    var form = new StringJoiner("&");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var name = URLEncoder.encode(namesAndValues[i], StandardCharsets.UTF_8);
      form.add(name + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(url + pathAndQuery));
  }

  Reply get(String path, String... namesAndValues) {
    var query = namesAndValues.length == 0 ? "" : "?" + form(namesAndValues);
    return send(request(path + query));
  }

  Reply post(String path, String... namesAndValues) {
    return sendForm("POST", path, namesAndValues);
  }

  Reply sendForm(String method, String path, String... namesAndValues) {
    return sendBody(method, path, FORM, form(namesAndValues));
  }

  Reply sendBody(String method, String path, String contentType, String body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .method(method, BodyPublishers.ofString(body)));
  }

  Reply send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      var type = response.headers().firstValue("Content-Type").orElse("");
      return new Reply(response.statusCode(), type, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
