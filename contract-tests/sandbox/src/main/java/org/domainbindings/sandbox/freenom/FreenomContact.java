package org.domainbindings.sandbox.freenom;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.domainbindings.sandbox.server.Copies;

/**
 * A contact of an account.
 *
 * @param id its contact ID
 * @param account the email of the account that it belongs to
 * @param fields its data by documented name, such as {@code contact_firstname}
 */
public record FreenomContact(String id, String account, Map<String, String> fields) {

  /** The role of a contact for a domain. */
  public enum Role {
    /** The owner, or registrant. */
    OWNER,
    /** The administrative contact. */
    ADMIN,
    /** The technical contact. */
    TECH,
    /** The billing contact. */
    BILLING;

    /** Returns the role as in parameters and answers. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Map<Role, String> all(String contactId) {
      var contacts = new EnumMap<Role, String>(Role.class);
      for (var role : values()) {
        contacts.put(role, contactId);
      }
      return contacts;
    }
  }

  /** The data in the order of the document's answers. */
  static final List<String> FIELDS =
      List.of(
          "contact_title",
          "contact_firstname",
          "contact_middlename",
          "contact_lastname",
          "contact_organization",
          "contact_address",
          "contact_city",
          "contact_zipcode",
          "contact_statecode",
          "contact_countrycode",
          "contact_phone",
          "contact_fax",
          "contact_email");

  /**
   * Copies the data.
   *
   * @param id its contact ID
   * @param account the email of the account that it belongs to
   * @param fields its data by documented name
   */
  public FreenomContact {
    fields = Copies.of(fields);
  }

  /**
   * Describes a complete contact, John Smith, of the account present at the start.
   *
   * @param id its contact ID
   * @return the contact
   */
  public static FreenomContact of(String id) {
    return new FreenomContact(
        id,
        FreenomSandbox.EMAIL,
        Map.ofEntries(
            Map.entry("contact_title", "Mr"),
            Map.entry("contact_firstname", "John"),
            Map.entry("contact_middlename", "Q"),
            Map.entry("contact_lastname", "Smith"),
            Map.entry("contact_organization", "Example Ltd"),
            Map.entry("contact_address", "1 Main Street"),
            Map.entry("contact_city", "Amsterdam"),
            Map.entry("contact_zipcode", "1012AB"),
            Map.entry("contact_statecode", "NH"),
            Map.entry("contact_countrycode", "NL"),
            Map.entry("contact_phone", "+31-205550100"),
            Map.entry("contact_fax", "+31-205550101"),
            Map.entry("contact_email", "john.smith@example.com")));
  }

  /**
   * Changes a field.
   *
   * @param field its documented name
   * @param value the value; may be empty
   * @return the changed copy
   */
  public FreenomContact with(String field, String value) {
    return new FreenomContact(id, account, Copies.with(fields, field, value));
  }

  /**
   * Moves the contact into an account.
   *
   * @param email the account's email
   * @return the changed copy
   */
  public FreenomContact heldBy(String email) {
    return new FreenomContact(id, email, fields);
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
