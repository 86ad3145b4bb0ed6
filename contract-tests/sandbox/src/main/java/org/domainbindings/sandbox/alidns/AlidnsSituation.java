package org.domainbindings.sandbox.alidns;

/** The situation of a domain, from the point of view of the calling account. */
public enum AlidnsSituation {
  /** In another account: an application for manual retrieval is accepted. */
  RETRIEVABLE,
  /** In the caller's own list already ({@code InvalidDomainName.Duplicate}). */
  OWN,
  /** Registered, but not with Alibaba Cloud DNS ({@code InvalidDomainName.NoExist}). */
  NOT_IN_ALIDNS,
  /** A Chinese name whose data differs from CNNIC's ({@code CHNDomainInfoNotMatch}). */
  CNNIC_MISMATCH,
  /** WHOIS cannot be read ({@code UnabletoGetWoisInfo}). */
  NO_WHOIS
}
