package org.domainbindings.freenom;

import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.domainbindings.http.Authentication;
import org.domainbindings.http.Format;
import org.domainbindings.http.RequestParameters;

/**
 * Adds the account's email address and password and, if set, {@code test_mode} and the format.
 *
 * @param credentials the account
 * @param format the format of answers
 * @param testMode whether all effects are to be rolled back
 */
record FreenomAuthentication(FreenomCredentials credentials, Format format, boolean testMode)
    implements Authentication {

  /** The only function without credentials. */
  private static final String PING = "/service/ping";

  @Override
  public Stream<String> secrets(RequestParameters parameters) {
    return Stream.concat(Stream.of(credentials.password().reveal()), parameters.values("authcode"));
  }

  @Override
  public Request authenticate(Request request) {
    RequestParameters parameters = RequestParameters.of(request);
    if (!request.url().encodedPath().endsWith(PING)) {
      parameters =
          parameters
              .with("email", credentials.email())
              .with("password", credentials.password().reveal());
    }
    if (testMode) {
      parameters = parameters.with("test_mode", "1");
    }
    return inFormat(parameters.toRequest());
  }

  /** The suffix follows the function's name, before the query. */
  private Request inFormat(Request request) {
    if (format == Format.JSON) {
      return request;
    }
    HttpUrl url = request.url();
    String path = url.encodedPath() + ".xml";
    return request.newBuilder().url(url.newBuilder().encodedPath(path).build()).build();
  }
}
