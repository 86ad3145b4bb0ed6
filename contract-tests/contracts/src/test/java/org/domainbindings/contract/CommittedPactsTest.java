package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the committed pact files with those just recorded. */
@Tag("after-all-contracts")
class CommittedPactsTest {

  private static final Path COMMITTED = Path.of("../pacts");
  private static final Path RECORDED = Path.of(System.getProperty("pact.rootDir"));
  private static final Type TREE =
      Types.newParameterizedType(Map.class, String.class, Object.class);
  private static final String ADVICE =
      "If the change is meant: for p in alidns dnspod freenom; do"
          + " cp contract-tests/target/pacts/domain-bindings-$p.json contract-tests/pacts/; done";

  @Test
  void areOneFileForEachProvider() throws IOException {
    try (Stream<Path> files = Files.list(COMMITTED)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "domain-bindings-alidns.json",
              "domain-bindings-dnspod.json",
              "domain-bindings-freenom.json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "alidns, ../pacts",
    "dnspod, ../pacts",
    "freenom, ../pacts",
    // The contracts of the invented provider are not published.
    "meridian, src/test/resources/meridian/pacts",
  })
  void equalRecordedOnes_byteForByte(String provider, Path folder) {
    String file = "domain-bindings-" + provider + ".json";
    String committed = read(folder.resolve(file));
    String recorded = read(RECORDED.resolve(file));
    assertThat(differences(committed, recorded)).as(file + ". " + ADVICE).isEmpty();
    assertThat(recorded).as(file + ". " + ADVICE).isEqualTo(committed);
  }

  private static List<String> differences(String committed, String recorded) {
    Map<String, Object> before = interactions(committed);
    Map<String, Object> after = interactions(recorded);
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : all) {
      if (!after.containsKey(name)) {
        differences.add("no test records any more: " + name);
      } else if (!before.containsKey(name)) {
        differences.add("is not committed: " + name);
      } else if (!after.get(name).equals(before.get(name))) {
        differences.add("has changed: " + name);
      }
    }
    return differences;
  }

  private static Map<String, Object> interactions(String pact) {
    try {
      Map<?, ?> tree = (Map<?, ?>) new Moshi.Builder().build().adapter(TREE).fromJson(pact);
      List<?> interactions = (List<?>) tree.get("interactions");
      return interactions.stream()
          .collect(
              Collectors.toMap(
                  interaction -> ((Map<?, ?>) interaction).get("description").toString(),
                  interaction -> interaction,
                  (first, second) -> {
                    throw new AssertionError("Two interactions have one name: " + first);
                  },
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
