package org.domainbindings.generator;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A folder in which a test generates clients, writes callers, and compiles both. */
final class TestProject {

  private static final Path OUTPUT = Path.of("target", "test-clients");

  /** As strict as for the clients of this project, including Javadoc. */
  private static final List<String> STRICT =
      List.of("-Xlint:all", "-Xdoclint:all/protected", "-Werror");

  private final Path folder;

  private TestProject(Path folder) {
    this.folder = folder;
  }

  static TestProject named(String name) {
    Path folder = OUTPUT.resolve(name);
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> old = Files.walk(folder)) {
          for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestProject(folder);
  }

  Path folder() {
    return folder;
  }

  Path write(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Generates a client from a spec. */
  TestProject generate(Path spec, String packageName) {
    return generate(spec, packageName, Map.of());
  }

  TestProject generate(Path spec, String packageName, Map<String, Object> options) {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("domainbindings")
            .setInputSpec(spec.toString())
            .setOutputDir(folder.resolve("generated").toString())
            .setModelPackage(packageName)
            .setValidateSpec(false);
    options.forEach(configurator::addAdditionalProperty);
    return generate(configurator);
  }

  TestProject generate(CodegenConfigurator configurator) {
    configurator.addGlobalProperty("models", "");
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.opts(configurator.toClientOptInput()).generate();
    return this;
  }

  /** The sources that were generated for a package, by the names of their types. */
  Map<String, String> sources(String packageName) {
    Map<String, String> sources = new TreeMap<>();
    Path home = folder.resolve("generated/src/main/java").resolve(packageName.replace('.', '/'));
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.toList()) {
        String type = file.getFileName().toString().replace(".java", "");
        sources.put(type, Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  /** Writes a class that uses a client. */
  TestProject caller(String packageName, String type, String source) {
    write("callers/" + packageName.replace('.', '/') + "/" + type + ".java", source);
    return this;
  }

  /** Compiles the generated sources, and returns the compiler's messages. */
  List<String> compile() {
    return compile("generated", "classes", STRICT, List.of());
  }

  /** Compiles the callers against the generated clients. */
  List<String> compileCallers() {
    return compile("callers", "callers-classes", List.of(), List.of(folder.resolve("classes")));
  }

  private List<String> compile(String from, String to, List<String> strictness, List<Path> with) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(diagnostics, null, null)) {
      Path output = Files.createDirectories(folder.resolve(to));
      String path =
          Stream.concat(with.stream().map(Path::toString), Stream.of(classPath()))
              .collect(Collectors.joining(File.pathSeparator));
      List<String> options = new ArrayList<>(strictness);
      options.addAll(
          List.of("-d", output.toString(), "--release", "17", "-cp", path, "-proc:none"));
      options.addAll(List.of("-encoding", "UTF-8", "-Xmaxerrs", "1000", "-Xmaxwarns", "1000"));
      List<File> files = javaFiles(folder.resolve(from));
      javac
          .getTask(
              null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromFiles(files))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics().stream().map(Object::toString).toList();
  }

  private static List<File> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).map(Path::toFile).toList();
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** The loader of the compiled classes. */
  ClassLoader loader() {
    return loader(List.of(folder.resolve("classes"), folder.resolve("callers-classes")));
  }

  static ClassLoader loader(List<Path> folders) {
    try {
      URL[] urls = new URL[folders.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = folders.get(i).toUri().toURL();
      }
      return new URLClassLoader(urls, TestProject.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
