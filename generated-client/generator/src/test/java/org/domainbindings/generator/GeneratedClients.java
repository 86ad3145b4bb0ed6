package org.domainbindings.generator;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The clients of all small specs and of the real ones, generated and compiled once. */
final class GeneratedClients {

  private static final Path REAL_SPECS = Path.of("../../specs/src/main/resources/openapi");
  private static final List<String> WARNINGS = new ArrayList<>();
  private static final List<GeneratedClient> ALL = generateAndCompile();

  private GeneratedClients() {}

  static List<GeneratedClient> all() {
    return ALL;
  }

  static GeneratedClient of(SmallSpec spec) {
    return named(spec.name());
  }

  static GeneratedClient named(String name) {
    return ALL.stream().filter(client -> client.name().equals(name)).findFirst().orElseThrow();
  }

  /** What the compiler had to say about the sources of all clients. */
  static List<String> warnings() {
    return WARNINGS;
  }

  private static List<GeneratedClient> generateAndCompile() {
    try {
      Path sources = Generation.emptyFolder("sources");
      Path specs = Generation.emptyFolder("specs");
      Path compiled = Generation.emptyFolder("classes");
      URL[] urls = {compiled.toUri().toURL()};
      ClassLoader loader = new URLClassLoader(urls, GeneratedClients.class.getClassLoader());
      List<GeneratedClient> clients = new ArrayList<>();
      for (SmallSpec spec : SmallSpec.values()) {
        Path file = Files.writeString(specs.resolve(spec.name() + ".yaml"), spec.yaml());
        clients.add(generate(file, spec.name(), sources, loader));
      }
      for (String name : List.of("alidns", "dnspod", "freenom")) {
        clients.add(generate(REAL_SPECS.resolve(name + ".yaml"), name, sources, loader));
      }
      compile(sources, compiled);
      return clients;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GeneratedClient generate(
      Path spec, String name, Path sources, ClassLoader loader) throws IOException {
    String packageName = name.toLowerCase(Locale.ROOT) + ".client";
    Map<String, String> files = Generation.generate(spec, packageName, sources.resolve(name));
    return new GeneratedClient(name, spec, packageName, files, loader);
  }

  private static void compile(Path sources, Path compiled) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(diagnostics, null, null)) {
      List<String> options =
          List.of(
              "-d", compiled.toString(),
              "--release", "17",
              "-classpath", classPath(),
              "-proc:none",
              "-Xlint:all",
              "-Xdoclint:all/protected");
      javac.getTask(
              null,
              manager,
              diagnostics,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(javaFiles(sources)))
          .call();
    }
    diagnostics.getDiagnostics().forEach(diagnostic -> WARNINGS.add(diagnostic.toString()));
  }

  /** Runs Javadoc, and returns what it has to say. */
  static List<String> javadocWarnings(GeneratedClient client) throws IOException {
    DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Path output = Generation.emptyFolder("javadoc");
    try (StandardJavaFileManager manager = javadoc.getStandardFileManager(diagnostics, null, null)) {
      List<String> options =
          List.of("-d", output.toString(), "-classpath", classPath(), "-quiet", "-Xdoclint:all");
      Path sources = Generation.folder("sources").resolve(client.name());
      javadoc
          .getTask(
              null,
              manager,
              diagnostics,
              null,
              options,
              manager.getJavaFileObjectsFromPaths(javaFiles(sources)))
          .call();
    }
    return diagnostics.getDiagnostics().stream().map(Object::toString).toList();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> walked = Files.walk(folder)) {
      return walked.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }

  /** The libraries of a client, and none of the generator's. */
  private static String classPath() {
    return Stream.of(
            retrofit2.Retrofit.class,
            com.squareup.moshi.Moshi.class,
            okhttp3.FormBody.class,
            okio.BufferedSource.class,
            kotlin.Unit.class,
            org.jetbrains.annotations.NotNull.class,
            org.jspecify.annotations.Nullable.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
