package org.domainbindings.rules;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.domainbindings.Failure;
import org.domainbindings.InvalidInputException;
import org.domainbindings.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what the documents allow a client to know to be wrong, with the parameter and the rule.
 *
 * <p>No message repeats a value: it may be a secret, or not meant for a log.
 *
 * @param provider the provider's name
 * @param operation the operation as the provider's document names it
 */
public record Check(String provider, String operation) {

  private static final int LONGEST_NAME = 253;
  private static final Pattern LABEL =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /**
   * Refuses a parameter unless a rule holds.
   *
   * @param holds whether it does
   * @param parameter the parameter as the document names it
   * @param rule the rule, as the end of a sentence: "must be..."
   * @throws InvalidInputException if the rule does not hold
   */
  public void that(boolean holds, String parameter, String rule) {
    that(holds, Reason.INVALID_PARAMETER, parameter, rule);
  }

  /**
   * Refuses a parameter for a reason unless a rule holds.
   *
   * @param holds whether it does
   * @param reason the reason, one that asks for other input
   * @param parameter the parameter as the document names it
   * @param rule the rule, as the end of a sentence: "must be..."
   * @throws InvalidInputException if the rule does not hold
   */
  public void that(boolean holds, Reason reason, String parameter, String rule) {
    if (!holds) {
      String message = parameter + " " + rule + "; nothing was sent";
      Failure failure = Failure.of(provider, operation, reason, message);
      throw InvalidInputException.of(failure, parameter);
    }
  }

  /**
   * Refuses a parameter that is blank.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void notBlank(String parameter, String value) {
    that(!value.isBlank(), parameter, "must not be blank");
  }

  /**
   * Refuses what is no domain name in letters, digits and dashes.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void domain(String parameter, String value) {
    that(
        value.chars().allMatch(c -> c < 128),
        Reason.UNSUPPORTED_DOMAIN,
        parameter,
        "must be ASCII: the provider takes no internationalized names");
    that(
        name(value) && value.indexOf('.') > 0,
        Reason.INVALID_DOMAIN,
        parameter,
        "must be a domain name: labels of letters, digits and inner dashes, joined by dots");
  }

  /**
   * Converts an internationalized domain name to A-labels, and refuses what is no domain name.
   *
   * @param parameter the parameter as the document names it
   * @param value its value, in any script
   * @return the name in letters, digits and dashes
   */
  public String aLabels(String parameter, String value) {
    String ascii = toAscii(value);
    String rule = "must be a domain name that converts to A-labels";
    that(ascii != null, Reason.INVALID_DOMAIN, parameter, rule);
    String name = String.valueOf(ascii);
    domain(parameter, name);
    return name;
  }

  private static @Nullable String toAscii(String value) {
    try {
      return IDN.toASCII(value, IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Refuses what is no host name.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void hostname(String parameter, String value) {
    that(name(value) && value.indexOf('.') > 0, parameter, "must be a full host name");
  }

  private static boolean name(String value) {
    if (value.length() > LONGEST_NAME || value.endsWith(".")) {
      return false;
    }
    for (String label : value.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Refuses what is no mail address.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void email(String parameter, String value) {
    boolean address = EMAIL.matcher(value).matches();
    that(address, Reason.INVALID_EMAIL, parameter, "must be a mail address");
  }

  /**
   * Refuses what is no absolute http or https URL.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void webAddress(String parameter, String value) {
    that(webAddress(value), parameter, "must be an absolute URL with http or https");
  }

  private static boolean webAddress(String value) {
    try {
      URI uri = new URI(value);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Refuses what is no IP address, of version 4 or 6. Looks nothing up.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void ipAddress(String parameter, String value) {
    that(
        IPV4.matcher(value).matches() || ipv6(value),
        parameter,
        "must be an IP address, of version 4 or 6");
  }

  /** With a colon in it, no name is looked up: the platform only parses. */
  private static boolean ipv6(String value) {
    try {
      return IPV6.matcher(value).matches() && InetAddress.getByName(value) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
