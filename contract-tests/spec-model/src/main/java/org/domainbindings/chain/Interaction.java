package org.domainbindings.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An interaction of a pact.
 *
 * @param provider the provider
 * @param line its first line in the file
 * @param description its description
 * @param states the provider states
 * @param request the request
 * @param response the response
 */
public record Interaction(
    String provider,
    int line,
    String description,
    List<State> states,
    Request request,
    Response response) {

  /**
   * A provider state.
   *
   * @param name its name
   * @param values its parameters
   */
  public record State(String name, Map<String, Object> values) {}

  /**
   * A request.
   *
   * @param method the HTTP method
   * @param path the path
   * @param query the parameters in the query, by name in the order of the file, values decoded
   * @param headers the headers by name
   * @param form the parameters in a form body, likewise
   * @param rules the matching rules
   */
  public record Request(
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, String> headers,
      Map<String, List<String>> form,
      List<Rule> rules) {

    /** Returns all parameters, of query and form. */
    public Map<String, List<String>> parameters() {
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
   * A response.
   *
   * @param status the HTTP status
   * @param headers the headers by name
   * @param root the name of the root element; empty if the answer is JSON
   * @param body the content as maps, lists and values; for XML, see {@link XmlTree}
   * @param rules the matching rules
   */
  public record Response(
      int status, Map<String, String> headers, String root, Object body, List<Rule> rules) {

    /**
     * Reads an answer.
     *
     * @param status the HTTP status
     * @param headers the headers by name
     * @param text the body, in XML if a header says so, otherwise in JSON
     * @param rules the matching rules
     * @return the answer
     */
    public static Response of(
        int status, Map<String, String> headers, String text, List<Rule> rules) {
      if (headers.getOrDefault("Content-Type", "").contains("xml")) {
        XmlTree xml = XmlTree.read(text);
        return new Response(status, headers, xml.root(), xml.content(), rules);
      }
      return new Response(status, headers, "", Json.read(text), rules);
    }

    /**
     * Returns whether the answer is XML.
     *
     * @return whether it is XML
     */
    public boolean isXml() {
      return !root.isEmpty();
    }

    /**
     * Finds the values at a path.
     *
     * @param place the path
     * @return the values, several if the path leads through lists
     */
    public Stream<Object> find(List<String> place) {
      Stream<Object> found = elements(body);
      for (String name : place) {
        found =
            found
                .filter(Map.class::isInstance)
                .flatMap(hash -> Stream.ofNullable(((Map<?, ?>) hash).get(name)))
                .flatMap(Response::elements);
      }
      return found;
    }

    private static Stream<Object> elements(Object value) {
      return value instanceof List<?> list
          ? list.stream().map(Object.class::cast)
          : Stream.of(value);
    }

    /** Returns the body as it is sent. */
    public String text() {
      return isXml() ? Xml.write(root, body) : Json.write(body);
    }
  }

  /**
   * A matching rule.
   *
   * @param category path, query, header or body
   * @param place the name or path of the value; empty for the path
   * @param kind the kind of comparison, such as {@code regex} or {@code type}
   * @param arguments its arguments, such as {@code regex}
   */
  public record Rule(String category, String place, String kind, Map<String, Object> arguments) {

    /**
     * Finds the rule for a parameter or a property.
     *
     * @param place its name or path
     * @param rules the rules of the request or answer
     * @return the rule, if there is one
     */
    public static Optional<Rule> at(List<String> place, List<Rule> rules) {
      return rules.stream().filter(rule -> rule.names().equals(place)).findFirst();
    }

    /** The names in a path such as {@code $.domain[0].status} or {@code $.root.status.#text}. */
    private List<String> names() {
      boolean xml = place.endsWith(".#text");
      return Arrays.stream(place.replaceAll("\\[[^]]*\\]|\\.#text$", "").split("\\."))
          .skip(place.startsWith("$") ? xml ? 2 : 1 : 0)
          .toList();
    }

    /**
     * Returns whether a value matches the pattern.
     *
     * @param value the value
     * @return whether it matches
     */
    public boolean accepts(Object value) {
      return arguments.get("regex") instanceof String regex && value.toString().matches(regex);
    }
  }

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
    String text = body instanceof String xml ? xml : Json.write(body);
    return Response.of(status, headers, text, rules(written));
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

  /** Returns a copy with another request. */
  public Interaction with(Request changed) {
    return new Interaction(provider, line, description, states, changed, response);
  }

  /**
   * Returns a copy with another response.
   *
   * @param changed the response
   * @return the copy
   */
  public Interaction with(Response changed) {
    return new Interaction(provider, line, description, states, request, changed);
  }

  @Override
  public String toString() {
    return provider + ": " + description;
  }
}
