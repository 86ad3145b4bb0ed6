package org.domainbindings.sandbox.freenom;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.freenom.FreenomDomain.Type;
import org.domainbindings.sandbox.server.DomainSyntax;

/** Parses the parameters of a Freenom call, and refuses the first invalid one. */
final class FreenomRules {

  private static final int FEWEST_NAMESERVERS = 2;
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9 ().-]{5,24}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+");
  private static final Pattern STATE = Pattern.compile("(?:[A-Za-z]{2}-)?[A-Za-z0-9]{1,3}");
  private static final Pattern NUMBER = Pattern.compile("0*[1-9]\\d{0,8}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private FreenomRules() {}

  /** The delegation of a domain: a URL, or nameservers. */
  record Delegation(String forwardUrl, List<String> nameservers) {}

  /** Returns a parameter that may be given once; duplicates of the same value are allowed. */
  static Optional<String> optional(FreenomCall call, String name) {
    var values = call.parameters().all(name).stream().distinct().toList();
    if (values.size() > 1) {
      throw FreenomRefusal.invalid(name, "given more than once");
    }
    return values.stream().findFirst();
  }

  static String required(FreenomCall call, String name) {
    return optional(call, name).orElseThrow(() -> FreenomRefusal.invalid(name));
  }

  private static String required(FreenomCall call, String name, Predicate<String> rule) {
    var value = required(call, name);
    if (!rule.test(value)) {
      throw FreenomRefusal.invalid(name);
    }
    return value;
  }

  private static Optional<String> optional(FreenomCall call, String name, Predicate<String> rule) {
    var value = optional(call, name);
    if (value.isPresent() && !rule.test(value.get())) {
      throw FreenomRefusal.invalid(name);
    }
    return value;
  }

  /** Returns the name in upper case. */
  static String domainName(FreenomCall call) {
    return FreenomDomain.upper(required(call, "domainname", DomainSyntax::isName));
  }

  /** Returns the domain of that name in the caller's account. */
  static FreenomDomain ownDomain(FreenomCall call) {
    var name = domainName(call);
    return call.state()
        .domain(name, call.account())
        .orElseThrow(() -> FreenomRefusal.notInAccount(name));
  }

  static Type domainType(FreenomCall call) {
    return Type.valueOf(
        required(call, "domaintype", text -> text.equals("PAID") || text.equals("FREE")));
  }

  /** Returns the type if it is given and valid, for rules that come before it in the table. */
  static Optional<Type> peekDomainType(FreenomCall call) {
    return Arrays.stream(Type.values())
        .filter(type -> call.parameters().all("domaintype").contains(type.name()))
        .findFirst();
  }

  static Optional<FreenomPeriod> period(FreenomCall call, Predicate<FreenomPeriod> rule) {
    var text = optional(call, "period");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(period(text.get(), rule));
  }

  static FreenomPeriod period(String text, Predicate<FreenomPeriod> rule) {
    return FreenomPeriod.parse(text)
        .filter(rule)
        .orElseThrow(() -> FreenomRefusal.invalid("period"));
  }

  static Delegation delegation(FreenomCall call) {
    var url = optional(call, "forward_url", FreenomRules::isWebAddress);
    var nameservers =
        call.parameters().all("nameserver").stream().map(FreenomDomain::upper).toList();
    if (url.isPresent() == !nameservers.isEmpty()) {
      throw FreenomRefusal.invalid(
          "forward_url", "either forward_url or at least 2 nameservers must be given");
    }
    if (url.isEmpty() && nameservers.stream().distinct().count() < FEWEST_NAMESERVERS) {
      throw FreenomRefusal.invalid("nameserver", "at least 2 nameservers must be given");
    }
    for (var nameserver : nameservers) {
      if (!DomainSyntax.isName(nameserver)) {
        throw FreenomRefusal.invalid("nameserver");
      }
    }
    return new Delegation(url.orElse(""), nameservers);
  }

  /** Refuses a nameserver within the domain itself that has no glue record. */
  static void requireGlue(FreenomState state, FreenomDomain domain, Delegation delegation) {
    for (var nameserver : delegation.nameservers()) {
      if (isUnder(nameserver, domain.name()) && state.glue(domain.name(), nameserver).isEmpty()) {
        throw FreenomRefusal.invalid("nameserver", nameserver + " needs a glue record");
      }
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      var url = URI.create(text);
      var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && url.getRawAuthority() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static boolean isUnder(String hostname, String domain) {
    return hostname.equals(domain) || hostname.endsWith("." + domain);
  }

  /** Returns the given contacts in the order of the table. */
  static Map<Role, String> contacts(FreenomCall call, boolean ownerRequired, List<Role> order) {
    var contacts = new EnumMap<Role, String>(Role.class);
    for (var role : order) {
      var name = role.label() + "_id";
      var id = optional(call, name);
      if (id.isEmpty() && ownerRequired && role == Role.OWNER) {
        throw FreenomRefusal.invalid(name);
      }
      id.ifPresent(value -> contacts.put(role, existingContact(call, name, value).id()));
    }
    return contacts;
  }

  static FreenomContact existingContact(FreenomCall call, String parameter, String id) {
    return call.state()
        .contact(id, call.account())
        .orElseThrow(() -> FreenomRefusal.invalid(parameter));
  }

  static Optional<Boolean> idShield(FreenomCall call) {
    return optional(call, "idshield", text -> text.equals("enabled") || text.equals("disabled"))
        .map("enabled"::equals);
  }

  /** Reads the parameters of a later edition of the document, as sent. */
  static String forwardMode(FreenomCall call, String otherwise) {
    return optional(call, "forward_mode", List.of("cloak", "301_redirect")::contains)
        .orElse(otherwise);
  }

  static String autoRenew(FreenomCall call, String otherwise) {
    return optional(call, "autorenew", List.of("enabled", "disabled")::contains).orElse(otherwise);
  }

  /** Returns whether idshield is enabled, for rules that come before it in the table. */
  static boolean peekIdShield(FreenomCall call) {
    return call.parameters().all("idshield").contains("enabled");
  }

  static int positive(FreenomCall call, String name, int otherwise) {
    return optional(call, name, NUMBER.asMatchPredicate()).map(Integer::parseInt).orElse(otherwise);
  }

  /** Returns a host name under the domain, in upper case. */
  static String hostname(FreenomCall call, String domain) {
    var hostname = required(call, "hostname", DomainSyntax::isName);
    var upper = FreenomDomain.upper(hostname);
    if (!isUnder(upper, domain)) {
      throw FreenomRefusal.invalid("hostname", "it must be under " + domain);
    }
    return upper;
  }

  static String ipAddress(FreenomCall call) {
    return required(call, "ipaddress", text -> IPV4.matcher(text).matches() || isIpv6Address(text));
  }

  private static boolean isIpv6Address(String text) {
    if (!IPV6_CHARACTERS.matcher(text).matches()) {
      return false;
    }
    try {
      // A text with a colon is never looked up as a host name.
      return InetAddress.getByName(text) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Parses a contact's data in the order of the table. */
  static Map<String, String> contactFields(FreenomCall call) {
    var fields = new HashMap<String, String>();
    take(fields, call, "contact_organization", false, text -> true);
    take(fields, call, "contact_title", false, text -> true);
    take(fields, call, "contact_firstname", true, text -> true);
    take(fields, call, "contact_middlename", false, text -> true);
    take(fields, call, "contact_lastname", true, text -> true);
    take(fields, call, "contact_address", true, text -> true);
    take(fields, call, "contact_city", true, text -> true);
    take(fields, call, "contact_zipcode", true, text -> true);
    take(fields, call, "contact_statecode", true, STATE.asMatchPredicate());
    take(fields, call, "contact_countrycode", true, FreenomRules::isCountry);
    take(fields, call, "contact_phone", true, PHONE.asMatchPredicate());
    take(fields, call, "contact_fax", false, PHONE.asMatchPredicate());
    take(fields, call, "contact_email", true, EMAIL.asMatchPredicate());
    return fields;
  }

  private static boolean isCountry(String code) {
    return COUNTRIES.contains(code.toUpperCase(Locale.ROOT));
  }

  private static void take(
      Map<String, String> fields,
      FreenomCall call,
      String name,
      boolean required,
      Predicate<String> rule) {
    fields.put(name, required ? required(call, name, rule) : optional(call, name, rule).orElse(""));
  }
}
