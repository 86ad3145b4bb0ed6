package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

  @ParameterizedTest
  @CsvSource({"Ping it, Ping it.", "Done!, Done!", "Really?, Really?", "So:, So:", "'  ', ''"})
  void endsSentence_withOneMark(String text, String sentence) {
    assertThat(Prose.sentence(text)).isEqualTo(sentence);
  }

  @Test
  void joins_whatSaysSomething() {
    assertThat(Prose.join("First", "", " Second.\n", "Third\n\nline"))
        .isEqualTo("First. Second. Third line.");
    assertThat(Prose.join("", " ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mail address. | mail address",
        "A contact | a contact",
        "First. Second. | first. Second.",
        "HTTP address. | HTTP address",
        "ID Shield is on. | ID Shield is on",
        "Base64 of it. | Base64 of it",
        "I am. | I am",
        "`code` first. | `code` first",
        "20 characters. | 20 characters",
        "YYYYMMDD. | YYYYMMDD"
      })
  void beginsTag_inLowerCase(String text, String phrase) {
    assertThat(Prose.phrase(text)).isEqualTo(phrase);
  }

  @Test
  void saysWhatHolds_ifAbsent() {
    assertThat(Prose.phrase("Postal code.", "null")).isEqualTo("postal code; null if absent");
    assertThat(Prose.phrase("First. Second.", "empty"))
        .isEqualTo("first. Second. Empty if absent.");
  }
}
