package org.domainbindings.specs;

import java.util.LinkedHashMap;
import java.util.Map;

/** The statements of a spec; of several about the same fact, the most authoritative. */
final class Statements {

  private final Map<Fact, Statement> byFact = new LinkedHashMap<>();

  Map<Fact, Statement> byFact() {
    return byFact;
  }

  About about(String operation, String kind, String name, Source source, int line) {
    return new About(this, operation, kind, name, source, line);
  }

  void add(Fact fact, Source source, int line) {
    byFact.merge(
        fact,
        new Statement(fact, source, line),
        (before, after) -> before.source().compareTo(after.source()) <= 0 ? before : after);
  }

  /** The common subject of a series of statements. */
  record About(
      Statements statements, String operation, String kind, String name, Source source, int line) {

    About exists() {
      return has(Fact.EXISTS, "yes");
    }

    About has(String attribute, String value) {
      statements.add(new Fact(operation, kind, name, attribute, value), source, line);
      return this;
    }

    About shows(String attribute, String value) {
      return on(Source.SHOWN).has(attribute, value);
    }

    About on(Source other) {
      return new About(statements, operation, kind, name, other, line);
    }

    About rule(String rule) {
      return new About(statements, operation, "rule", rule, source, line);
    }
  }
}
