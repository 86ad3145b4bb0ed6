package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the Javadoc of the generated code says. */
class DocumentationTest {

  private static String source(SmallSpec spec, String type) {
    return GeneratedClients.of(spec).source(type);
  }

  @Test
  void satisfiesJavadoc_whateverTheSpecSays() throws IOException {
    assertThat(GeneratedClients.javadocWarnings(GeneratedClients.of(SmallSpec.TEXTS))).isEmpty();
  }

  @Test
  void says_whatTheSpecSaysOfAnOperation() {
    assertThat(source(SmallSpec.REQUESTS, "ThingsApi"))
        .contains(
            """
              /**
               * List things.
               *
               * <p>Things come in no order.
               *
               * <p>Documented under "List of things" in things.txt.
               *
               * @param xTrace the value of {@code X-Trace}
               * @param request the parameters
               * @return the call, not yet sent
               */
              default Call<Done> listThings(String xTrace, ListThingsRequest request) {
            """,
            "   * List things. Leave out all that is optional.\n");
  }

  @Test
  void says_whatTheSpecSaysOfParameters() {
    assertThat(source(SmallSpec.REQUESTS, "ListThingsRequest"))
        .contains(
            """
            /**
             * The parameters of {@link ThingsApi#listThings(String, ListThingsRequest)}.
             *
             * @param page page number. Counted from 1. The default is {@code 1}. Null if absent.
             * @param color the color of all of them; null if absent
             * @param mood the value of {@code mood}; null if absent
             */
            """,
            "     * @param page page number. Counted from 1. The default is {@code 1}.\n");
    assertThat(source(SmallSpec.REQUESTS, "MakeThingRequest"))
        .contains(
            """
            /**
             * A thing to make.
             *
             * <p>These are the parameters of {@link ThingsApi#makeThing(MakeThingRequest)}.
             *
            """);
  }

  @Test
  void says_whatTheSpecSaysOfProperties() {
    assertThat(source(SmallSpec.ANSWERS, "Thing"))
        .contains(
            " * @param name the name; null if absent\n",
            " * @param color the value of {@code color}. For paid domains only. Null if absent.\n",
            " * @param parent the thing that this one belongs to; null if absent\n",
            " * @param names the value of {@code names}; empty if absent\n");
    // All of its properties are for paid domains, which is nothing to be said of each.
    assertThat(source(SmallSpec.ANSWERS, "Failure"))
        .contains(" * @param error the value of {@code error}; null if absent\n");
    assertThat(source(SmallSpec.ANSWERS, "Status"))
        .contains(" * @param code the value of {@code code}\n");
  }

  @Test
  void listsKnownValues_unlessTheSpecDoes() {
    assertThat(source(SmallSpec.ANSWERS, "Thing"))
        .contains(
            " * @param size the size. Known values: {@code big}, {@code small}. Null if absent.\n",
            " * @param shape the shape, {@code round} or {@code flat}; null if absent\n");
  }

  @Test
  void explainsValues() {
    assertThat(source(SmallSpec.ANSWERS, "Code"))
        .contains("  /** It worked. */\n  public static final Code SUCCESS = new Code(\"1\");\n");
    assertThat(source(SmallSpec.REQUESTS, "Color"))
        .contains("  /** The value {@code light blue}. */\n  LIGHT_BLUE(\"light blue\");\n");
  }

  @Test
  void namesSpec_inEveryFile() {
    assertThat(GeneratedClients.of(SmallSpec.ANSWERS).files().values())
        .allSatisfy(
            source ->
                assertThat(source)
                    .startsWith(
                        "// Generated from ANSWERS.yaml: change the spec or the templates, not this"
                            + " file.\n"));
  }
}
