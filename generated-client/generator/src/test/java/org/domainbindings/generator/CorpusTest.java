package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Specs in the style of real ones generate and compile. */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");

  private static List<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return Stream.concat(
              files.filter(Files::isRegularFile), Stream.of(CORPUS.resolve("split/api.yaml")))
          .sorted()
          .toList();
    }
  }

  @Test
  void compilesWithoutWarning() throws IOException {
    TestProject project = TestProject.named("corpus");
    for (Path spec : specs()) {
      project.generate(spec, "corpus." + name(spec));
    }
    assertThat(project.compile()).isEmpty();
  }

  private static String name(Path spec) {
    return spec.getFileName().toString().replaceFirst("\\..*", "");
  }

  /** A second run writes the same, byte for byte. */
  @Test
  void isReproducible() throws IOException {
    Path spec = CORPUS.resolve("ugly.yaml");
    Map<String, String> first =
        TestProject.named("again-1").generate(spec, "again").sources("again");
    Map<String, String> second =
        TestProject.named("again-2").generate(spec, "again").sources("again");
    assertThat(second).isEqualTo(first);
  }
}
