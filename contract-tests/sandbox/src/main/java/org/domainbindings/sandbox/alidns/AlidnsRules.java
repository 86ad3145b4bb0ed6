package org.domainbindings.sandbox.alidns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.domainbindings.sandbox.alidns.AlidnsState.Credential;
import org.domainbindings.sandbox.server.Call;
import org.domainbindings.sandbox.server.DomainSyntax;

/** Alibaba Cloud's rules for requests: public parameters, signature, domain. */
final class AlidnsRules {

  static final String ACTION = "ApplyForRetrievalDomainName";

  private static final String VERSION = "2015-01-09";
  private static final Duration CLOCK_DIFFERENCE_ALLOWED = Duration.ofMinutes(15);
  private static final Duration BETWEEN_APPLICATIONS = Duration.ofSeconds(90);
  private static final Pattern TIMESTAMP =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  private static final Set<String> UNSUPPORTED_SUFFIXES =
      Set.of("arpa", "internal", "invalid", "lan", "local", "localhost", "onion");
  private static final List<String> REQUIRED =
      List.of(
          "Action",
          "Version",
          "AccessKeyId",
          "SignatureMethod",
          "SignatureVersion",
          "SignatureNonce",
          "Timestamp",
          "Signature");

  private AlidnsRules() {}

  static String value(Call call, String name) {
    return call.parameters().first(name).orElseThrow(() -> AlidnsRefusal.missing(name));
  }

  static void requirePublicParameters(Call call) {
    if (!call.method().equals("GET") && !call.method().equals("POST")) {
      throw new AlidnsRefusal("UnsupportedOperation");
    }
    REQUIRED.forEach(name -> value(call, name));
    if (!value(call, "Version").equals(VERSION)) {
      throw new AlidnsRefusal("NoSuchVersion");
    }
    if (!value(call, "Action").equals(ACTION)) {
      throw new AlidnsRefusal("InvalidAction.NotFound");
    }
    if (!value(call, "SignatureMethod").equalsIgnoreCase("HMAC-SHA1")) {
      throw AlidnsRefusal.invalid("SignatureMethod");
    }
    if (!value(call, "SignatureVersion").equals("1.0")) {
      throw AlidnsRefusal.invalid("SignatureVersion");
    }
    var timestamp = timestamp(value(call, "Timestamp"));
    if (Duration.between(timestamp, call.time()).abs().compareTo(CLOCK_DIFFERENCE_ALLOWED) > 0) {
      throw new AlidnsRefusal("InvalidTimeStamp.Expired");
    }
  }

  private static Instant timestamp(String text) {
    try {
      if (TIMESTAMP.matcher(text).matches()) {
        return Instant.parse(text);
      }
    } catch (DateTimeException e) {
      throw new AlidnsRefusal("IllegalTimestamp");
    }
    throw new AlidnsRefusal("IllegalTimestamp");
  }

  static void requireSignature(Call call, Credential credential) {
    var token = call.parameters().first("SecurityToken").orElse("");
    if (!token.equals(credential.securityToken())) {
      throw new AlidnsRefusal("InvalidSecurityToken.MismatchWithAccessKey");
    }
    var stringToSign = AlidnsSignature.stringToSign(call.method(), call.parameters());
    var expected = AlidnsSignature.sign(stringToSign, credential.secret());
    var actual = value(call, "Signature");
    if (!MessageDigest.isEqual(bytes(expected), bytes(actual))) {
      throw AlidnsRefusal.wrongSignature(stringToSign);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static void requireName(String domain) {
    if (!DomainSyntax.isUnicodeName(domain)) {
      throw new AlidnsRefusal("InvalidDomainName.Format");
    }
    if (UNSUPPORTED_SUFFIXES.contains(AlidnsState.key(DomainSyntax.suffix(domain)))) {
      throw new AlidnsRefusal("InvalidDomainName.Suffix");
    }
  }

  static void requireRetrievable(AlidnsState state, String domain, Instant now) {
    var situation = state.domains().get(AlidnsState.key(domain));
    if (situation == null) {
      throw new AlidnsRefusal("InvalidDomainName.Unregistered");
    }
    switch (situation) {
      case OWN -> throw new AlidnsRefusal("InvalidDomainName.Duplicate");
      case NOT_IN_ALIDNS -> throw new AlidnsRefusal("InvalidDomainName.NoExist");
      case CNNIC_MISMATCH -> throw new AlidnsRefusal("CHNDomainInfoNotMatch");
      case NO_WHOIS -> throw new AlidnsRefusal("UnabletoGetWoisInfo");
      case RETRIEVABLE -> {
        var latest = state.applications().get(AlidnsState.key(domain));
        if (latest != null && now.isBefore(latest.plus(BETWEEN_APPLICATIONS))) {
          throw new AlidnsRefusal("Forbidden.TooOfen");
        }
      }
    }
  }
}
