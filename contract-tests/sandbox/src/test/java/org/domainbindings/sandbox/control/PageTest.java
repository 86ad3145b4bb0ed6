package org.domainbindings.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.domainbindings.sandbox.Sandbox;
import org.domainbindings.sandbox.freenom.FreenomContact;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page at the sandbox's root, in a browser without a screen. */
class PageTest {

  private static final int CALLS = 24;
  private static final int PATIENCE_MILLIS = 10_000;

  private final Sandbox sandbox = Sandbox.start();
  private final WebClient browser = new WebClient();
  private HtmlPage page;

  @BeforeEach
  void open() throws IOException {
    page = browser.getPage(sandbox.url() + "/");
    waitFor("#domains tr", "PAID.TK");
  }

  @AfterEach
  void close() {
    browser.close();
    sandbox.close();
  }

  /** Scripts run in the background, so this polls for their results. */
  private void waitFor(String selector, String text) {
    waitFor(selector, text, texts -> texts.stream().anyMatch(found -> found.contains(text)));
  }

  private void waitFor(String selector, String expected, Predicate<List<String>> condition) {
    var until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (!condition.test(texts(selector))) {
      if (System.nanoTime() > until) {
        throw new AssertionError(
            "Expected " + expected + " in " + selector + ", found " + texts(selector));
      }
      browser.waitForBackgroundJavaScriptStartingBefore(100);
    }
  }

  private List<String> texts(String selector) {
    return page.querySelectorAll(selector).stream()
        .map(node -> ((DomElement) node).getTextContent())
        .toList();
  }

  private <T extends DomElement> T find(String selector) {
    T found = page.querySelector(selector);
    assertThat(found).as(selector).isNotNull();
    return found;
  }

  private void type(String id, String text) {
    this.<HtmlInput>find("#" + id).setValue(text);
  }

  private void press(String within) throws IOException {
    this.<DomElement>find(within + " button").click();
  }

