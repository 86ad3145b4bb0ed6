package org.domainbindings.dnspod;

import java.util.Locale;
import java.util.stream.Stream;
import okhttp3.Request;
import org.domainbindings.http.Authentication;
import org.domainbindings.http.Format;
import org.domainbindings.http.RequestParameters;

/**
 * Adds the login token, the format and the {@code User-Agent} without which DNSPod refuses a call.
 *
 * @param credentials the login token
 * @param format the format of answers
 */
record DnspodAuthentication(DnspodCredentials credentials, Format format)
    implements Authentication {

  private static final String PROGRAM = "domain-bindings/0.1.0";

  /** The login token, and each of its two parts. */
  @Override
  public Stream<String> secrets(RequestParameters parameters) {
    String token = credentials.loginToken().reveal();
    return Stream.concat(Stream.of(token), Stream.of(token.split(",", 2)));
  }

  @Override
  public Request authenticate(Request request) {
    String userAgent = PROGRAM + " (" + credentials.contactEmail() + ")";
    return RequestParameters.of(request)
        .with("login_token", credentials.loginToken().reveal())
        .with("format", format.name().toLowerCase(Locale.ROOT))
        .toRequest()
        .newBuilder()
        .header("User-Agent", userAgent)
        .build();
  }
}
