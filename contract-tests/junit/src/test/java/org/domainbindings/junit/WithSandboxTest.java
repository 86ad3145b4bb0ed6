package org.domainbindings.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.junit.WithSandbox.Scope;
import org.domainbindings.sandbox.Sandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs the test classes below within these tests. */
class WithSandboxTest {

  /** By identity, as a closed sandbox leaves its port to the next one. */
  private static final Set<Sandbox> SEEN = ConcurrentHashMap.newKeySet();

  private static Events run(Class<?> tests) {
    SEEN.clear();
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  @Test
  void givesEachTestItsOwnSandbox_evenInParallel() {
    run(EachTest.class).assertStatistics(stats -> stats.succeeded(9));
    assertThat(SEEN).hasSize(9).allSatisfy(WithSandboxTest::isClosed);
  }

  @Test
  void sharesSandboxInClass_andResetsItBeforeEachTest() {
    run(EachClass.class).assertStatistics(stats -> stats.succeeded(4));
    assertThat(SEEN).hasSize(1).allSatisfy(WithSandboxTest::isClosed);
  }

  @Test
  void hasUrlBeforeTests_whenRegisteredInField() {
    run(Registered.class).assertStatistics(stats -> stats.succeeded(2));
    assertThat(SEEN).hasSize(1).allSatisfy(WithSandboxTest::isClosed);
  }

  @Test
  void explains_whenThereIsNoSandboxYet() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(TooEarly.class))
        .execute()
        .containerEvents()
        .assertThatEvents()
        .haveAtLeastOne(
            finishedWithFailure(
                message(text -> text.contains("@WithSandbox(scope = Scope.CLASS)"))));
  }

  private static void isClosed(Sandbox sandbox) {
    URI url = sandbox.url();
    assertThatThrownBy(() -> new Socket(url.getHost(), url.getPort()).close())
        .as(url.toString())
        .isInstanceOf(ConnectException.class);
  }

  @WithSandbox
  @Execution(ExecutionMode.CONCURRENT)
  static class EachTest {

    private URI before;

    @BeforeEach
    void hasSandboxOfTest(Sandbox sandbox) {
      before = sandbox.url();
    }

    @RepeatedTest(8)
    void changesState(Freenom freenom, Sandbox sandbox) {
      assertThat(sandbox.url()).isEqualTo(before);
      SEEN.add(sandbox);
      freenom.domains().delete("paid.tk");
      assertThat(sandbox.freenom().domain("paid.tk")).isEmpty();
    }

    @Test
    void hasClientsOfAllProviders(Freenom freenom, Dnspod dnspod, Alidns alidns, Sandbox sandbox) {
      SEEN.add(sandbox);
      freenom.service().ping();
      dnspod.sendVerificationCode("example.com", DnspodSandbox.EMAIL);
      alidns.applyForRetrieval("example.com");
      assertThat(sandbox.requests()).hasSize(3);
    }
  }

  @WithSandbox(scope = Scope.CLASS)
  static class EachClass {

    @BeforeAll
    static void isThereAlready(Sandbox sandbox) {
      SEEN.add(sandbox);
    }

    @RepeatedTest(3)
    void changesState(Freenom freenom, Sandbox sandbox) {
      SEEN.add(sandbox);
      freenom.domains().delete("paid.tk");
    }

    @Nested
    class Within {

      @Test
      void hasTheSame(Freenom freenom, Sandbox sandbox) {
        SEEN.add(sandbox);
        freenom.domains().delete("paid.tk");
      }
    }
  }

  static class Registered {

    @RegisterExtension static final SandboxExtension SANDBOX = new SandboxExtension();

    private static final URI URL = SANDBOX.url();

    @BeforeAll
    static void hasUrl(Sandbox sandbox) {
      assertThat(URL).isEqualTo(sandbox.url());
      SEEN.add(sandbox);
    }

    @RepeatedTest(2)
    void changesState(Freenom freenom, Sandbox sandbox) {
      SEEN.add(sandbox);
      freenom.domains().delete("paid.tk");
    }
  }

  @WithSandbox
  static class TooEarly {

    @BeforeAll
    static void wantsSandbox(Sandbox sandbox) {
      throw new AssertionError(sandbox);
    }

    @Test
    void isNotReached() {}
  }
}
