package org.domainbindings.freenom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.domainbindings.CredentialsException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.RefusedException;
import org.domainbindings.ServiceException;
import org.domainbindings.UnknownOutcomeException;
import org.domainbindings.freenom.client.Availability;
import org.domainbindings.freenom.client.DomainInfo;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.testing.Escaped;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SpecSummary;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreenomErrorsTest {

  private static final String DOMAIN = "example.tk";

  private static Freenom client(TestServer server) {
    return Freenom.builder()
        .baseUrl(server.url())
        .timing(new SteppingTime().timing())
        .credentials("reseller@example.com", Secrets.PASSWORD)
        .build();
  }

  private static <T> T success(String body, Function<Freenom, T> call) {
    try (TestServer server = TestServer.answering(body);
        Freenom freenom = client(server)) {
      return shown(call.apply(freenom));
    }
  }

  private static <T extends ProviderException> T refusal(
      Class<T> type, int status, String body, Function<Freenom, ?> call) {
    try (TestServer server = TestServer.answering(answer(status, body));
        Freenom freenom = client(server)) {
      return failure(type, () -> call.apply(freenom));
    }
  }

  static Stream<String> textsOfSpec() {
    return SpecSummary.of("freenom").commonFailures().stream();
  }

  @ParameterizedTest
  @MethodSource("textsOfSpec")
  void mapsEachTextOfSpec(String text) {
    assertThat(FreenomErrors.REASONS).containsKey(text.toLowerCase(Locale.ROOT));
  }

  @Test
  void listsAsManyTextsAsSpec() {
    assertThat(textsOfSpec()).hasSize(4).hasSize(FreenomErrors.REASONS.size());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/freenom/reasons.csv", delimiter = '|', numLinesToSkip = 1)
  void mapsTextToReason(String text, Reason reason) {
    assertThat(FreenomErrors.reason(text)).isEqualTo(reason);
  }

  @Test
  void hasNoReason_withoutText() {
    assertThat(FreenomErrors.reason("")).isEqualTo(Reason.OTHER);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 403, 500})
  void usesBody_whateverTheStatus(int status) {
    RefusedException exception =
        refusal(
            RefusedException.class,
            status,
            "{\"status\":\"error\",\"error\":\"Domain not found in account\"}",
            freenom -> freenom.domains().info(DOMAIN));

    assertThat(exception.reason()).isEqualTo(Reason.UNKNOWN_DOMAIN);
    assertThat(exception.httpStatus()).hasValue(status);
    assertThat(exception.code()).isEmpty();
    assertThat(exception.requestId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"ERROR\",\"error\":\"Login credentials do not match any account\"}",
        "{\"error\":\"Login credentials do not match any account\"}",
        "<freenom><status/><error>Login credentials do not match any account</error></freenom>",
      })
  void findsError_inEachForm(String body) {
    refusal(CredentialsException.class, 200, body, freenom -> freenom.domains().restore(DOMAIN));
    refusal(CredentialsException.class, 200, body, freenom -> freenom.contacts().list());
  }

  @Test
  void describesError_whenServiceSendsNoMessage() {
    ServiceException exception =
        refusal(
            ServiceException.class,
            200,
            "{\"status\":\"error\"}",
            freenom -> freenom.contacts().list());

    assertThat(exception.providerMessage()).isEqualTo("the service sent no message");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"OK\",\"result\":\"NOT AVAILABLE\"}",
        "{\"status\":\"OK\",\"result\":\"DOMAIN NOT AVAILABLE\"}",
        "{\"status\":\"OK\",\"domain\":[{\"status\":\"NOT AVAILABLE\"}]}",
        "{\"status\":\"OK\",\"domain\":[{\"result\":\"not available\"}]}",
        "{\"status\":\"OK\",\"domain\":{\"status\":\"NOT AVAILABLE\"}}",
        "{\"status\":\"OK\",\"domain\":[{\"status\":\"OK\"},{\"status\":\"NOT AVAILABLE\"}]}",
        "{\"status\":\"OK\",\"transfer\":[{\"status\":\"NOT AVAILABLE\"}]}",
        "<freenom><domain><result>NOT AVAILABLE</result></domain><status>OK</status></freenom>",
      })
  void recognizesNestedRefusal(String body) {
    for (Function<Freenom, Object> call : effectfulCalls()) {
      RefusedException exception = refusal(RefusedException.class, 200, body, call);

      assertThat(exception.reason()).isEqualTo(Reason.NOT_AVAILABLE);
      assertThat(exception).hasMessageContaining("not available");
    }
  }

  private static List<Function<Freenom, Object>> effectfulCalls() {
    return List.of(
        freenom -> freenom.domains().register(FreenomCalls.order()),
        freenom -> freenom.domains().restore(DOMAIN),
        freenom -> freenom.domains().delete(DOMAIN),
        freenom -> freenom.transfers().approve(DOMAIN));
  }

  @Test
  void recognizesNestedError() {
    CredentialsException exception =
        refusal(
            CredentialsException.class,
            200,
            """
            {"status":"OK","domain":[{"domainname":"EXAMPLE.TK","status":"error",
            "error":"Login credentials do not match any account"}]}\
            """,
            freenom -> freenom.domains().restore(DOMAIN));

    assertThat(exception.providerMessage()).startsWith("Login credentials");
  }

  @Test
  void answersThatDomainIsTaken_whenItIsSearched() {
    String body =
        """
        {"result":"DOMAIN NOT AVAILABLE","status":"OK",
        "domain":[{"domainname":"EXAMPLE.TK","status":"NOT AVAILABLE"}]}\
        """;

    assertThat(
            success(body, freenom -> freenom.domains().search(DOMAIN, DomainType.PAID))
                .domains()
                .get(0)
                .status())
        .isEqualTo(Availability.NOT_AVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"domain\":[{\"domainname\":\"EXAMPLE.TK\"}],\"result\":\"1 DOMAINS FOUND\"}",
        "{\"domain\":[{\"domainname\":\"EXAMPLE.TK\"}]}",
        "{\"domain\":{\"domainname\":\"EXAMPLE.TK\"}}",
        "<freenom><domain><domainname>EXAMPLE.TK</domainname></domain></freenom>",
      })
  void isSuccess_withoutStatus(String body) {
    assertThat(success(body, f -> f.domains().list(ListDomainsRequest.builder().build())).domains())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"expirationdate\":\"0000-00-00\"",
        "\"pricing\":{},\"nameserver\":\"\"",
        "\"owner_contact\":[],\"tech_contact\":\"\",\"admin_contact\":{}",
        "\"expirationdate\":false,\"pricing\":false,\"nameserver\":false,\"tech_contact\":false",
      })
  void isSuccess_withEmptyValues(String properties) {
    DomainInfo domain =
        success(
                "{\"status\":\"OK\",\"domain\":[{" + properties + "}]}",
                freenom -> freenom.domains().info(DOMAIN))
            .domains()
            .get(0);

    assertThat(domain.expirationDate()).isNull();
    assertThat(domain.prices()).isEmpty();
    assertThat(domain.nameservers()).isEmpty();
    assertThat(domain.ownerContact()).isNull();
    assertThat(domain.techContact()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"domain\":[{\"domainname\":\"EXAMPLE.TK\",\"result\":\"DOMAIN RESTORED\"}]}",
        "{\"domain\":[{\"domainname\":\"EXAMPLE.TK\",\"status\":\"RESTORED\"}],\"status\":\"ok\"}",
        "<freenom><domain><status>RESTORED</status></domain><status>OK</status></freenom>",
      })
  void findsOutcomeOfRestoration_inEachPlace(String body) {
    assertThat(success(body, freenom -> freenom.domains().restore(DOMAIN)).domains()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"PENDING\"}",
        "{\"status\":\"\"}",
        "{\"result\":\"\"}",
        "{\"domain\":[]}",
        "{\"domain\":[{}]}",
        "{\"domain\":[\"OK\"]}",
        "{\"domain\":\"OK\"}",
        "{\"status\":{\"status\":\"OK\"}}",
        "{\"status\":1}",
        "<freenom>OK</freenom>",
        "<freenom><domain/></freenom>",
        "<freenom><domain></domain><status></status></freenom>",
      })
  void isUnreadable_unlessItReportsSuccess(String body) {
    UnknownOutcomeException exception =
        refusal(
            UnknownOutcomeException.class, 200, body, freenom -> freenom.domains().restore(DOMAIN));
    assertThat(exception).hasMessageContaining("call domain/getinfo");

    assertThat(
            refusal(
                    ServiceException.class,
                    200,
                    body,
                    freenom -> freenom.domains().list(ListDomainsRequest.builder().build()))
                .reason())
        .isEqualTo(Reason.UNREADABLE_ANSWER);
  }

  @Test
  void reportsPlaceOfUnreadableValue_withoutQuotingIt() {
    String body =
        "{\"status\":\"OK\",\"domain\":[{\"expirationdate\":%s}]}"
            .formatted(Escaped.json(Secrets.PASSWORD));
    UnknownOutcomeException exception =
        refusal(
            UnknownOutcomeException.class,
            200,
            body,
            freenom -> freenom.domains().register(FreenomCalls.order()));

    assertThat(exception)
        .hasMessageContaining("does not have the documented form, at $.domain[0].expirationdate;")
        .hasNoCause();
  }
}
