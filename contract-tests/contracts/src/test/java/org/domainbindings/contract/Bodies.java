package org.domainbindings.contract;

import au.com.dius.pact.consumer.dsl.BodyBuilder;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactDslJsonArray;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.xml.PactXmlBuilder;
import au.com.dius.pact.consumer.xml.XmlNode;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleGroup;
import au.com.dius.pact.core.model.matchingrules.MinMaxTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.RuleLogic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.domainbindings.contract.Answer.Alike;
import org.domainbindings.contract.Answer.Hash;
import org.domainbindings.contract.Answer.Hashes;
import org.domainbindings.contract.Answer.Property;
import org.domainbindings.contract.Answer.Value;

/** Converts an expected answer to Pact's DSL. */
final class Bodies {

  private Bodies() {}

  static DslPart json(Answer answer) {
    PactDslJsonBody body = new PactDslJsonBody();
    write(body, answer);
    return body.close();
  }

  private static void write(PactDslJsonBody body, Answer answer) {
    answer.properties().forEach((name, property) -> write(body, name, property));
  }

  private static void write(PactDslJsonBody body, String name, Property property) {
    if (property instanceof Hash hash) {
      PactDslJsonBody inner = body.object(name);
      write(inner, hash.answer());
      inner.closeObject();
    } else if (property instanceof Hashes hashes) {
      write(body, name, hashes.answers());
    } else if (property instanceof Alike alike) {
      PactDslJsonBody element = body.minArrayLike(name, alike.least());
      write(element, alike.answer());
      element.closeObject().closeArray();
    } else {
      Value value = (Value) property;
      if (value.pattern().isEmpty()) {
        // Without its own rule, a value in a list would only need the same type.
        body.equalTo(name, value.example());
      } else {
        body.stringMatcher(name, value.pattern(), value.example());
      }
    }
  }

  private static void write(PactDslJsonBody body, String name, List<Answer> answers) {
    PactDslJsonArray array = body.array(name);
    MatchingRule sameSize = new MinMaxTypeMatcher(answers.size(), answers.size());
    array.getMatchers().addRule(array.getRootPath(), sameSize);
    for (Answer answer : answers) {
      PactDslJsonBody element = array.object();
      write(element, answer);
      element.closeObject();
    }
    array.closeArray();
  }

  static BodyBuilder xml(String root, Answer answer) {
    PactXmlBuilder body = new PactXmlBuilder(root).build(node -> write(node, answer));
    // Elements of the same name share all their rules, of which any one must match.
    body.getMatchingRules().getMatchingRules().replaceAll((path, rules) -> anyOf(rules));
    return body;
  }

  private static MatchingRuleGroup anyOf(MatchingRuleGroup rules) {
    return new MatchingRuleGroup(
        new ArrayList<>(new LinkedHashSet<>(rules.getRules())), RuleLogic.OR);
  }

  private static void write(XmlNode node, Answer answer) {
    answer.properties().forEach((name, property) -> write(node, name, property));
  }

  private static void write(XmlNode node, String name, Property property) {
    if (property instanceof Hash hash) {
      node.appendElement(name, Map.of(), child -> write(child, hash.answer()));
    } else if (property instanceof Hashes hashes) {
      append(node, name, hashes.answers());
    } else if (property instanceof Alike alike) {
      append(node, name, Collections.nCopies(alike.least(), alike.answer()));
    } else {
      Value value = (Value) property;
      if (value.pattern().isEmpty()) {
        node.appendElement(name, Map.of(), value.example());
      } else {
        node.appendElement(name, Map.of(), Matchers.regexp(value.pattern(), value.example()));
      }
    }
  }

  private static void append(XmlNode node, String name, List<Answer> answers) {
    for (Answer answer : answers) {
      node.appendElement(name, Map.of(), child -> write(child, answer));
    }
  }
}
