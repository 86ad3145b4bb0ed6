package org.domainbindings.specs;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.specs.Statements.About;

/**
 * Finds the facts that a spec states in prose only.
 *
 * <p>{@code prose-facts.tsv} lists them, each with its place in the spec and a pattern for the text
 * there; see also {@link FactPhrase}.
 */
public final class ProseFacts {

  /**
   * A fact, and its wording in a spec.
   *
   * @param place a path into the spec, or the part of the operation whose texts state it
   */
  public record Saying(Fact fact, String place, Pattern words) {

    static Saying of(Table.Row row) {
      return new Saying(row.fact(0), row.column(5), Pattern.compile(row.column(6)));
    }

    public boolean ofWholeSpec() {
      return place.startsWith("/");
    }
  }

  public static final List<Saying> SAYINGS =
      Table.read("/ledger/prose-facts.tsv", 7).rows().stream().map(Saying::of).toList();

  private static final Map<String, List<Saying>> BY_PLACE =
      SAYINGS.stream()
          .collect(Collectors.groupingBy(saying -> key(saying.fact().operation(), saying.place())));

  private ProseFacts() {}

  private static String key(String operation, String place) {
    return operation + " " + place;
  }

  /** Looks for facts in the texts of a place; if there are several, all must state them. */
  static void read(About about, List<String> texts) {
    String place = (about.kind() + " " + about.name()).trim();
    for (Saying saying : BY_PLACE.getOrDefault(key(about.operation(), place), List.of())) {
      if (texts.stream().allMatch(text -> saying.words().matcher(text).find())) {
        about.statements().add(saying.fact(), Source.SHOWN, about.line());
      }
    }
  }

  /** Looks for facts about all operations anywhere in a spec. */
  static void readWholeSpec(Spec spec, Statements statements) {
    for (Saying saying : SAYINGS) {
      if (saying.ofWholeSpec() && saying.words().matcher(spec.text(saying.place())).find()) {
        statements.add(saying.fact(), Source.SHOWN, spec.root().line());
      }
    }
  }

  static void readDescription(String description, About about) {
    read(about, List.of(description));
    FactPhrase.in(description).forEach(notation -> notation.state(about));
  }

  /** The facts that the description of a parameter or a property states. */
  public static Stream<Fact> facts(String operation, String kind, String name, String description) {
    List<Saying> sayings = BY_PLACE.getOrDefault(key(operation, kind + " " + name), List.of());
    return Stream.concat(
        sayings.stream().map(Saying::fact),
        FactPhrase.in(description).stream()
            .map(found -> new Fact(operation, kind, name, found.attribute(), found.value())));
  }
}
