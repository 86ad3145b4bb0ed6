package org.domainbindings.contract;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.domainbindings.http.RequestParameters.Parameter;

/**
 * A service, real or at a given base URL, and the credentials for it.
 *
 * @param provider the provider's name
 * @param environment the environment variables, those of the adapters among them
 */
record LiveService(String provider, Map<String, String> environment) {

  /**
   * The variables of the credentials, after the provider's prefix; without one, no call is made.
   */
  private static final Map<String, List<String>> CREDENTIALS =
      Map.of(
          "dnspod", List.of("LOGIN_TOKEN", "CONTACT_EMAIL"),
          "alidns", List.of("ACCESS_KEY_ID", "ACCESS_KEY_SECRET"),
          "freenom", List.of("EMAIL", "PASSWORD"));

  /** The credentials in the contracts, which are those of a sandbox. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "DNSPOD_LOGIN_TOKEN", "12345,sandbox-token",
          "ALIDNS_ACCESS_KEY_ID", "sandbox-key-id",
          "ALIDNS_ACCESS_KEY_SECRET", "sandbox-key-secret",
          "FREENOM_EMAIL", "reseller@example.com",
          "FREENOM_PASSWORD", "sandbox-password");

  /** Parameters that differ with each call. */
  private static final Set<String> FRESH = Set.of("SignatureNonce", "Timestamp", "Signature");

  /**
   * Where each provider gives the reason of a refusal. For Alidns, the code, as its texts can
   * repeat the request.
   */
  private static final Map<String, String> WHY =
      Map.of("dnspod", "message", "alidns", "Code", "freenom", "error");

  /** The documented URLs of the services. */
  private static final Map<String, String> SERVERS =
      Map.of(
          "dnspod", org.domainbindings.dnspod.client.Servers.INTERNATIONAL_SITE,
          "alidns", org.domainbindings.alidns.client.Servers.ALIBABA_CLOUD_DNS,
          "freenom", org.domainbindings.freenom.client.Servers.SERVER_1);

  static Stream<LiveService> all(Map<String, String> environment) {
    return Stream.of("dnspod", "alidns", "freenom")
        .map(provider -> new LiveService(provider, environment));
  }

  String variable(String name) {
    return provider.toUpperCase(Locale.ROOT) + "_" + name;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(environment.get(variable(name))).filter(value -> !value.isBlank());
  }

  /** Returns the configured value, or else that of the contracts and the sandbox. */
  private String value(String name) {
    return find(name).orElseGet(() -> EXAMPLES.get(variable(name)));
  }

  /** Returns whether the contracts of an operation are selected; all are unless some are named. */
  boolean isAskedFor(String operation) {
    return isListed("CONTRACT_PROVIDERS", provider) && isListed("CONTRACT_OPERATIONS", operation);
  }

  private boolean isListed(String variable, String name) {
    String list = environment.getOrDefault(variable, "");
    return list.isBlank() || List.of(list.strip().split("\\s*,\\s*")).contains(name);
  }

  /** The URL for state changes, if there is one, with the provider's name. */
  Optional<URI> states() {
    return Optional.ofNullable(environment.get("CONTRACT_STATES_URL"))
        .filter(url -> !url.isBlank())
        .map(
            url ->
                SecretsTarget.of(
                    "CONTRACT_STATES_URL", url.replaceFirst("/$", "") + "/" + provider));
  }

  /** Returns the variables that a call needs and that are not set. */
  List<String> missing() {
    return CREDENTIALS.getOrDefault(provider, List.of()).stream()
        .filter(name -> find(name).isEmpty())
        .map(this::variable)
        .toList();
  }

  URI url() {
    String url = find("BASE_URL").orElse(SERVERS.getOrDefault(provider, "").replaceFirst("/$", ""));
    return SecretsTarget.of(variable("BASE_URL"), url);
  }

  /** Returns the values that must not be shown. */
  List<String> secrets() {
    return Stream.of(
            "LOGIN_TOKEN", "ACCESS_KEY_ID", "ACCESS_KEY_SECRET", "SECURITY_TOKEN", "PASSWORD")
        .flatMap(name -> find(name).stream())
        .toList();
  }

  String userAgent() {
    return "domain-bindings-contracts/1.0 (" + find("CONTACT_EMAIL").orElse("none") + ")";
  }

  /** Returns the reason that an answer gives for a refusal, in JSON or XML. */
  Optional<String> said(String body) {
    String name = WHY.get(provider);
    return Pattern.compile(
            "(?:\"%1$s\"\\s*:\\s*\"|<%1$s>(?:<!\\[CDATA\\[)?)([^\"<\\]]+)".formatted(name))
        .matcher(body)
        .results()
        .map(found -> found.group(1))
        .findFirst();
  }

  /** Freenom has a test mode in which no domain is bought or lost; the others do not. */
  List<Parameter> inTestMode(List<Parameter> parameters) {
    Parameter testMode = new Parameter("test_mode", "1");
    return provider.equals("freenom") && !parameters.contains(testMode)
        ? Stream.concat(parameters.stream(), Stream.of(testMode)).toList()
        : parameters;
  }

  /** Replaces the fake credentials with these. */
  List<Parameter> withCredentials(List<Parameter> parameters) {
    List<Parameter> own = new ArrayList<>();
    for (Parameter parameter : parameters) {
      String name = parameter.name();
      if (!EXAMPLES.containsValue(parameter.value()) && !FRESH.contains(name)) {
        own.add(parameter); // A contract about credentials that are wrong.
        continue;
      }
      switch (name) {
        case "login_token" -> own.add(new Parameter(name, value("LOGIN_TOKEN")));
        case "password" -> own.add(new Parameter(name, value("PASSWORD")));
        case "AccessKeyId" -> own.add(new Parameter(name, value("ACCESS_KEY_ID")));
        case "SignatureNonce" -> own.add(new Parameter(name, UUID.randomUUID().toString()));
        case "Timestamp" -> {
          Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
          own.add(new Parameter(name, now.toString()));
        }
        case "Signature" -> {}
        case "email" ->
            own.add(provider.equals("freenom") ? new Parameter(name, value("EMAIL")) : parameter);
        default -> own.add(parameter);
      }
    }
    if (provider.equals("alidns")) {
      find("SECURITY_TOKEN").ifPresent(token -> own.add(new Parameter("SecurityToken", token)));
      own.add(new Parameter("Signature", RpcSignature.of(own, value("ACCESS_KEY_SECRET"))));
    }
    return own;
  }
}
