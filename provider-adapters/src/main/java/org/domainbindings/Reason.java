package org.domainbindings;

/**
 * Why a call failed, in terms common to all providers.
 *
 * <p>A {@link ProviderException} also has the provider's own code and message. Its type depends on
 * what a caller can do about the failure.
 */
public enum Reason {
  /** A parameter is missing or malformed. */
  INVALID_PARAMETER,
  /** The domain name is malformed. */
  INVALID_DOMAIN,
  /** The provider does not support this kind of domain: its suffix, or a name that is not ASCII. */
  UNSUPPORTED_DOMAIN,
  /** The email address is malformed, or the provider does not accept it for the domain. */
  INVALID_EMAIL,

  /** The credentials, the signature, the timestamp or the nonce are missing or wrong. */
  INVALID_CREDENTIALS,
  /** The account lacks the permission. */
  NOT_PERMITTED,
  /** The account is locked, usually after too many failed logins. */
  ACCOUNT_LOCKED,

  /** The domain belongs to somebody else. */
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
  /** The registrant's data differs from the registry's. */
  REGISTRANT_MISMATCH,
  /** Whois has no data, or no email address, for the domain. */
  WHOIS_UNAVAILABLE,

  /** The rate limit is exceeded. */
  THROTTLED,
  /** The service is temporarily unavailable. */
  SERVICE_UNAVAILABLE,
  /** The service could not be reached; nothing was sent. */
  NOT_SENT,

  /** The call may have taken effect, but there is no readable answer to confirm it. */
  UNKNOWN_OUTCOME,

  /** The service does not support this call. */
  UNSUPPORTED_CALL,
  /** The service had an internal error. */
  SERVICE_FAILURE,
  /** The answer does not have the documented form. */
  UNREADABLE_ANSWER,
  /** An unknown code or text; see the provider's own message. */
  OTHER
}
