package org.domainbindings.alidns;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Request;
import org.domainbindings.Secret;
import org.domainbindings.http.Authentication;
import org.domainbindings.http.Format;
import org.domainbindings.http.RequestParameters;

/**
 * Adds the public request parameters and the signature.
 *
 * <p>Each attempt gets its own nonce, timestamp and signature: the service refuses a used nonce,
 * and a timestamp that is off by more than 15 minutes.
 *
 * @param credentials the access key
 * @param format the format of answers
 * @param clock the clock for timestamps
 * @param nonces the source of nonces
 */
record AlidnsAuthentication(
    AlidnsCredentials credentials, Format format, Clock clock, Supplier<String> nonces)
    implements Authentication {

  private static final String VERSION = "2015-01-09";

  /** The key, its token, and the signature made with it. */
  @Override
  public Stream<String> secrets(RequestParameters parameters) {
    Stream<Secret> key =
        Stream.concat(
            Stream.of(credentials.accessKeyId(), credentials.accessKeySecret()),
            credentials.securityToken().stream());
    return Stream.concat(key.map(Secret::reveal), parameters.values("Signature"));
  }

  @Override
  public Request authenticate(Request request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    RequestParameters parameters =
        RequestParameters.of(request)
            .with("Format", format.name())
            .with("Version", VERSION)
            .with("AccessKeyId", credentials.accessKeyId().reveal())
            .with("SignatureMethod", "HMAC-SHA1")
            .with("Timestamp", now.toString())
            .with("SignatureVersion", "1.0")
            .with("SignatureNonce", nonces.get());
    if (credentials.securityToken().isPresent()) {
      Secret token = credentials.securityToken().get();
      parameters = parameters.with("SecurityToken", token.reveal());
    }
    Secret secret = credentials.accessKeySecret();
    String signature = AlidnsSigner.sign(request.method(), parameters.all(), secret);
    return parameters.with("Signature", signature).toRequest();
  }
}
