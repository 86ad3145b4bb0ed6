package org.domainbindings.sandbox.freenom;

import java.time.Instant;

/**
 * A domain on its way from one account to another, or to or from another registrar.
 *
 * @param domain the domain's name, in upper case
 * @param from the email of the losing account; empty for another registrar
 * @param to the email of the gaining account; empty for another registrar
 * @param newRegistrar the name of who gains it
 * @param status how far it has come
 * @param ownerId the contact ID of the new owner; empty when it is not known here
 * @param years for how many years the domain is renewed
 * @param updated when the status changed last
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

  /** How far a transfer has come. */
  public enum Status {
    /** Waiting for the losing side. */
    PENDING,
    /** Done. */
    APPROVED,
    /** Refused by the losing side. */
    DECLINED
  }

  /**
   * Holds the name in upper case.
   *
   * @param domain the domain's name
   * @param from the email of the losing account
   * @param to the email of the gaining account
   * @param newRegistrar the name of who gains it
   * @param status how far it has come
   * @param ownerId the contact ID of the new owner
   * @param years for how many years the domain is renewed
   * @param updated when the status changed last
   */
  public FreenomTransfer {
    domain = FreenomDomain.upper(domain);
  }

  /**
   * Describes a pending transfer away from the account present at the start.
   *
   * @param domain the domain's name
   * @param newRegistrar the name of the registrar that asks for it
   * @param updated when it asked
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
   * @param updated when it was asked for
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
   * Changes how far the transfer has come.
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
