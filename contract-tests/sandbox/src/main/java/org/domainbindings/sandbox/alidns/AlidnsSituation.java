package org.domainbindings.sandbox.alidns;

/** How a domain stands with Alibaba Cloud DNS, as seen by the account that calls. */
public enum AlidnsSituation {
  /** In another account: an application for manual retrieval is accepted. */
  RETRIEVABLE,
  /** In the caller's own list already ({@code InvalidDomainName.Duplicate}). */
  OWN,
  /** Registered, but not with Alibaba Cloud DNS ({@code InvalidDomainName.NoExist}). */
  NOT_IN_ALIDNS,
  /** A Chinese name whose data differ from CNNIC's ({@code CHNDomainInfoNotMatch}). */
  CNNIC_MISMATCH,
  /** WHOIS cannot be read ({@code UnabletoGetWoisInfo}). */
  NO_WHOIS
}