  @Test
  void showsEveryOperation_withParametersAnswersAndExamples() {
    assertThat(page.querySelectorAll("article")).hasSize(CALLS);
    assertThat(texts("article"))
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains(
                        "Parameters", "Answers", "With curl and in Java", "curl ", "Document:")
                    .containsPattern("(dnspod|alidns|freenom)\\s*\\.?"));
    assertThat(texts("#registerDomain"))
        .first()
        .asString()
        .contains(
            "Register a domain", "POST /v2/domain/register", "nameserver", "DOMAIN REGISTERED")
        .contains("-d 'domainname=fresh.tk", "RegisterDomainRequest.builder(\"fresh.tk\"");
    assertThat(texts("#applyForRetrieval")).first().asString().contains("Forbidden.TooOfen");
  }

  @Test
  void makesEveryCall_successfully() throws IOException {
    var forms = page.querySelectorAll("form.call");
    assertThat(forms).hasSize(CALLS);
    for (var form : forms) {
      sandbox.reset();
      sandbox.freenom().add(FreenomContact.of("JSMTH02"));
      var article = ((HtmlForm) form).getEnclosingElement("article").getId();
      press("#" + article + " form");
      waitFor("#" + article + " output", "HTTP 200");
      assertThat(texts("#" + article + " output"))
          .first()
          .asString()
          .as(article)
          .doesNotContain("\"error\"")
          .doesNotContainPattern("\"code\": \"(?!1\")");
    }
  }

  @Test
  void showsRequestsAndState_withoutSecrets() throws Exception {
    press("#registerDomain form");
    waitFor("#requests tr", "domain/register");
    waitFor("#domains tr", "FRESH.TK");
    var uri = URI.create(sandbox.url() + "/v2/service/ping");
    HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    waitFor("#requests tr", "service/ping");
    assertThat(texts("#requests").get(0)).doesNotContain("sandbox-password");
  }

  @Test
  void addsAndRemovesFaults() throws IOException {
    type("fault-operation", "service/ping");
    this.<DomElement>find("#fault-kind option[value=httpStatus]").click();
    type("fault-value", "503");
    press("#fault");
    waitFor("#faults tr", "HTTP 503");
    press("#ping form");
    waitFor("#ping output", "HTTP 503");
    waitFor("#requests tr", "HTTP 503, fault 1");
    waitFor("#faults tr", "nothing", List::isEmpty);

    press("#fault");
    waitFor("#faults tr", "HTTP 503");
    press("#faults");
    press("#ping form");
    waitFor("#ping output", "HTTP 200");
    assertThat(sandbox.faults().all()).isEmpty();
  }

  @Test
  void showsError_whenFaultIsInvalid() throws IOException {
    type("fault-value", "x");
    press("#fault");
    waitFor("#trouble", "code needs a provider");
  }

  @Test
  void setsAndResetsClock() throws IOException {
    this.<DomElement>find("#stop").click();
    waitFor("#time", "stopped");
    var before = texts("#time").get(0).substring(0, 4);
    this.<DomElement>find("[data-by=P365D]").click();
    waitFor("#time", String.valueOf(Integer.parseInt(before) + 1));
    sandbox.freenom().clear();
    this.<DomElement>find("#reset").click();
    waitFor("#stop", "Stop the clock");
    assertThat(sandbox.freenom().domain("paid.tk")).isPresent();
  }

  @Test
  void replacesState() throws IOException {
    HtmlTextArea text = find("#state-text");
    text.setText("{\"freenom\": {\"domains\": [{\"name\": \"<b>only</b>.tk\"}]}}");
    press("#state");
    waitFor("#trouble", "is no domain name");
    text.setText("{\"freenom\": {\"domains\": [{\"name\": \"only.tk\"}]}}");
    press("#state");
    waitFor("#domains tr", "ONLY.TK");
    assertThat(sandbox.freenom().domain("paid.tk")).isEmpty();
  }

  @Test
  void asksForToken_ifRequired() throws IOException {
    try (var guarded = Sandbox.builder().token("s3cret").start()) {
      page = browser.getPage(guarded.url() + "/");
      waitFor("#trouble", "has a token");
      type("token", "s3cret");
      press("#access");
      waitFor("#domains tr", "PAID.TK");
    }
  }

  @Test
  void worksAsFile_withoutForms(@TempDir Path folder) throws IOException {
    var file = folder.resolve("page.html");
    try (var stream = PageEndpoint.class.getResourceAsStream("page.html")) {
      Files.copy(stream, file);
    }
    page = browser.getPage(file.toUri().toURL());
    assertThat(page.querySelectorAll("article")).hasSize(CALLS);
    assertThat(page.querySelectorAll("form.call")).isEmpty();
    assertThat(this.<DomElement>find("#still").isDisplayed()).isTrue();
    assertThat(this.<DomElement>find("#now").isDisplayed()).isFalse();
  }

  @Test
  void labelsFieldsAndTables_andHasNoBrokenLinks() {
    for (var field : page.querySelectorAll("input, select, textarea")) {
      var id = ((DomElement) field).getId();
      assertThat(page.querySelectorAll("label[for='" + id + "']")).as("label of " + id).hasSize(1);
    }
    assertThat(page.querySelectorAll("table")).hasSameSizeAs(page.querySelectorAll("caption"));
    var ids =
        Stream.of("[id]")
            .flatMap(selector -> page.querySelectorAll(selector).stream())
            .map(node -> ((DomElement) node).getId())
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.getAnchors())
        .allSatisfy(link -> assertThat(ids).contains(link.getHrefAttribute().substring(1)));
  }

  @Test
  void isServedToBrowsersOnly() throws Exception {
    var root = HttpRequest.newBuilder(URI.create(sandbox.url() + "/"));
    var client = HttpClient.newHttpClient();
    assertThat(client.send(root.build(), BodyHandlers.ofString()).body())
        .contains("MissingParameter");
    var browsing = client.send(root.header("Accept", "text/html").build(), BodyHandlers.ofString());
    var policy = browsing.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy).contains("default-src 'none'");
    for (var part : List.of("script", "style")) {
      var text = browsing.body().replaceFirst("(?s).*<" + part + ">(.*?)</" + part + ">.*", "$1");
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
    assertThat(sandbox.requests()).as("the page is no provider's").hasSize(1);
  }
}
