package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleGroup;
import au.com.dius.pact.core.model.matchingrules.MinMaxTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.MinTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.RuleLogic;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Cases that Pact would accept by default. */
class BodiesTest {

  private static MatchingRuleGroup rules(MatchingRuleCategory all, String path) {
    return Objects.requireNonNull(all.getMatchingRules().get(path), path);
  }

  private static List<MatchingRule> inJson(Answer answer, String path) {
    return rules(Bodies.json(answer).getMatchers(), path).getRules();
  }

  @Test
  void fixedValueInList_hasRuleOfItsOwn() {
    Answer answer = Answer.of().hashes("contact", Answer.of().is("status", "DELETED"));
    assertThat(inJson(answer, "$.contact[*].status")).containsExactly(EqualsMatcher.INSTANCE);
  }

  @Test
  void valueInHashInList_keepsItsRule() {
    Answer hash = Answer.of().hash("owner", Answer.of().price("fee", "1.00"));
    assertThat(inJson(Answer.of().hashes("domain", hash), "$.domain[*].owner.fee"))
        .hasOnlyElementsOfType(RegexMatcher.class);
  }

  @Test
  void listInList_keepsItsSize() {
    Answer contact = Answer.of().hashes("type", Answer.of(), Answer.of());
    assertThat(inJson(Answer.of().hashes("contact", contact), "$.contact[*].type"))
        .containsExactly(new MinMaxTypeMatcher(2, 2));
    Answer none = Answer.of().hashes("type");
    assertThat(inJson(Answer.of().hashes("contact", none), "$.contact[*].type"))
        .containsExactly(new MinMaxTypeMatcher(0, 0));
  }

  @Test
  void severalEqualElements_areAtLeastTwo() {
    Answer domain = Answer.of().several("price", Answer.of().price("fee", "1.00"));
    assertThat(inJson(Answer.of().hashes("domain", domain), "$.domain[*].price"))
        .containsExactly(new MinTypeMatcher(2));
  }

  @Test
  void repeatedXmlElements_matchAnyOfTheirRules() {
    Answer answer =
        Answer.of()
            .hashes(
                "nameserver",
                Answer.of().inEitherCase("hostname", "NS1.GLUE.TK"),
                Answer.of().inEitherCase("hostname", "NS2.GLUE.TK"),
                Answer.of().inEitherCase("hostname", "NS2.GLUE.TK"));
    MatchingRuleGroup rules =
        rules(Bodies.xml("freenom", answer).getMatchers(), "$.freenom.nameserver.hostname.#text");
    assertThat(rules.getRules()).hasSize(2);
    assertThat(rules.getRuleLogic()).isEqualTo(RuleLogic.OR);
  }
}
