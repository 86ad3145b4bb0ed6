package org.domainbindings.calls;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.domainbindings.ProviderException;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.Format;
import org.domainbindings.http.Timing;
import org.domainbindings.sandbox.PreparedSandbox;
import org.domainbindings.sandbox.Sandbox;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** Gives each test its own sandbox, at noon on March 1st, 2026, and clients that never wait. */
@InEachFormat
abstract class WithAdapters {

  static final Clock NOON = PreparedSandbox.NOON;

  @Parameter Format format;

  @AutoClose final Sandbox sandbox = Sandbox.start(0, NOON);
  @AutoClose Dnspod dnspod;
  @AutoClose Alidns alidns;
  @AutoClose Freenom freenom;

  /** The delays before each retry, which the clients skip. */
  final List<Duration> pauses = new ArrayList<>();

  @BeforeEach
  void openClients() {
    dnspod = dnspod(DnspodSandbox.LOGIN_TOKEN);
    alidns = alidns(AlidnsSandbox.ACCESS_KEY_ID, AlidnsSandbox.ACCESS_KEY_SECRET);
    freenom = freenom(FreenomSandbox.PASSWORD);
  }

  Dnspod dnspod(String loginToken) {
    return onSandbox(Dnspod.builder()).credentials(loginToken, "engineer@example.com").build();
  }

  Alidns alidns(String accessKeyId, String accessKeySecret) {
    return onSandbox(Alidns.builder()).credentials(accessKeyId, accessKeySecret).build();
  }

  Freenom freenom(String password) {
    return onSandbox(Freenom.builder()).credentials(FreenomSandbox.EMAIL, password).build();
  }

  <B extends ClientBuilder<B>> B onSandbox(B builder) {
    var timing = new Timing(NOON, pauses::add, () -> 0);
    return builder.baseUrl(sandbox.url()).format(format).timing(timing);
  }

  /** Makes a call that is expected to fail. */
  static ProviderException failure(Runnable call) {
    try {
      call.run();
    } catch (ProviderException e) {
      return SandboxSecrets.hiddenIn(e);
    }
    throw new AssertionError("The call did not fail");
  }
}
