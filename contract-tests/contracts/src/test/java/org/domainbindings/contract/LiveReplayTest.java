package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.sandbox.Sandbox;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomContact;
import org.domainbindings.sandbox.freenom.FreenomDomain;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.sandbox.traffic.ReceivedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Tests the replay to real services with a sandbox in their place. */
class LiveReplayTest {

  @AutoClose private final Sandbox sandbox = Sandbox.start();
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> told = new ArrayList<>();

  private LiveReplayTest() {
    for (String provider : new String[] {"DNSPOD", "ALIDNS", "FREENOM"}) {
      environment.put(provider + "_BASE_URL", sandbox.url().toString());
    }
  }

  private void setCredentials() {
    environment.put("DNSPOD_LOGIN_TOKEN", DnspodSandbox.LOGIN_TOKEN);
    environment.put("DNSPOD_CONTACT_EMAIL", "engineer@example.com");
    environment.put("ALIDNS_ACCESS_KEY_ID", AlidnsSandbox.STS_ACCESS_KEY_ID);
    environment.put("ALIDNS_ACCESS_KEY_SECRET", AlidnsSandbox.STS_ACCESS_KEY_SECRET);
    environment.put("ALIDNS_SECURITY_TOKEN", AlidnsSandbox.STS_SECURITY_TOKEN);
    environment.put("FREENOM_EMAIL", FreenomSandbox.EMAIL);
    environment.put("FREENOM_PASSWORD", FreenomSandbox.PASSWORD);
  }

  private void setDomains() {
    environment.put("DNSPOD_LIVE_DOMAIN", "example.net");
    environment.put("DNSPOD_LIVE_EMAIL", DnspodSandbox.EMAIL);
    environment.put("ALIDNS_LIVE_DOMAIN", "example.net");
    environment.put("FREENOM_LIVE_AVAILABLE_DOMAIN", "nobody-has-it.tk");
    environment.put("FREENOM_LIVE_PAID_DOMAIN", "paid.tk");
    environment.put("FREENOM_LIVE_FREE_DOMAIN", "free.tk");
    environment.put("FREENOM_LIVE_CONTACT_ID", FreenomSandbox.CONTACT_ID);
  }

  /** Returns the outcome of each contract: empty for success, otherwise the message. */
  private Map<String, Optional<Throwable>> outcomes() {
    Map<String, Optional<Throwable>> outcomes = new LinkedHashMap<>();
    new LiveReplay(environment, outcome -> told.add(outcome.toString()))
        .tests()
        .map(DynamicContainer.class::cast)
        .forEach(
            provider ->
                provider
                    .getChildren()
                    .map(DynamicTest.class::cast)
                    .forEach(test -> outcomes.put(name(provider, test), outcome(test))));
    return outcomes;
  }

  private static String name(DynamicNode provider, DynamicNode test) {
    return provider.getDisplayName() + ": " + test.getDisplayName();
  }

