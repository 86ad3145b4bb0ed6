package org.domainbindings.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One interaction of a pact: what must be true, what is sent, what comes back.
 *
 * @param provider who answers
 * @param line where it begins in its file
 * @param description what is done, in words
 * @param states what must be true
 * @param request what is sent
 * @param response what comes back
 */
record Interaction(
    String provider,
    int line,
    String description,
    List<State> states,
    Request request,
    Response response) {

  /** A provider state, with the values that it is about. */
  record State(String name, Map<String, Object> values) {}

  /**
   * What is sent.
   *
   * @param query the parameters in the query, by name in the order of the file, values decoded
   * @param form the parameters in a form body, likewise
   */
  record Request(
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, String> headers,
      Map<String, List<String>> form,
      List<Rule> rules) {

    /** Returns all parameters, wherever they travel. */
    Map<String, List<String>> parameters() {
      Map<String, List<String>> all = new LinkedHashMap<>(query);
      form.forEach(
          (name, values) ->
              all.merge(
                  name,
                  values,
                  (some, more) -> {
                    List<String> both = new ArrayList<>(some);
                    both.addAll(more);
                    return both;
                  }));
      return all;
    }
  }

  /**
   * What comes back.
   *
   * @param root the name of the root element; empty if the answer is JSON
   * @param body the content: maps, lists and values; of XML, see {@link XmlTree}
   */
  record Response(
      int status, Map<String, String> headers, String root, Object body, List<Rule> rules) {

    boolean isXml() {
      return !root.isEmpty();
    }
  }

  /**
   * What else than the example would do.
   *
   * @param category what it is about: path, query, header or body
   * @param place the name or path of the value; empty for the path
   * @param kind how values are compared, such as {@code regex} or {@code type}
   * @param arguments what goes with it, such as {@code regex}
   */
  record Rule(String category, String place, String kind, Map<String, Object> arguments) {}

  static Interaction of(String provider, int line, Map<?, ?> written) {
    return new Interaction(
        provider,
        line,
        text(written, "description"),
        states(written),
        request((Map<?, ?>) written.get("request")),
        response((Map<?, ?>) written.get("response")));
  }

  private static List<State> states(Map<?, ?> written) {
    List<State> states = new ArrayList<>();
    for (Object state : list(written, "providerStates")) {
      Map<?, ?> named = (Map<?, ?>) state;
      states.add(new State(text(named, "name"), map(named, "params")));
    }
    return List.copyOf(states);
  }

  private static Request request(Map<?, ?> written) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    map(written, "query").forEach((name, values) -> query.put(name, texts(values)));
    Object body = written.get("body");
    return new Request(
        text(written, "method"),
        text(written, "path"),
        query,
        headers(written),
        body == null ? Map.of() : Form.decode((String) body),
        rules(written));
  }

  private static Response response(Map<?, ?> written) {
    Map<String, String> headers = headers(written);
    Object body = Objects.requireNonNullElse(written.get("body"), "");
    int status = ((Number) Objects.requireNonNull(written.get("status"))).intValue();
    if (headers.getOrDefault("Content-Type", "").contains("xml")) {
      XmlTree xml = XmlTree.read((String) body);
      return new Response(status, headers, xml.root(), xml.content(), rules(written));
    }
    return new Response(status, headers, "", body, rules(written));
  }

  private static Map<String, String> headers(Map<?, ?> written) {
    Map<String, String> headers = new LinkedHashMap<>();
    map(written, "headers")
        .forEach((name, value) -> headers.put(name, String.join(", ", texts(value))));
    return headers;
  }

  private static List<Rule> rules(Map<?, ?> written) {
    List<Rule> rules = new ArrayList<>();
    map(written, "matchingRules")
        .forEach(
            (category, found) -> {
              Map<?, ?> byPlace = (Map<?, ?>) found;
              if (byPlace.containsKey("matchers")) {
                collect(category, "", byPlace, rules);
              } else {
                byPlace.forEach(
                    (place, set) -> collect(category, (String) place, (Map<?, ?>) set, rules));
              }
            });
    return List.copyOf(rules);
  }

  private static void collect(String category, String place, Map<?, ?> set, List<Rule> rules) {
    for (Object matcher : list(set, "matchers")) {
      Map<String, Object> arguments = new LinkedHashMap<>();
      ((Map<?, ?>) matcher).forEach((name, value) -> arguments.put((String) name, value));
      Object kind = Objects.requireNonNullElse(arguments.remove("match"), "");
      rules.add(new Rule(category, place, (String) kind, arguments));
    }
  }

  private static String text(Map<?, ?> tree, String name) {
    return (String) Objects.requireNonNull(tree.get(name), name);
  }

  private static List<?> list(Map<?, ?> tree, String name) {
    return tree.get(name) instanceof List<?> list ? list : List.of();
  }

  private static Map<String, Object> map(Map<?, ?> tree, String name) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (tree.get(name) instanceof Map<?, ?> found) {
      found.forEach((key, value) -> map.put((String) key, value));
    }
    return map;
  }

  private static List<String> texts(Object values) {
    return values instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : List.of((String) values);
  }

  Interaction with(Request changed) {
    return new Interaction(provider, line, description, states, changed, response);
  }

  Interaction with(Response changed) {
    return new Interaction(provider, line, description, states, request, changed);
  }

  @Override
  public String toString() {
    return provider + ": " + description;
  }
}
