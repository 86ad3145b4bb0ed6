package org.domainbindings.sandbox.alidns;

import java.util.Map;

/** An error answer of Alibaba Cloud: a code, a message and an HTTP status. */
final class AlidnsRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int BAD_REQUEST = 400;

  private record Meaning(int httpStatus, String message) {
    Meaning(String message) {
      this(BAD_REQUEST, message);
    }
  }

  /** Where the vendor's HTTP status differs from the documented one, this is the actual one. */
  private static final Map<String, Meaning> MEANINGS =
      Map.ofEntries(
          Map.entry("InvalidDomainName.Format", new Meaning("The domain name is malformed.")),
          Map.entry("InvalidDomainName.Suffix", new Meaning("This suffix is not supported.")),
          Map.entry(
              "InvalidDomainName.Unregistered", new Meaning("Nobody has registered the domain.")),
          Map.entry(
              "InvalidDomainName.Duplicate",
              new Meaning("The domain is in the user's own list already.")),
          Map.entry(
              "CHNDomainInfoNotMatch",
              new Meaning("The Chinese domain's data differ from those at CNNIC.")),
          Map.entry(
              "UnabletoGetWoisInfo", new Meaning("WHOIS gives no information on the domain.")),
          Map.entry(
              "InvalidDomainName.NoExist",
              new Meaning("Alibaba Cloud DNS does not hold the domain.")),
          Map.entry("Forbidden.TooOfen", new Meaning("Wait 90 seconds before you try again.")),
          Map.entry("NoSuchVersion", new Meaning("The specified version does not exist.")),
          Map.entry("InvalidAction.NotFound", new Meaning(404, "The action is not found.")),
          Map.entry("IllegalTimestamp", new Meaning("The format of the timestamp is illegal.")),
          Map.entry(
              "InvalidTimeStamp.Expired",
              new Meaning("The timestamp is more than 15 minutes away from the server's time.")),
          Map.entry(
              "InvalidAccessKeyId.NotFound",
              new Meaning(404, "The specified access key is not found.")),
          Map.entry(
              "InvalidSecurityToken.MismatchWithAccessKey",
              new Meaning("The security token does not belong to the access key.")),
          Map.entry("SignatureNonceUsed", new Meaning("The signature nonce was used already.")),
          Map.entry("UnsupportedOperation", new Meaning("This HTTP method is not supported.")),
          Map.entry("Throttling", new Meaning("The request was denied due to throttling.")),
          Map.entry(
              "Throttling.User",
              new Meaning("The request was denied due to throttling of this user.")),
          Map.entry("Forbidden", new Meaning(403, "The user may not call this operation.")),
          Map.entry(
              "Forbidden.RiskControl",
              new Meaning(403, "The operation is forbidden by risk control.")),
          Map.entry("InternalError", new Meaning(500, "The request failed for an unknown reason.")),
          Map.entry(
              "ServiceUnavailable", new Meaning(503, "The service cannot take the request now.")));

  private final String code;
  private final int httpStatus;

  AlidnsRefusal(String code) {
    this(code, MEANINGS.getOrDefault(code, new Meaning("Refused with code " + code + ".")));
  }

  private AlidnsRefusal(String code, Meaning meaning) {
    this(code, meaning.httpStatus(), meaning.message());
  }

  AlidnsRefusal(String code, int httpStatus, String message) {
    super(message, null, false, false);
    this.code = code;
    this.httpStatus = httpStatus;
  }

  static AlidnsRefusal missing(String parameter) {
    return new AlidnsRefusal(
        "MissingParameter",
        BAD_REQUEST,
        "The input parameter \""
            + parameter
            + "\" that is mandatory for processing this request"
            + " is not supplied.");
  }

  static AlidnsRefusal invalid(String parameter) {
    return new AlidnsRefusal(
        "InvalidParameter", BAD_REQUEST, "The parameter \"" + parameter + "\" is not valid.");
  }

  /** Repeats the string to sign, as the vendor does and its SDKs expect. */
  static AlidnsRefusal wrongSignature(String stringToSign) {
    return new AlidnsRefusal(
        "SignatureDoesNotMatch",
        BAD_REQUEST,
        "The signature does not match our calculation. server string to sign is:" + stringToSign);
  }

  String code() {
    return code;
  }

  int httpStatus() {
    return httpStatus;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
