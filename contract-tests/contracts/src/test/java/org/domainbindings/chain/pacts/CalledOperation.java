package org.domainbindings.chain.pacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.chain.Interaction.Request;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;

/**
 * A called operation, with checks that validators lack: our extensions, formats and XML.
 *
 * @param operation the operation in the spec
 */
record CalledOperation(Operation operation) {

  private static final String SUFFIX = ".xml";

  /** Returns the methods and paths that call it: with a suffix for XML if the spec says so. */
  Stream<String> addresses() {
    String address = operation.httpMethod() + " " + operation.path();
    return hasSuffix() ? Stream.of(address, address + SUFFIX) : Stream.of(address);
  }

  /** Whether a suffix requests XML, which the spec states once for all paths. */
  private boolean hasSuffix() {
    return operation.spec().root().node("x-xml").text("select-by").startsWith("suffix");
  }

  /** Returns the schema of the form, or an empty one. */
  Node request() {
    return operation.request();
  }

  Node xml(int status) {
    return operation.answer(status, Operation.XML);
  }

  /** Returns the problems of a call that validators ignore. */
  List<String> problems(Request request) {
    List<String> problems = new ArrayList<>();
    String type = request.headers().get("Content-Type");
    if (!request.form().isEmpty() && !Operation.FORM.equals(type)) {
      problems.add("the Content-Type of the form is " + type);
    }
    if (!request.form().isEmpty() && !operation.node().has("requestBody")) {
      problems.add("no form is sent here, so not " + request.form().keySet());
    }
    operation.node().nodes("x-conditions").stream()
        .filter(condition -> !isMet(condition, request.parameters()))
        .forEach(condition -> problems.add("the call breaks " + condition.entries()));
    return problems;
  }

  private static boolean isMet(Node condition, Map<String, List<String>> given) {
    if (condition.has("exactly-one-of")) {
      return condition.texts("exactly-one-of").stream().filter(given::containsKey).count() == 1;
    }
    if (condition.has("at-least")) {
      List<String> values = given.get(condition.text("of"));
      return values == null || values.size() >= Integer.parseInt(condition.text("at-least"));
    }
    return given.containsKey(condition.text("required"))
        || condition.node("unless").entries().entrySet().stream()
            .allMatch(excuse -> List.of(excuse.getValue()).equals(given.get(excuse.getKey())));
  }

  /** Returns the problems of an answer that validators ignore. */
  List<String> problems(Response response) {
    List<String> problems = new ArrayList<>();
    if (!response.headers().containsKey("Content-Type")) {
      problems.add("it has no Content-Type");
    }
    if (response.isXml()) {
      String root = xml(response.status()).node("xml").text("name");
      if (!root.equals(response.root())) {
        problems.add("the root element is " + response.root() + ", not " + root);
      }
    }
    for (String code : codes(response.body())) {
      error(code).flatMap(error -> problem(error, response)).ifPresent(problems::add);
    }
    return problems;
  }

  private static List<String> codes(Object body) {
    List<String> codes = new ArrayList<>();
    if (body instanceof Map<?, ?> hash) {
      hash.forEach(
          (name, value) -> {
            if (((String) name).equalsIgnoreCase("code")) {
              codes.add(value.toString());
            } else {
              codes.addAll(codes(value));
            }
          });
    }
    return codes;
  }

  /** Returns the operation's own description of a code, or else that for all operations. */
  private Optional<Node> error(String code) {
    return Stream.concat(
            operation.node().nodes("x-error-codes").stream(),
            operation.spec().root().nodes("x-common-errors").stream())
        .filter(error -> error.text("code").equals(code))
        .findFirst();
  }

  private static Optional<String> problem(Node error, Response response) {
    String status = String.valueOf(response.status());
    boolean documented =
        !error.has("http-status")
            || error.text("http-status").equals(status)
            || error.text("http-status-observed").equals(status);
    return documented
        ? Optional.empty()
        : Optional.of(
            "code %s comes with status %s"
                .formatted(error.text("code"), error.text("http-status")));
  }

  /** Returns the problems of an answer in relation to its call. */
  List<String> problems(Request request, Response response) {
    return asksForXml(request) == response.isXml()
        ? List.of()
        : List.of("the answer is not in the format that " + request.path() + " asks for");
  }

  /** Freenom uses a suffix, the others a parameter with a default. */
  private boolean asksForXml(Request request) {
    return (hasSuffix() && request.path().endsWith(SUFFIX))
        || format(request).equalsIgnoreCase("xml");
  }

  private String format(Request request) {
    return request().named("properties").entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase("format"))
        .map(
            field ->
                Optional.ofNullable(request.form().get(field.getKey()))
                    .map(values -> values.get(0))
                    .orElseGet(() -> field.getValue().text("default")))
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return operation.toString();
  }
}
