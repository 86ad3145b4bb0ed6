package org.domainbindings.chain.pacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Rule;
import org.domainbindings.chain.Interaction.State;
import org.domainbindings.chain.PactFile;
import org.junit.jupiter.api.Test;

/** Reads pacts as they are recorded. */
class PactFileTest {

  private static final String TEXT =
      """
      {
        "interactions": [
          {
            "description": "lists",
            "providerStates": [{"name": "a domain", "params": {"domain": "a.tk"}}],
            "request": {
              "method": "GET",
              "path": "/list",
              "query": {"id": ["1", "2"], "name": ["a b"]},
              "matchingRules": {
                "path": {"combine": "AND", "matchers": [{"match": "regex", "regex": "/.*"}]}
              }
            },
            "response": {
              "status": 200,
              "headers": {"Content-Type": "application/json"},
              "body": {"domain": [{"name": "a.tk"}]},
              "matchingRules": {
                "body": {"$.domain": {"combine": "AND", "matchers": [{"match": "type", "min": 1}]}}
              }
            }
          },
          {
            "description": "lists",
            "request": {
              "method": "PUT",
              "path": "/list.xml",
              "body": "a=1&b=%2B+%C3%A9&a=2&c=",
              "headers": {"Content-Type": "application/x-www-form-urlencoded"}
            },
            "response": {
              "status": 400,
              "headers": {"Content-Type": "application/xml"},
              "body": "<r>\\n<d><n>1</n></d><e/><d x='y'>t<n><![CDATA[<2>]]></n></d>\\n</r>"
            }
          }
        ],
        "provider": {"name": "freenom"}
      }
      """;

  private final List<Interaction> interactions =
      PactFile.of(Path.of("a.json"), TEXT).interactions();

  @Test
  void readsEachInteractionAtItsLine() {
    assertThat(interactions).extracting(Interaction::line).containsExactly(4, 24);
    assertThat(interactions).extracting(Object::toString).containsOnly("freenom: lists");
    assertThat(interactions.get(0).states())
        .containsExactly(new State("a domain", Map.of("domain", "a.tk")));
  }

  @Test
  void readsParameters_ofQueryAndForm() {
    assertThat(interactions.get(0).request().parameters())
        .isEqualTo(Map.of("id", List.of("1", "2"), "name", List.of("a b")));
    assertThat(interactions.get(1).request().parameters())
        .isEqualTo(Map.of("a", List.of("1", "2"), "b", List.of("+ é"), "c", List.of("")));
  }

  @Test
  void readsAnswers_inEitherFormat() {
    assertThat(interactions.get(0).response().body())
        .isEqualTo(Map.of("domain", List.of(Map.of("name", "a.tk"))));
    assertThat(interactions.get(0).response().isXml()).isFalse();
    assertThat(interactions.get(1).response().root()).isEqualTo("r");
    assertThat(interactions.get(1).response().body())
        .isEqualTo(
            Map.of(
                "d",
                List.of(Map.of("n", "1"), Map.of("@x", "y", "#text", "t", "n", "<2>")),
                "e",
                ""));
  }

  @Test
  void readsRules() {
    assertThat(interactions.get(0).request().rules())
        .containsExactly(new Rule("path", "", "regex", Map.of("regex", "/.*")));
    assertThat(interactions.get(0).response().rules())
        .containsExactly(new Rule("body", "$.domain", "type", Map.of("min", 1.0)));
  }

  @Test
  void namesFile_whenInvalid() {
    assertThatThrownBy(() -> PactFile.of(Path.of("pacts/stray.json"), "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(Path.of("pacts/stray.json") + " is no pact");
  }

  @Test
  void findsCommittedPacts() {
    assertThat(PactFile.all()).extracting(PactFile::provider).contains("dnspod", "freenom");
    assertThat(PactFile.allInteractions()).isNotEmpty();
  }
}
