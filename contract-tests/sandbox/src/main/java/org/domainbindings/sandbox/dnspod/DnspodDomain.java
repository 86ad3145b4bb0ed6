package org.domainbindings.sandbox.dnspod;

import java.util.List;

/**
 * A domain known to DNSPod.
 *
 * @param name its name
 * @param account the kind of account that holds it now
 * @param status what DNSPod has done to it
 * @param emails the addresses that may receive the verification code; none when they could not be
 *     found out
 */
public record DnspodDomain(String name, Account account, Status status, List<String> emails) {

  /** The kind of an account. */
  public enum Account {
    /** Held by a person. */
    PERSONAL,
    /** Held by a company. */
    COMPANY
  }

  /** What DNSPod has done to a domain. */
  public enum Status {
    /** Nothing. */
    NORMAL,
    /** Prohibited: no code is sent (code 11). */
    PROHIBITED,
    /** Locked: no code is sent (code 12). */
    LOCKED
  }

  /**
   * Copies the addresses.
   *
   * @param name its name
   * @param account the kind of account that holds it now
   * @param status what DNSPod has done to it
   * @param emails the addresses that may receive the verification code
   */
  public DnspodDomain {
    emails = List.copyOf(emails);
  }

  /**
   * Describes a normal domain in a personal account.
   *
   * @param name its name
   * @param emails the addresses that may receive the verification code
   * @return the domain
   */
  public static DnspodDomain of(String name, String... emails) {
    return new DnspodDomain(name, Account.PERSONAL, Status.NORMAL, List.of(emails));
  }

  /**
   * Puts the domain into another kind of account.
   *
   * @param newAccount the kind of account
   * @return the changed copy
   */
  public DnspodDomain in(Account newAccount) {
    return new DnspodDomain(name, newAccount, status, emails);
  }

  /**
   * Changes what DNSPod has done to the domain.
   *
   * @param newStatus the status
   * @return the changed copy
   */
  public DnspodDomain with(Status newStatus) {
    return new DnspodDomain(name, account, newStatus, emails);
  }
}
