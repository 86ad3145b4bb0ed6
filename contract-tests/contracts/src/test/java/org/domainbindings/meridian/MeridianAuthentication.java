package org.domainbindings.meridian;

import java.io.IOException;
import java.util.stream.Stream;
import okhttp3.Response;
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
  public Response intercept(Chain chain) throws IOException {
    String header = "Bearer " + credentials.token().reveal();
    return chain.proceed(chain.request().newBuilder().header("Authorization", header).build());
  }
}
