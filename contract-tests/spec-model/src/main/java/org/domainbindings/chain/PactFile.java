package org.domainbindings.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pact file.
 *
 * @param path the file
 * @param provider the provider
 * @param interactions the interactions in the order of the file
 */
public record PactFile(Path path, String provider, List<Interaction> interactions) {

  private static final Path FOLDER = Path.of("../pacts");

  /** Reads the committed pact files, in the order of their names. */
  public static List<PactFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(PactFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the committed pact with a provider.
   *
   * @param provider the name of the provider
   * @return its pact
   */
  public static PactFile of(String provider) {
    return all().stream()
        .filter(pact -> pact.provider().equals(provider))
        .findFirst()
        .orElseThrow();
  }

  /** Reads the interactions of all committed pact files. */
  public static List<Interaction> allInteractions() {
    return all().stream().flatMap(file -> file.interactions().stream()).toList();
  }

  private static PactFile read(Path path) {
    try {
      return of(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  /** Reads a pact in version 3 of the format. */
  public static PactFile of(Path path, String text) {
    if (!(Json.read(text) instanceof Map<?, ?> pact)
        || !(pact.get("provider") instanceof Map<?, ?> named)
        || !(pact.get("interactions") instanceof List<?> recorded)) {
      throw new IllegalArgumentException(path + " is no pact: it has no provider or interactions");
    }
    String provider = (String) named.get("name");
    List<Interaction> interactions = new ArrayList<>();
    int place = 0;
    int line = 0;
    for (Object written : recorded) {
      Map<?, ?> tree = (Map<?, ?>) written;
      int next = text.indexOf("\"description\": " + Json.write(tree.get("description")), place + 1);
      line += (int) text.substring(place, next).chars().filter(c -> c == '\n').count();
      place = next;
      interactions.add(Interaction.of(provider, line + 1, tree));
    }
    return new PactFile(path, provider, List.copyOf(interactions));
  }
}
