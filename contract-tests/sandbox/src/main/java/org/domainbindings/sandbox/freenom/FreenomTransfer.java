package org.domainbindings.sandbox.freenom;

import java.time.Instant;

/**
 * A transfer of a domain between accounts, or to or from another registrar.
 *
 * @param domain the domain's name, in upper case
 * @param from the email of the losing account; empty for another registrar
 * @param to the email of the gaining account; empty for another registrar
 * @param newRegistrar the name of the gaining registrar
 * @param status its status
 * @param ownerId the contact ID of the new owner; empty if unknown
 * @param years for how many years the domain is renewed
 * @param updated when the status last changed
 */
public record FreenomTransfer(
    String domain,
    String from,
    String to,
    String newRegistrar,
    Status status,
    String ownerId,
    int years,
    Instant updated) {

  /** The status of a transfer. */
  public enum Status {
    /** Waiting for the losing side. */
    PENDING,
    /** Done. */
    APPROVED,
    /** Refused by the losing side. */
    DECLINED
  }

  /**
   * Converts the name to upper case.
   *
   * @param domain the domain's name
   * @param from the email of the losing account
   * @param to the email of the gaining account
   * @param newRegistrar the name of the gaining registrar
   * @param status its status
   * @param ownerId the contact ID of the new owner
   * @param years for how many years the domain is renewed
   * @param updated when the status last changed
   */
  public FreenomTransfer {
    domain = FreenomDomain.upper(domain);
  }

  /**
   * Describes a pending transfer away from the account present at the start.
   *
   * @param domain the domain's name
   * @param newRegistrar the name of the gaining registrar
   * @param updated when it was requested
   * @return the transfer
   */
  public static FreenomTransfer outgoing(String domain, String newRegistrar, Instant updated) {
    return new FreenomTransfer(
        domain, FreenomSandbox.EMAIL, "", newRegistrar, Status.PENDING, "", 1, updated);
  }

  /**
   * Describes a pending transfer from another registrar to the account present at the start.
   *
   * @param domain the domain's name
   * @param updated when it was requested
   * @return the transfer
   */
  public static FreenomTransfer incoming(String domain, Instant updated) {
    return new FreenomTransfer(
        domain,
        "",
        FreenomSandbox.EMAIL,
        FreenomSandbox.EMAIL,
        Status.PENDING,
        FreenomSandbox.CONTACT_ID,
        1,
        updated);
  }

  /**
   * Changes the status of the transfer.
   *
   * @param newStatus the status
   * @param when when it changed
   * @return the changed copy
   */
  public FreenomTransfer with(Status newStatus, Instant when) {
    return new FreenomTransfer(domain, from, to, newRegistrar, newStatus, ownerId, years, when);
  }

  boolean isPending() {
    return status == Status.PENDING;
  }
}