  private static Optional<Throwable> outcome(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return Optional.empty();
    } catch (Throwable thrown) {
      return Optional.of(thrown);
    }
  }

  private static Stream<String> asDocumented(Map<String, Optional<Throwable>> outcomes) {
    return outcomes.entrySet().stream()
        .filter(outcome -> outcome.getValue().isEmpty())
        .map(Map.Entry::getKey);
  }

  private static Stream<Throwable> failures(Map<String, Optional<Throwable>> outcomes) {
    return outcomes.values().stream()
        .flatMap(Optional::stream)
        .filter(thrown -> !(thrown instanceof TestAbortedException));
  }

  @Test
  void makesNoCalls_withoutCredentials() {
    setDomains();
    var outcomes = outcomes();
    assertThat(outcomes).isNotEmpty();
    assertThat(outcomes.values())
        .allSatisfy(outcome -> assertThat(outcome).containsInstanceOf(TestAbortedException.class));
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void onlyReads_byDefault() {
    setCredentials();
    setDomains();
    var outcomes = outcomes();
    assertThat(failures(outcomes)).isEmpty();
    assertThat(asDocumented(outcomes)).contains("freenom: pings", "freenom: pings, in XML");
    assertThat(sandbox.requests()).extracting(ReceivedRequest::method).containsOnly("GET");
    assertThat(outcomes.get("freenom: finds no function, with other method"))
        .hasValueSatisfying(left -> assertThat(left).hasMessageContaining("it has an effect"));
  }

  /** Otherwise the first one would transfer the domain of the second. */
  @Test
  void usesTestModeOfFreenom_evenIfEffectsAreAllowed() {
    setCredentials();
    setDomains();
    sandbox.freenom().add(FreenomDomain.paid("paid.tk")).add(FreenomDomain.free("free.tk"));
    sandbox.freenom().add(FreenomContact.of("UNLINKED"));
    environment.put("FREENOM_LIVE_CONTACT_ID", "UNLINKED");
    environment.remove("DNSPOD_LIVE_DOMAIN");
    environment.put("LIVE_EFFECTS", "yes");
    var outcomes = outcomes();
    assertThat(failures(outcomes)).isEmpty();
    assertThat(asDocumented(outcomes))
        .contains(
            "freenom: deletes domain",
            "freenom: deletes domain, in XML",
            "freenom: renews paid domain, by years (10Y)",
            "freenom: deletes contact");
    assertThat(sandbox.freenom().domain("paid.tk")).hasValue(FreenomDomain.paid("paid.tk"));
    assertThat(sandbox.freenom().contact("UNLINKED")).isPresent();
  }

  @Test
  void appliesOnlyOnce_forOneDomain() {
    setCredentials();
    setDomains();
    environment.put("LIVE_EFFECTS", "yes");
    assertThat(asDocumented(outcomes()).filter(name -> name.startsWith("alidns"))).hasSize(1);
    assertThat(told).filteredOn(line -> line.contains("in 90 seconds")).isNotEmpty();
  }

  @Test
  void saysWhyServiceRefuses() {
    setCredentials();
    setDomains();
    environment.put("FREENOM_PASSWORD", "mistyped-password");
    assertThat(failures(outcomes()))
        .isNotEmpty()
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .hasMessageContaining(
                        "the service says: Login credentials do not match any account"));
  }

  @Test
  void makesCallsWithEffect_newlySigned_ifAllowed() {
    setCredentials();
    setDomains();
    environment.put("LIVE_EFFECTS", "yes");
    assertThat(asDocumented(outcomes()))
        .contains(
            "dnspod: sends verification code, when domain can be retrieved",
            "alidns: applies for retrieval, when domain can be retrieved");
    assertThat(sandbox.dnspod().sentCodes()).isNotEmpty();
    assertThat(sandbox.alidns().applications()).containsKey("example.net");
  }

  @Test
  void skipsContracts_whoseStatesCannotBeSetUp() {
    setCredentials();
    setDomains();
    environment.put("LIVE_EFFECTS", "yes");
    assertThat(outcomes().get("dnspod: is refused, when domain is locked"))
        .containsInstanceOf(TestAbortedException.class);
    assertThat(told)
        .contains(
            "dnspod: is refused, when domain is locked: skipped, as this state cannot be set up: a domain is"
                + " locked");
  }

  @Test
  void reportsDifferences_withoutSecrets() {
    setCredentials();
    setDomains();
    environment.put("LIVE_EFFECTS", "yes");
    environment.put("ALIDNS_ACCESS_KEY_SECRET", "mistyped-secret");
    Throwable failure =
        outcomes().get("alidns: applies for retrieval, when domain can be retrieved").orElseThrow();
    assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected status of 200 but was 400")
        .hasMessageContaining("the service says: SignatureDoesNotMatch");
    assertThat(failure.toString())
        .doesNotContain("mistyped-secret", AlidnsSandbox.STS_SECURITY_TOKEN);
  }

  @Test
  void sendsNoCredentialsInCleartext() {
    setCredentials();
    setDomains();
    environment.put("FREENOM_BASE_URL", "http://api.example.com");
    LiveService freenom = new LiveService("freenom", environment);
    assertThatThrownBy(freenom::url)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("FREENOM_BASE_URL must begin with https");
  }

  @Test
  void callsDocumentedHosts_byDefault() {
    assertThat(LiveService.all(Map.of()).map(LiveService::url))
        .extracting(Object::toString)
        .containsExactly(
            "https://api.dnspod.com", "https://alidns.aliyuncs.com", "https://api.dominio.gq");
  }
}
