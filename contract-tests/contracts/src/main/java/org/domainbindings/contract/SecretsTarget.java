package org.domainbindings.contract;

import java.net.URI;
import java.util.Set;

/** Where secrets may be sent: anywhere over TLS, but only to loopback in cleartext. */
final class SecretsTarget {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private SecretsTarget() {}

  static URI of(String variable, String value) {
    URI url = URI.create(value);
    if (!"https".equals(url.getScheme()) && !LOOPBACK.contains(String.valueOf(url.getHost()))) {
      throw new IllegalStateException(variable + " must begin with https");
    }
    return url;
  }
}
