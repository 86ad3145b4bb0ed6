package org.domainbindings.freenom;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.domainbindings.freenom.client.AutoRenew;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.ForwardMode;
import org.domainbindings.freenom.client.IdShield;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ModifyDomainRequest;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.RegisterContactRequest;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.freenom.client.UpgradeDomainRequest;
import org.domainbindings.http.Operation;
import org.domainbindings.rules.Check;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rules in the document's tables and notes.
 *
 * @param check the checks for one operation
 */
record FreenomRules(Check check) {

  private static final int FEWEST_NAMESERVERS = 2;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern STATE = Pattern.compile("([A-Z]{2}-)?[A-Z0-9]{1,3}");

  /** A plus sign and 7 to 15 digits with the usual separators, and perhaps an extension. */
  private static final Pattern PHONE =
      Pattern.compile("\\+[1-9]([-. ()]{0,2}[0-9]){6,14}(x[0-9]{1,6})?");

  static FreenomRules of(Operation<?> operation) {
    return new FreenomRules(new Check(Freenom.PROVIDER, operation.name()));
  }

  void domain(String domain) {
    check.domain("domainname", domain);
  }

  void search(String domain, DomainType domainType) {
    domain(domain);
    check.oneOf("domaintype", domainType, DomainType.known());
  }

  void renew(RenewDomainRequest request) {
    domain(request.domainName());
    check.oneOf("period", request.period(), Period.known());
  }

  void register(RegisterDomainRequest request) {
    domain(request.domainName());
    check.oneOf("domaintype", request.domainType(), DomainType.known());
    check.oneOf("period", request.period(), Period.known());
    settings(request.idShield(), request.forwardMode(), request.autoRenew());
    destination(request.forwardUrl(), request.nameservers());
    owner(request.ownerId(), request.idShield());
    contacts(request.adminId(), request.techId(), request.billingId());
    Period period = request.period();
    if (period != null) {
      boolean paid = request.domainType().equals(DomainType.PAID);
      check.that(
          inYears(period) == paid,
          "period",
          "must be in years for a PAID domain and in months for a FREE one");
    }
  }

  void modify(ModifyDomainRequest request) {
    domain(request.domainName());
    settings(request.idShield(), request.forwardMode(), request.autoRenew());
    destination(request.forwardUrl(), request.nameservers());
    unlessNull("owner_id", request.ownerId());
    contacts(request.adminId(), request.techId(), request.billingId());
  }

  void upgrade(UpgradeDomainRequest request) {
    domain(request.domainName());
    settings(request.idShield(), null, null);
    owner(request.ownerId(), request.idShield());
    contacts(request.adminId(), request.techId(), request.billingId());
    check.that(!request.periods().isEmpty(), "period", "must be given");
    request.periods().forEach(this::years);
  }

  private void settings(
      @Nullable IdShield idShield, @Nullable ForwardMode mode, @Nullable AutoRenew autoRenew) {
    check.oneOf("idshield", idShield, IdShield.known());
    check.oneOf("forward_mode", mode, ForwardMode.known());
    check.oneOf("autorenew", autoRenew, AutoRenew.known());
  }

  private void years(Period period) {
    check.oneOf("period", period, Period.known());
    check.that(inYears(period), "period", "must be in years");
  }

  private static boolean inYears(Period period) {
    return period.toString().endsWith("Y");
  }

  private void contacts(
      @Nullable String adminId, @Nullable String techId, @Nullable String billingId) {
    unlessNull("admin_id", adminId);
    unlessNull("tech_id", techId);
    unlessNull("billing_id", billingId);
  }

  private void unlessNull(String parameter, @Nullable String value) {
    if (value != null) {
      check.notBlank(parameter, value);
    }
  }

  private void destination(@Nullable String forwardUrl, List<String> nameservers) {
    check.that(
        (forwardUrl != null) != !nameservers.isEmpty(),
        "forward_url",
        "or nameserver must be given, and never both");
    if (forwardUrl != null) {
      check.webAddress("forward_url", forwardUrl);
      return;
    }
    nameservers.forEach(nameserver -> check.hostname("nameserver", nameserver));
    long different =
        nameservers.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count();
    check.that(
        different >= FEWEST_NAMESERVERS,
        "nameserver",
        "must be given at least twice, with different values");
  }

  private void owner(@Nullable String ownerId, @Nullable IdShield idShield) {
    unlessNull("owner_id", ownerId);
    check.that(
        ownerId != null || IdShield.ENABLED.equals(idShield),
        "owner_id",
        "must be given unless idshield is enabled");
  }

  void glueRecord(String domain, String hostname) {
    domain(domain);
    check.hostname("hostname", hostname);
    String suffix = "." + domain.toLowerCase(Locale.ROOT);
    check.that(
        hostname.toLowerCase(Locale.ROOT).endsWith(suffix),
        "hostname",
        "must be within the domain: other nameservers need no glue record");
  }

  void glueRecord(String domain, String hostname, String ipAddress) {
    glueRecord(domain, hostname);
    check.ipAddress("ipaddress", ipAddress);
  }

  void contact(RegisterContactRequest request) {
    check.notBlank("contact_firstname", request.contactFirstName());
    check.notBlank("contact_lastname", request.contactLastName());
    check.notBlank("contact_address", request.contactAddress());
    check.notBlank("contact_city", request.contactCity());
    check.notBlank("contact_zipcode", request.contactZipCode());
    check.that(
        COUNTRIES.contains(request.contactCountryCode()),
        "contact_countrycode",
        "must be a country code of ISO 3166-1: two capital letters");
    state(request.contactStateCode(), request.contactCountryCode());
    phone("contact_phone", request.contactPhone());
    if (request.contactFax() != null) {
      phone("contact_fax", request.contactFax());
    }
    check.email("contact_email", request.contactEmail());
    unlessNull("contact_id", request.contactId());
  }

  /** With or without the country code: the document refers to ISO 3166 without showing a sample. */
  private void state(String state, String country) {
    boolean ofCountry = state.indexOf('-') < 0 || state.startsWith(country + "-");
    check.that(
        STATE.matcher(state).matches() && ofCountry,
        "contact_statecode",
        "must be a code of ISO 3166-2 in the country of contact_countrycode");
  }

  private void phone(String parameter, String value) {
    check.that(
        PHONE.matcher(value).matches(),
        parameter,
        "must be in international format: a plus sign, the country code and the number");
  }

  void contactId(String contactId) {
    check.notBlank("contact_id", contactId);
  }

  void contactIds(List<String> contactIds) {
    check.that(!contactIds.isEmpty(), "contact_id", "must be given");
    contactIds.forEach(this::contactId);
  }

  void transfer(String domain, String authcode) {
    domain(domain);
    check.notBlank("authcode", authcode);
  }

  void transfer(String domain, String authcode, Period period, String ownerId) {
    transfer(domain, authcode);
    years(period);
    check.notBlank("owner_id", ownerId);
  }

  void decline(String domain, String reason) {
    domain(domain);
    check.notBlank("reason", reason);
  }

  void page(ListDomainsRequest request) {
    check.that(request.page() == null || request.page() > 0, "pagenr", "must be positive");
    check.that(
        request.resultsPerPage() == null || request.resultsPerPage() > 0,
        "results_per_page",
        "must be positive");
  }
}
