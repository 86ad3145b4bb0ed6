package org.domainbindings.meridian;

import java.util.stream.Stream;
import okhttp3.Request;
import org.domainbindings.http.Authentication;
import org.domainbindings.http.RequestParameters;

/**
 * Adds the token to every request.
 *
 * @param credentials the token
 */
record MeridianAuthentication(MeridianCredentials credentials) implements Authentication {

  @Override
  public Stream<String> secrets(RequestParameters parameters) {
    return Stream.of(credentials.token().reveal());
  }

  @Override
  public Request authenticate(Request request) {
    String header = "Bearer " + credentials.token().reveal();
    return request.newBuilder().header("Authorization", header).build();
  }
}
