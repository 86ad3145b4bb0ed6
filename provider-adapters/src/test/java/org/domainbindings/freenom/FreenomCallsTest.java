package org.domainbindings.freenom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.domainbindings.InvalidInputException;
import org.domainbindings.RefusedException;
import org.domainbindings.RetrievalOutcome;
import org.domainbindings.RetrievalRequest;
import org.domainbindings.Secret;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.http.Format;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;

class FreenomCallsTest {

  private static final String EMAIL = "reseller@example.com";
  private static final String OK = "{\"status\":\"OK\"}";
  private static final String LOGIN =
      "&email=reseller%40example.com&password="
          + URLEncoder.encode(Secrets.PASSWORD, StandardCharsets.UTF_8);

  private static Freenom.Builder builder(TestServer server) {
    return Freenom.builder()
        .baseUrl(server.url())
        .timing(new SteppingTime().timing())
        .credentials(EMAIL, Secrets.PASSWORD);
  }

  private static RecordedRequest only(TestServer server) {
    assertThat(server.requests()).hasSize(1);
    return server.requests().get(0);
  }

  @Test
  void carryCredentialsInQueryOfGet() {
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom = builder(server).build()) {
      freenom.contacts().get(List.of("A1", "8837012"));

      assertThat(only(server).getMethod()).isEqualTo("GET");
      assertThat(only(server).getUrl().queryParameterValues("contact_id"))
          .containsExactly("A1", "8837012");
      assertThat(only(server).getUrl().queryParameter("password")).isEqualTo(Secrets.PASSWORD);
      assertThat(only(server).getUrl().queryParameter("email")).isEqualTo(EMAIL);
    }
  }

  @Test
  void carryCredentialsInFormOfOtherMethods() {
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom = builder(server).build()) {
      freenom.domains().delete("example.tk");

      assertThat(only(server).getRequestLine()).isEqualTo("DELETE /v2/domain/delete HTTP/1.1");
      assertThat(TestServer.parameters(only(server))).isEqualTo("domainname=example.tk" + LOGIN);
    }
  }

  @Test
  void repeatBareKeyOfRepeatedParameter() {
    RegisterDomainRequest order =
        RegisterDomainRequest.builder("example.tk", DomainType.PAID)
            .period(Period.YEARS_2)
            .ownerId("A1")
            .nameservers("ns1.example.net", "ns2.example.net")
            .build();
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom = builder(server).build()) {
      freenom.domains().register(shown(order));

      assertThat(TestServer.parameters(only(server)))
          .isEqualTo(
              "domainname=example.tk&period=2Y&nameserver=ns1.example.net"
                  + "&nameserver=ns2.example.net&owner_id=A1&domaintype=PAID"
                  + LOGIN);
    }
  }

  @Test
  void encodePlusSignOfPhone() {
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom = builder(server).build()) {
      freenom.contacts().register(FreenomCalls.contact());

      assertThat(TestServer.parameters(only(server))).contains("contact_phone=%2B1.2175550100");
    }
  }

  @Test
  void sendNoCredentialsToPing() {
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom = builder(server).build()) {
      freenom.service().ping();

      assertThat(only(server).getTarget()).isEqualTo("/v2/service/ping");
    }
  }

  @Test
  void sendTestMode() {
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom = builder(server).testMode(true).build()) {
      freenom.domains().delete("example.tk");

      assertThat(TestServer.parameters(only(server))).endsWith("&test_mode=1");
    }
  }

  @Test
  void requestXml_bySuffixOfPath() {
    try (TestServer server = TestServer.answering("<freenom><status>OK</status></freenom>");
        Freenom freenom = builder(server).format(Format.XML).build()) {
      freenom.domains().search("example.tk", DomainType.FREE);

      assertThat(only(server).getUrl().encodedPath()).isEqualTo("/v2/domain/search.xml");
      assertThat(only(server).getUrl().queryParameter("domainname")).isEqualTo("example.tk");
    }
  }

  @Test
  void restoreDomainToGetItBack() {
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom = builder(server).build()) {
      assertThat(shown(freenom.retrieval().retrieve(RetrievalRequest.of("example.tk"))))
          .isEqualTo(new RetrievalOutcome.Restored("example.tk"));
      assertThat(only(server).getUrl().encodedPath()).isEqualTo("/v2/domain/restore");
    }
  }

  @Test
  void restoreNothing_whenDomainIsNotAvailable() {
    String body = "{\"status\":\"OK\",\"domain\":[{\"result\":\"NOT AVAILABLE\"}]}";
    try (TestServer server = TestServer.answering(body);
        Freenom freenom = builder(server).build()) {
      failure(
          RefusedException.class,
          () -> freenom.retrieval().retrieve(RetrievalRequest.of("example.tk")));
      failure(
          InvalidInputException.class,
          () -> freenom.retrieval().retrieve(RetrievalRequest.of("example")));
    }
  }

  @Test
  void nameMissingParameterOfCredentials() {
    assertThat(
            failure(IllegalArgumentException.class, () -> Freenom.builder().credentials(" ", "a")))
        .hasMessage("email is missing");
    assertThat(
            failure(IllegalArgumentException.class, () -> Freenom.builder().credentials(EMAIL, "")))
        .hasMessage("password is missing");
  }

  @Test
  void nameCredential_whenItIsNull() {
    Map<String, String> unset = Map.of();

    assertThat(
            failure(
                IllegalArgumentException.class,
                () -> Freenom.builder().credentials(unset.get("EMAIL"), Secrets.PASSWORD)))
        .hasMessage("email is missing");
    assertThat(
            failure(
                IllegalArgumentException.class,
                () -> Freenom.builder().credentials(EMAIL, unset.get("PASSWORD"))))
        .hasMessage("password is missing");
  }

  @Test
  void showNoSecret() {
    shown(new FreenomCredentials(EMAIL, Secret.of(Secrets.PASSWORD)));
    String body = "{\"status\":\"OK\",\"domain\":[{\"authcode\":\"" + Secrets.AUTHCODE + "\"}]}";
    try (TestServer server = TestServer.answering(body);
        Freenom freenom = builder(server).build()) {
      assertThat(shown(freenom.domains().info("example.tk")).domains().get(0).authcode())
          .isEqualTo(Secrets.AUTHCODE);
    }
  }

  @Test
  void nameParameter_whenNull() {
    try (Freenom freenom = Freenom.builder().credentials(EMAIL, Secrets.PASSWORD).build()) {
      assertThat(
              failure(
                  NullPointerException.class,
                  () -> freenom.domains().search("example.tk", nothing())))
          .hasMessage("type == null");
      assertThat(failure(NullPointerException.class, () -> freenom.domains().info(nothing())))
          .hasMessage("domainname == null");
    }
  }

  /** Nulls that a caller without null checks may pass. */
  @SuppressWarnings("NullAway")
  private static <T> T nothing() {
    return null;
  }
}
