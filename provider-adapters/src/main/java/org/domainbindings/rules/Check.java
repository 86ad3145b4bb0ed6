package org.domainbindings.rules;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.domainbindings.Failure;
import org.domainbindings.InvalidInputException;
import org.domainbindings.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Checks parameters against documented rules. Exceptions name the parameter and the rule.
 *
 * <p>No message repeats a value: it may be a secret, or not meant for a log.
 *
 * @param provider the provider's name
 * @param operation the operation as the provider's document names it
 */
public record Check(String provider, String operation) {

  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern LABEL =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern LOCAL_PART =
      Pattern.compile("[^\\s\\p{Cntrl}\"(),:;<>@\\[\\]\\\\]+|\"[^\\s\\p{Cntrl}]+\"");
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]*");

  /** ASCII without an at sign, which would end the user part of a URL. */
  private static final Pattern HOST_AND_PORT = Pattern.compile("[!-?A-~]+");

  /** Characters that IDNA 2003 and IDNA 2008 convert to different names. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

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
   * Refuses a parameter with an undocumented value.
   *
   * @param <T> the type of the values
   * @param parameter the parameter as the document names it
   * @param value its value, null if absent
   * @param known the documented values
   * @throws InvalidInputException if the value is not among them
   */
  public <T> void oneOf(String parameter, @Nullable T value, List<T> known) {
    that(value == null || known.contains(value), parameter, "must be one of " + known);
  }

  /**
   * Refuses a parameter that is blank.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void notBlank(String parameter, String value) {
    that(!given(parameter, value).isBlank(), parameter, "must not be blank");
  }

  private static String given(String parameter, String value) {
    return Objects.requireNonNull(value, () -> parameter + " == null");
  }

  /**
   * Refuses anything but a domain name of letters, digits and hyphens.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void domain(String parameter, String value) {
    that(
        given(parameter, value).chars().allMatch(c -> c < 128),
        Reason.UNSUPPORTED_DOMAIN,
        parameter,
        "must be ASCII: the provider takes no internationalized names");
    that(
        fullName(value),
        Reason.INVALID_DOMAIN,
        parameter,
        "must be a domain name: labels of letters, digits and inner hyphens, separated by dots");
  }

  /**
   * Converts a domain name to A-labels, and refuses anything else.
   *
   * @param parameter the parameter as the document names it
   * @param value its value, in any script
   * @return the name in letters, digits and hyphens
   */
  public String aLabels(String parameter, String value) {
    that(
        !AMBIGUOUS.matcher(given(parameter, value)).find(),
        Reason.INVALID_DOMAIN,
        parameter,
        "must be in A-labels (xn--...): it has a character that IDNA 2003 and IDNA 2008 convert differently");
    String ascii = toAscii(value);
    domain(parameter, ascii);
    return ascii;
  }

  /** Returns an empty text, which is no domain name, if the conversion fails. */
  private static String toAscii(String value) {
    try {
      return IDN.toASCII(value);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /**
   * Refuses anything but a host name.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void hostname(String parameter, String value) {
    that(fullName(given(parameter, value)), parameter, "must be a fully qualified host name");
  }

  /** At least two labels, and no address: no top-level domain is a number. */
  private static boolean fullName(String value) {
    String[] labels = value.split("\\.", -1);
    return value.length() <= LONGEST_NAME
        && labels.length > 1
        && Stream.of(labels).allMatch(label -> LABEL.matcher(label).matches())
        && !DIGITS.matcher(labels[labels.length - 1]).matches();
  }

  /**
   * Refuses anything but an email address.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void email(String parameter, String value) {
    boolean address = email(given(parameter, value));
    that(address, Reason.INVALID_EMAIL, parameter, "must be an email address");
  }

  private static boolean email(String value) {
    int at = value.lastIndexOf('@');
    return at > 0
        && value.length() <= LONGEST_EMAIL
        && LOCAL_PART.matcher(value.substring(0, at)).matches()
        && fullName(toAscii(value.substring(at + 1)));
  }

  /**
   * Refuses anything but an absolute http or https URL without user and password, with the host in
   * ASCII.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void webAddress(String parameter, String value) {
    boolean address = webAddress(given(parameter, value));
    that(
        address,
        parameter,
        "must be an absolute URL with http or https, with a host in ASCII and without user");
  }

  private static boolean webAddress(String value) {
    try {
      URI uri = new URI(value);
      String authority = uri.getRawAuthority();
      return authority != null
          && HOST_AND_PORT.matcher(authority).matches()
          && HttpUrl.get(uri) != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Refuses anything but an IPv4 or IPv6 address. Does not use DNS.
   *
   * @param parameter the parameter as the document names it
   * @param value its value
   */
  public void ipAddress(String parameter, String value) {
    that(
        IPV4.matcher(given(parameter, value)).matches() || ipv6(value),
        parameter,
        "must be an IPv4 or IPv6 address without a zone");
  }

  /**
   * A text with a colon is only parsed, never looked up. If the result is an IPv4 address, it was
   * an IPv4-mapped one.
   */
  private static boolean ipv6(String value) {
    try {
      return value.indexOf(':') >= 0
          && IPV6.matcher(value).matches()
          && InetAddress.getByName(value) instanceof Inet6Address;
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
