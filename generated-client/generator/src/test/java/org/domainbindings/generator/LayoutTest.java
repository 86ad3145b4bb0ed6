package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static List<String> items(int count, int length) {
    return IntStream.range(0, count).mapToObj(i -> String.valueOf(i).repeat(length)).toList();
  }

  @Test
  void keepsList_onOneLineOf100() {
    List<String> items = items(2, 46);
    assertThat(Layout.list("  ", "f(", items, ");"))
        .hasSize(100)
        .isEqualTo("  f(" + String.join(", ", items) + ");");
  }

  @Test
  void putsItems_onTheNextLine() {
    List<String> items = items(2, 45);
    assertThat(Layout.list("  ", "fffff(", items, ");"))
        .isEqualTo("  fffff(\n      " + String.join(", ", items) + ");");
  }

  @Test
  void putsItems_onLinesOfTheirOwn() {
    List<String> items = items(2, 46);
    assertThat(Layout.list("  ", "ff(", items, ");"))
        .isEqualTo("  ff(\n      " + String.join(",\n      ", items) + ");");
  }

  @Test
  void putsTail_onTheNextLine_ifItMust() {
    assertThat(Layout.pair("  ", "a".repeat(90), "b".repeat(7))).hasSize(100).doesNotContain("\n");
    assertThat(Layout.pair("  ", "a".repeat(90), "b".repeat(8)))
        .isEqualTo("  " + "a".repeat(90) + "\n      " + "b".repeat(8));
  }

  @Test
  void breaksVariable_afterTheEqualsSign() {
    assertThat(Layout.variable("  ", "int x", "f(", List.of("a"))).isEqualTo("  int x = f(a);");
    assertThat(Layout.variable("  ", "int x", "f(", items(2, 43)))
        .isEqualTo("  int x =\n      f(" + String.join(", ", items(2, 43)) + ");");
    List<String> wide = items(2, 60);
    assertThat(Layout.variable("  ", "int x", "f(", wide))
        .isEqualTo("  int x =\n      f(\n          " + String.join(",\n          ", wide) + ");");
  }

  @Test
  void escapesLiterals() {
    assertThat(Layout.literal("plain")).isEqualTo("\"plain\"");
    assertThat(Layout.literal("a\"b\\u0041\n\r\t\0é"))
        .isEqualTo("\"a\\\"b\\\\u0041\\n\\r\\t\\u0000é\"");
  }
}
