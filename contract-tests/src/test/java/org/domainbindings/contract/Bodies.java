package org.domainbindings.contract;

import au.com.dius.pact.consumer.dsl.BodyBuilder;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactDslJsonArray;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.xml.PactXmlBuilder;
import au.com.dius.pact.consumer.xml.XmlNode;
import java.util.List;
import java.util.Map;
import org.domainbindings.contract.Answer.Hash;
import org.domainbindings.contract.Answer.Hashes;
import org.domainbindings.contract.Answer.Property;
import org.domainbindings.contract.Answer.Value;

/** Writes an expected answer in Pact's words. */
final class Bodies {

  private Bodies() {}

  static DslPart json(Answer answer) {
    PactDslJsonBody body = new PactDslJsonBody();
    answer.properties().forEach((name, property) -> write(body, name, property));
    return body.close();
  }

  private static void write(PactDslJsonBody body, String name, Property property) {
    if (property instanceof Hash hash) {
      body.object(name, json(hash.answer()));
    } else if (property instanceof Hashes hashes) {
      write(body, name, hashes.answers());
    } else {
      Value value = (Value) property;
      if (value.pattern().isEmpty()) {
        body.stringValue(name, value.example());
      } else {
        body.stringMatcher(name, value.pattern(), value.example());
      }
    }
  }

  private static void write(PactDslJsonBody body, String name, List<Answer> answers) {
    if (answers.size() == 1) {
      body.minArrayLike(name, 1, json(answers.get(0)), 1);
      return;
    }
    PactDslJsonArray array = body.array(name);
    for (Answer answer : answers) {
      PactDslJsonBody element = array.object();
      answer.properties().forEach((inner, property) -> write(element, inner, property));
      element.closeObject();
    }
    array.closeArray();
  }

  static BodyBuilder xml(String root, Answer answer) {
    return new PactXmlBuilder(root).build(node -> write(node, answer));
  }

  private static void write(XmlNode node, Answer answer) {
    answer.properties().forEach((name, property) -> write(node, name, property));
  }

  private static void write(XmlNode node, String name, Property property) {
    if (property instanceof Hash hash) {
      node.appendElement(name, Map.of(), child -> write(child, hash.answer()));
    } else if (property instanceof Hashes hashes) {
      for (Answer answer : hashes.answers()) {
        node.appendElement(name, Map.of(), child -> write(child, answer));
      }
    } else {
      Value value = (Value) property;
      if (value.pattern().isEmpty()) {
        node.appendElement(name, Map.of(), value.example());
      } else {
        node.appendElement(name, Map.of(), Matchers.regexp(value.pattern(), value.example()));
      }
    }
  }
}
