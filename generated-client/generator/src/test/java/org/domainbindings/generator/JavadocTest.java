package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTest {

  @Test
  void fitsOneLine_ifItCan() {
    assertThat(new Javadoc().text("Ping the service").at("  "))
        .isEqualTo("  /** Ping the service. */");
    assertThat(new Javadoc().markup("a".repeat(91)).at("  ")).hasSize(100).startsWith("  /** aa");
    assertThat(new Javadoc().markup("a".repeat(92)).at("  ")).startsWith("  /**\n   * aa");
  }

  @Test
  void laysOut_paragraphsAndTags() {
    assertThat(
            new Javadoc()
                .text("First one\nof two.\n\nSecond one")
                .markup("See {@link Other}.")
                .param("a", "the first")
                .tag("@return it")
                .at(""))
        .isEqualTo(
            """
            /**
             * First one of two.
             *
             * <p>Second one.
             *
             * <p>See {@link Other}.
             *
             * @param a the first
             * @return it
             */""");
  }

  @Test
  void laysOut_tagsAlone() {
    assertThat(new Javadoc().text(" ").tag("@return it").at(" "))
        .isEqualTo(" /**\n  * @return it\n  */");
  }

  @Test
  void wraps_atColumn100() {
    String words = "word ".repeat(60).strip();
    String comment = new Javadoc().markup(words).tag("@return " + words).at("    ");
    assertThat(comment.lines()).allMatch(line -> line.length() <= 100);
    assertThat(comment.lines().map(String::length)).contains(99);
    assertThat(comment).contains("\n     * word", "\n     *     word");
  }

  @Test
  void breaksNoInlineTag() {
    String text = "x".repeat(80) + " {@link Very Long Reference That Goes On} end";
    assertThat(new Javadoc().markup(text).at(""))
        .contains("\n * {@link Very Long Reference That Goes On} end\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a < b > c & d | a &lt; b &gt; c &amp; d",
        "ends */ here | ends *&#47; here",
        "`code` and `more` | {@code code} and {@code more}",
        "`a*/b` | <code>a*&#47;b</code>",
        "`{id}` | <code>&#123;id&#125;</code>",
        "`a<b>` | {@code a<b>}",
        "back\\slash \\u0041 | back&#92;slash &#92;u0041",
        "`\\u0041` | <code>&#92;u0041</code>",
        "a {@link b} | a &#123;&#64;link b&#125;",
        "@param me@example.com | &#64;param me@example.com",
        "a lone ` tick | a lone ` tick",
        "1 {2 | 1 &#123;2"
      })
  void escapes_whatMeansSomething(String plain, String markup) {
    assertThat(Javadoc.escape(plain)).isEqualTo(markup);
  }
}
