package org.domainbindings.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs OpenAPI Generator with the plug-in, as its Maven plug-in does. */
final class Generation {

  private static final Path OUTPUT = Path.of("target", "test-clients");

  private Generation() {}

  static Path folder(String name) {
    return OUTPUT.resolve(name);
  }

  /** Returns a folder of this name with nothing in it. */
  static Path emptyFolder(String name) throws IOException {
    Path folder = folder(name);
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  /** Generates a client, and returns its files by their paths under the folder. */
  static Map<String, String> generate(Path spec, String packageName, Path folder)
      throws IOException {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("domainbindings")
            .setInputSpec(spec.toString())
            .setOutputDir(folder.toString())
            .setModelPackage(packageName)
            .addGlobalProperty("models", "");
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.opts(configurator.toClientOptInput()).generate();
    Map<String, String> files = new TreeMap<>();
    List<Path> paths;
    try (Stream<Path> walked = Files.walk(folder)) {
      paths = walked.filter(Files::isRegularFile).toList();
    }
    for (Path path : paths) {
      files.put(folder.relativize(path).toString(), Files.readString(path));
    }
    return files;
  }
}
