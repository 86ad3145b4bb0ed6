package org.domainbindings.generator.nativeimage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the reachability metadata for GraalVM: Retrofit creates proxies for the interfaces of a
 * client and inspects their methods.
 */
public final class ReachabilityMetadata {

  private static final String FOLDER = "META-INF/native-image";
  private static final String FILE = "reachability-metadata.json";

  private ReachabilityMetadata() {}

  /**
   * Writes the metadata next to the classes it describes.
   *
   * @param args the folder of the compiled classes, and the group and artifact of the client
   * @throws IOException when the folder cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    var classes = Path.of(args[0]);
    var file = classes.resolve(FOLDER).resolve(args[1]).resolve(args[2]).resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, of(names(classes)));
  }

  private static List<String> names(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  static String of(List<String> classes) {
    return classes.stream()
        .filter(name -> name.endsWith("Api"))
        .flatMap(
            name ->
                Stream.of(
                    "{\"type\": {\"proxy\": [\"" + name + "\"]}}",
                    "{\"type\": \"" + name + "\", \"allDeclaredMethods\": true}"))
        .collect(Collectors.joining(",\n    ", "{\n  \"reflection\": [\n    ", "\n  ]\n}\n"));
  }
}
