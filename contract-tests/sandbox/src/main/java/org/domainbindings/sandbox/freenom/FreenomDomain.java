package org.domainbindings.sandbox.freenom;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.server.Copies;

/**
 * A registered domain, with Freenom or another registrar.
 *
 * @param name its name, in upper case as Freenom writes it
 * @param account the email of the account that holds it; empty for another registrar
 * @param type paid or free
 * @param status active or cancelled
 * @param registered when it was registered
 * @param expires when it will expire
 * @param authcode the authcode; empty for a free domain
 * @param forwardUrl the URL it forwards to; empty when it has nameservers
 * @param nameservers its nameservers, in upper case; none when it forwards
 * @param contacts the contact IDs that are set
 * @param idShield whether the registrant's data is hidden
 * @param forwardMode how it forwards, cloak or 301_redirect; empty if not set
 * @param autoRenew whether it renews itself, enabled or disabled; empty if not set
 */
public record FreenomDomain(
    String name,
    String account,
    Type type,
    Status status,
    LocalDate registered,
    LocalDate expires,
    String authcode,
    String forwardUrl,
    List<String> nameservers,
    Map<Role, String> contacts,
    boolean idShield,
    String forwardMode,
    String autoRenew) {

  /** What kind of domain it is. */
  public enum Type {
    /** Registered for years, for a fee. */
    PAID,
    /** Registered for months, free of charge. */
    FREE
  }

  /** Whether a domain is in use. */
  public enum Status {
    /** In use. */
    ACTIVE,
    /** Canceled: still listed in its account, but anybody may register it. */
    CANCELLED
  }

  private static final LocalDate REGISTERED = LocalDate.of(2026, 1, 15);
  private static final LocalDate EXPIRES = LocalDate.of(2031, 1, 15);
  private static final List<String> NAMESERVERS = List.of("NS1.EXAMPLE.NET", "NS2.EXAMPLE.NET");

  /**
   * Copies all collections, with names in upper case.
   *
   * @param name its name
   * @param account the email of the account that holds it
   * @param type paid or free
   * @param status active or cancelled
   * @param registered when it was registered
   * @param expires when it will expire
   * @param authcode the authcode
   * @param forwardUrl the URL it forwards to
   * @param nameservers its nameservers
   * @param contacts the contact IDs that are set
   * @param idShield whether the registrant's data is hidden
   * @param forwardMode how it forwards
   * @param autoRenew whether it renews itself
   */
  public FreenomDomain {
    name = upper(name);
    nameservers = nameservers.stream().map(FreenomDomain::upper).toList();
    contacts = Map.copyOf(contacts);
  }

  static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /**
   * Describes an active paid domain of the account present at the start, with that account's
   * contact in all roles, two nameservers, and an expiration in the year 2031.
   *
   * @param name its name
   * @return the domain
   */
  public static FreenomDomain paid(String name) {
    return new FreenomDomain(
        name,
        FreenomSandbox.EMAIL,
        Type.PAID,
        Status.ACTIVE,
        REGISTERED,
        EXPIRES,
        FreenomSandbox.AUTHCODE,
        "",
        NAMESERVERS,
        Role.all(FreenomSandbox.CONTACT_ID),
        false,
        "",
        "");
  }

  /**
   * Describes an active free domain of the account present at the start.
   *
   * @param name its name
   * @return the domain
   */
  public static FreenomDomain free(String name) {
    return paid(name).with(Type.FREE).withAuthcode("");
  }

  /**
   * Moves the domain into an account.
   *
   * @param email the account's email; empty for another registrar
   * @return the changed copy
   */
  public FreenomDomain heldBy(String email) {
    return changed(draft -> draft.account = email);
  }

  /**
   * Makes the domain paid or free.
   *
   * @param newType the type
   * @return the changed copy
   */
  public FreenomDomain with(Type newType) {
    return changed(draft -> draft.type = newType);
  }

  /**
   * Makes the domain active or cancelled.
   *
   * @param newStatus the status
   * @return the changed copy
   */
  public FreenomDomain with(Status newStatus) {
    return changed(draft -> draft.status = newStatus);
  }

  /**
   * Changes when the domain was registered and when it expires.
   *
   * @param from when it was registered
   * @param until when it will expire
   * @return the changed copy
   */
  public FreenomDomain registered(LocalDate from, LocalDate until) {
    return changed(
        draft -> {
          draft.registered = from;
          draft.expires = until;
        });
  }

  /**
   * Changes the authcode.
   *
   * @param newAuthcode the authcode
   * @return the changed copy
   */
  public FreenomDomain withAuthcode(String newAuthcode) {
    return changed(draft -> draft.authcode = newAuthcode);
  }

  /**
   * Makes the domain forward instead of having nameservers.
   *
   * @param url the target
   * @return the changed copy
   */
  public FreenomDomain forwardingTo(String url) {
    return delegated(url, List.of());
  }

  /**
   * Gives the domain nameservers instead of forwarding.
   *
   * @param hostnames the nameservers
   * @return the changed copy
   */
  public FreenomDomain withNameservers(String... hostnames) {
    return delegated("", List.of(hostnames));
  }

  FreenomDomain delegated(String newForwardUrl, List<String> newNameservers) {
    return changed(
        draft -> {
          draft.forwardUrl = newForwardUrl;
          draft.nameservers = newNameservers;
        });
  }

  /**
   * Sets the contact of one role.
   *
   * @param role the role
   * @param contactId the contact's ID
   * @return the changed copy
   */
  public FreenomDomain withContact(Role role, String contactId) {
    return withContacts(Copies.with(contacts, role, contactId), idShield);
  }

  FreenomDomain withContacts(Map<Role, String> newContacts, boolean newIdShield) {
    return changed(
        draft -> {
          draft.contacts = newContacts;
          draft.idShield = newIdShield;
        });
  }

  /**
   * Sets the properties of a later edition of the document.
   *
   * @param newForwardMode how it forwards, cloak or 301_redirect
   * @param newAutoRenew whether it renews itself, enabled or disabled
   * @return the changed copy
   */
  public FreenomDomain withLaterSettings(String newForwardMode, String newAutoRenew) {
    return changed(
        draft -> {
          draft.forwardMode = newForwardMode;
          draft.autoRenew = newAutoRenew;
        });
  }

  FreenomDomain extendedBy(FreenomPeriod period) {
    return registered(registered, period.after(expires));
  }

  private FreenomDomain changed(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.domain();
  }

  boolean isHeldBy(String email) {
    return account.equals(email);
  }

  /** A mutable copy. */
  private static final class Draft {

    private final String name;
    private String account;
    private Type type;
    private Status status;
    private LocalDate registered;
    private LocalDate expires;
    private String authcode;
    private String forwardUrl;
    private List<String> nameservers;
    private Map<Role, String> contacts;
    private boolean idShield;
    private String forwardMode;
    private String autoRenew;

    Draft(FreenomDomain domain) {
      name = domain.name;
      account = domain.account;
      type = domain.type;
      status = domain.status;
      registered = domain.registered;
      expires = domain.expires;
      authcode = domain.authcode;
      forwardUrl = domain.forwardUrl;
      nameservers = domain.nameservers;
      contacts = domain.contacts;
      idShield = domain.idShield;
      forwardMode = domain.forwardMode;
      autoRenew = domain.autoRenew;
    }

    FreenomDomain domain() {
      return new FreenomDomain(
          name,
          account,
          type,
          status,
          registered,
          expires,
          authcode,
          forwardUrl,
          nameservers,
          contacts,
          idShield,
          forwardMode,
          autoRenew);
    }
  }
}
