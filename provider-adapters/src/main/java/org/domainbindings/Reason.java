package org.domainbindings;

/**
 * Why a call failed, in words that all providers share.
 *
 * <p>Beside it a {@link ProviderException} keeps the provider's own code and message. What a caller
 * can do about it decides the type of the exception.
 */
public enum Reason {
  /** A parameter is missing or malformed. */
  INVALID_PARAMETER,
  /** The domain name is malformed. */
  INVALID_DOMAIN,
  /** The provider does not take this kind of domain: its suffix, or a name that is not ASCII. */
  UNSUPPORTED_DOMAIN,
  /** The mail address is malformed, or not one that the provider accepts for the domain. */
  INVALID_EMAIL,

  /** The credentials are missing or wrong; or their signature, its time or its nonce is. */
  INVALID_CREDENTIALS,
  /** The account may not do this. */
  NOT_PERMITTED,
  /** The account is locked, as a rule after too many failed logins. */
  ACCOUNT_LOCKED,

  /** Somebody else has the domain. */
  NOT_AVAILABLE,
  /** Nobody has registered the domain, or the provider does not know it. */
  UNKNOWN_DOMAIN,
  /** The domain is in the account already. */
  ALREADY_IN_ACCOUNT,
  /** The provider has prohibited the domain. */
  DOMAIN_PROHIBITED,
  /** The domain is locked. */
  DOMAIN_LOCKED,
  /** The domain cannot move between a company's and a personal account. */
  ACCOUNT_KIND_MISMATCH,
  /** The registrant's data differ from those at the registry. */
  REGISTRANT_MISMATCH,
  /** Whois gives no data, or no mail address, for the domain. */
  WHOIS_UNAVAILABLE,

  /** Too many calls; the next one must wait. */
  THROTTLED,
  /** The service is out of order for the time being. */
  SERVICE_UNAVAILABLE,
  /** Nothing was sent: the service could not be reached. */
  NOT_SENT,

  /** The call may have taken effect, but no answer says so. */
  UNKNOWN_OUTCOME,

  /** The service does not take calls of this kind. */
  UNSUPPORTED_CALL,
  /** The service failed inside. */
  SERVICE_FAILURE,
  /** The answer is not of the documented form. */
  UNREADABLE_ANSWER,
  /** A code or text that is not known here; see the provider's own message. */
  OTHER
}
