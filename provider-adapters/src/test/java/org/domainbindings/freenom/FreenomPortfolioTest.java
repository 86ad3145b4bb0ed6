package org.domainbindings.freenom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.domainbindings.CredentialsException;
import org.domainbindings.InvalidInputException;
import org.domainbindings.RefusedException;
import org.domainbindings.ServiceException;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ListedDomain;
import org.domainbindings.http.CallOptions;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreenomPortfolioTest {

  private static final String NONE = "{\"status\":\"error\",\"error\":\"No domains found\"}";

  private static Freenom freenom(TestServer server) {
    return Freenom.builder()
        .baseUrl(server.url())
        .timing(new SteppingTime().timing())
        .credentials("reseller@example.com", Secrets.PASSWORD)
        .build();
  }

  private static ListDomainsRequest pages(int length) {
    return ListDomainsRequest.builder().resultsPerPage(length).build();
  }

  private static int number(RecordedRequest request, String name) {
    return Integer.parseInt(String.valueOf(request.getUrl().queryParameter(name)));
  }

  /** An account whose pages are computed from their number and length. */
  private static TestServer serving(BiFunction<Integer, Integer, String> pages) {
    return TestServer.answering(
        request ->
            answer(
                200, pages.apply(number(request, "pagenr"), number(request, "results_per_page"))));
  }

  private static TestServer account(int domains) {
    return serving((page, length) -> page(domains, page, length, "%d DOMAINS FOUND"));
  }

  private static String page(int domains, int page, int length, String result) {
    return IntStream.rangeClosed((page - 1) * length + 1, Math.min(page * length, domains))
        .mapToObj("{\"domainname\":\"D%d.TK\"}"::formatted)
        .collect(
            Collectors.joining(
                ",", "{\"domain\":[", "],\"result\":\"" + result.formatted(domains) + "\"}"));
  }

  private static List<String> names(Freenom freenom, ListDomainsRequest request) {
    return freenom.domains().all(request).map(ListedDomain::domainName).toList();
  }

  private static List<String> expected(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj("D%d.TK"::formatted).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10, 1",
    "9, 10, 1",
    "10, 10, 2",
    "11, 10, 2",
    "19, 10, 2",
    "20, 10, 3",
    "3, 1, 4"
  })
  void endsAtLastPage(int domains, int length, int requests) {
    try (TestServer server = account(domains);
        Freenom freenom = freenom(server)) {
      assertThat(names(freenom, pages(length))).isEqualTo(expected(1, domains));
      assertThat(server.requests()).hasSize(requests);
    }
  }

  @Test
  void has25DomainsPerPage_byDefault() {
    try (TestServer server = account(30);
        Freenom freenom = freenom(server)) {
      assertThat(freenom.domains().all()).hasSize(30);
      assertThat(server.requests())
          .extracting(request -> request.getUrl().queryParameter("results_per_page"))
          .containsExactly("25", "25");
      assertThat(server.requests())
          .extracting(request -> request.getUrl().queryParameter("pagenr"))
          .containsExactly("1", "2");
    }
  }

  @Test
  void beginsAtPage() {
    ListDomainsRequest request = ListDomainsRequest.builder().page(3).resultsPerPage(10).build();
    try (TestServer server = account(25);
        Freenom freenom = freenom(server)) {
      assertThat(names(freenom, request)).isEqualTo(expected(21, 25));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void isEmpty_whenAccountAnswersWithError() {
    try (TestServer server = TestServer.answering(NONE);
        Freenom freenom = freenom(server)) {
      assertThat(freenom.domains().all()).isEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void isEmpty_whenAccountAnswersWithNoDomains() {
    try (TestServer server = TestServer.answering("{\"result\":\"0 DOMAINS FOUND\"}");
        Freenom freenom = freenom(server)) {
      assertThat(freenom.domains().all()).isEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void ends_whenPageAfterFullOneIsAnError() {
    try (TestServer server =
            serving((page, length) -> page == 1 ? page(10, 1, length, "10 DOMAINS FOUND") : NONE);
        Freenom freenom = freenom(server)) {
      assertThat(names(freenom, pages(10))).isEqualTo(expected(1, 10));
    }
  }

  @Test
  void ends_whenServerRepeatsItsLastPage() {
    try (TestServer server =
            serving((page, length) -> page(20, Math.min(page, 2), length, "%d DOMAINS FOUND"));
        Freenom freenom = freenom(server)) {
      assertThat(names(freenom, pages(10))).isEqualTo(expected(1, 20));
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void ends_whenServerIgnoresPages() {
    try (TestServer server = serving((page, length) -> page(12, 1, 12, "%d DOMAINS FOUND"));
        Freenom freenom = freenom(server)) {
      assertThat(names(freenom, pages(10))).isEqualTo(expected(1, 12));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void continues_whenPagesAreShorterThanRequested() {
    try (TestServer server = serving((page, length) -> page(25, page, 10, "%d DOMAINS FOUND"));
        Freenom freenom = freenom(server)) {
      assertThat(names(freenom, pages(500))).isEqualTo(expected(1, 25));
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void ends_whenResultCountsDomainsOfPage() {
    try (TestServer server = serving((page, length) -> page(5, page, length, "5 DOMAINS FOUND"));
        Freenom freenom = freenom(server)) {
      assertThat(names(freenom, pages(10))).hasSize(5);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void ends_whenResultSaysNothing() {
    try (TestServer server = serving((page, length) -> page(5, page, length, "SOME DOMAINS"));
        Freenom freenom = freenom(server)) {
      assertThat(names(freenom, pages(10))).hasSize(5);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void refusesPageBeforeFirst() {
    try (TestServer server = account(3);
        Freenom freenom = freenom(server)) {
      ListDomainsRequest none = ListDomainsRequest.builder().page(0).build();
      assertThat(failure(InvalidInputException.class, () -> freenom.domains().all(none)))
          .hasMessageContaining("pagenr");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void fetchesNothing_beforeFirstUse() {
    try (TestServer server = account(30);
        Freenom freenom = freenom(server)) {
      var all = freenom.domains().all(pages(10));
      assertThat(server.requests()).isEmpty();

      Iterator<ListedDomain> domains = all.iterator();
      assertThat(server.requests()).isEmpty();

      domains.next();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void fetchesNoMoreThanNeeded() {
    try (TestServer server = account(30);
        Freenom freenom = freenom(server)) {
      assertThat(freenom.domains().all(pages(10)).limit(10)).hasSize(10);
      assertThat(server.requests()).hasSize(1);

      assertThat(freenom.domains().all(pages(10)).findFirst()).isPresent();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void hasNoMore_afterLastDomain() {
    try (TestServer server = account(1);
        Freenom freenom = freenom(server)) {
      Iterator<ListedDomain> domains = freenom.domains().all().iterator();
      domains.next();

      assertThat(domains.hasNext()).isFalse();
      failure(NoSuchElementException.class, domains::next);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void carriesOptionsToEveryPage() {
    try (TestServer server = account(25);
        Freenom freenom = freenom(server)) {
      Freenom special = freenom.with(CallOptions.none().parameter("sort", "name"));

      assertThat(names(special, pages(10))).hasSize(25);
      assertThat(server.requests())
          .hasSize(3)
          .allSatisfy(
              request -> assertThat(request.getUrl().queryParameter("sort")).isEqualTo("name"));
    }
  }

  @Test
  void failsWithPage_andContinuesFromThere() {
    boolean[] broken = {true};
    try (TestServer server =
            serving(
                (page, length) ->
                    page == 2 && broken[0]
                        ? "nonsense"
                        : page(25, page, length, "%d DOMAINS FOUND"));
        Freenom freenom = freenom(server)) {
      Iterator<ListedDomain> domains = freenom.domains().all(pages(10)).iterator();
      for (int i = 0; i < 10; i++) {
        domains.next();
      }
      failure(ServiceException.class, domains::next);
      broken[0] = false;

      assertThat(domains.next().domainName()).isEqualTo("D11.TK");
    }
  }

  @Test
  void isNotEmpty_whenServiceRefusesForAnotherReason() {
    try (TestServer server =
            TestServer.answering("{\"status\":\"error\",\"error\":\"Not available\"}");
        Freenom freenom = freenom(server)) {
      failure(RefusedException.class, () -> freenom.domains().all().toList());
    }
  }

  @Test
  void isNotEmpty_whenLoginFails() {
    String wrong =
        "{\"status\":\"error\",\"error\":\"Login credentials do not match any account\"}";
    try (TestServer server = TestServer.answering(wrong);
        Freenom freenom = freenom(server)) {
      failure(CredentialsException.class, () -> freenom.domains().all().toList());
    }
  }
}
