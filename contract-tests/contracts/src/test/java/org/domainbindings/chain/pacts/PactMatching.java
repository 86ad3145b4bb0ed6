package org.domainbindings.chain.pacts;

import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.RequestMatching;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.domainbindings.chain.Form;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Request;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.chain.PactFile;

/** Matches calls and answers with Pact's own matchers, without a server. */
public final class PactMatching {

  private final Pact pact;
  private final Map<String, SynchronousRequestResponse> interactions;

  private PactMatching(Pact pact) {
    this.pact = pact;
    interactions =
        pact.getInteractions().stream()
            .map(SynchronousRequestResponse.class::cast)
            .collect(
                Collectors.toMap(
                    interaction -> interaction.getDescription(), interaction -> interaction));
  }

  /**
   * Reads the contracts of a file.
   *
   * @param file a pact file
   * @return their matching
   */
  public static PactMatching of(PactFile file) {
    return new PactMatching(DefaultPactReader.INSTANCE.loadPact(file.path().toFile()));
  }

  /**
   * Matches a request.
   *
   * @param contract the contract
   * @param sent the request
   * @return the mismatches; empty if it matches
   */
  public List<String> problems(Interaction contract, Request sent) {
    var actual =
        new au.com.dius.pact.core.model.Request(
            sent.method(),
            sent.path(),
            sent.query(),
            lists(sent.headers()),
            sent.form().isEmpty()
                ? OptionalBody.missing()
                : body(Form.encode(sent.form()), sent.headers()));
    return said(RequestMatching.requestMismatches(pact, found(contract), actual).getMismatches());
  }

  /**
   * Matches a response.
   *
   * @param contract the contract
   * @param answered the response
   * @return the mismatches; empty if it matches
   */
  public List<String> problems(Interaction contract, Response answered) {
    var actual =
        new au.com.dius.pact.core.model.Response(
            answered.status(),
            lists(answered.headers()),
            body(answered.text(), answered.headers()));
    return said(ResponseMatching.responseMismatches(pact, found(contract), actual));
  }

  private static List<String> said(List<? extends Mismatch> mismatches) {
    return mismatches.stream().map(Mismatch::description).toList();
  }

  private SynchronousRequestResponse found(Interaction contract) {
    return interactions.get(contract.description());
  }

  private static OptionalBody body(String text, Map<String, String> headers) {
    return OptionalBody.body(
        text, ContentType.fromString(headers.getOrDefault("Content-Type", "text/plain")));
  }

  private static Map<String, List<String>> lists(Map<String, String> headers) {
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }
}
