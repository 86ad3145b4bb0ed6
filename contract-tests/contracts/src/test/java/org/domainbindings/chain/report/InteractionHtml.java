package org.domainbindings.chain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Request;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.chain.Interaction.Rule;
import org.domainbindings.chain.Interaction.State;
import org.domainbindings.chain.Json;
import org.domainbindings.chain.evidence.VerifiedFact.Link;
import org.domainbindings.chain.report.Outcome.Role;
import org.domainbindings.reference.Html;

/** Shows an interaction: provider states, request and response. */
record InteractionHtml(Interaction interaction, Outcomes outcomes) {

  /** The path to the pact files, relative to the page. */
  private static final String PACTS = "../../pacts/";

  static String id(Interaction interaction) {
    return "i-%s-%d".formatted(interaction.provider(), interaction.line());
  }

  String html() {
    String file = "domain-bindings-" + interaction.provider() + ".json";
    return """
           <details class="interaction" id="%s">
           <summary>%s%s %s</summary>
           <p>Given %s.</p>
           <pre>%s</pre>
           <pre>%s</pre>
           <p>What else would do:</p>
           <pre>%s</pre>
           <p>%s</p>
           </details>
           """
        .formatted(
            id(interaction),
            pill(Link.CONTRACT, Role.RECORDED),
            pill(Link.PROVIDER, Role.REPLAYED),
            Html.text(interaction.description()),
            Html.text(
                interaction.states().stream()
                    .map(InteractionHtml::words)
                    .collect(Collectors.joining("; "))),
            Html.text(words(interaction.request())),
            Html.text(words(interaction.response())),
            Html.text(rules()),
            PageParts.link(PACTS + file, file + ":" + interaction.line()));
  }

  private String pill(Link link, Role role) {
    return PageParts.pill(link, outcomes.mark(role, interaction.toString()));
  }

  private static String words(State state) {
    String values =
        state.values().entrySet().stream()
            .map(value -> value.getKey() + " " + value.getValue())
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? state.name() : "%s (%s)".formatted(state.name(), values);
  }

  private static String words(Request request) {
    List<String> lines = new ArrayList<>();
    lines.add(request.method() + " " + request.path());
    request.headers().forEach((name, value) -> lines.add(name + ": " + value));
    request.query().forEach((name, values) -> add("?", name, values, lines));
    request.form().forEach((name, values) -> add("", name, values, lines));
    return String.join("\n", lines);
  }

  private static void add(String start, String name, List<String> values, List<String> lines) {
    values.forEach(value -> lines.add(start + name + "=" + value));
  }

  private static String words(Response response) {
    String root = response.isXml() ? ", XML with the root " + response.root() : "";
    return "HTTP " + response.status() + root + "\n" + Json.indented(response.body());
  }

  private String rules() {
    String rules =
        Stream.of(interaction.request().rules(), interaction.response().rules())
            .flatMap(List::stream)
            .map(InteractionHtml::words)
            .collect(Collectors.joining("\n"));
    return rules.isEmpty() ? "nothing" : rules;
  }

  private static String words(Rule rule) {
    String arguments =
        rule.arguments().values().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "%s %s: %s %s".formatted(rule.category(), rule.place(), rule.kind(), arguments);
  }
}
