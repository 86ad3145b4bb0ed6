package org.domainbindings.changes;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * The client that the current generator creates from a spec.
 *
 * @param sources the generated sources, by the names of their files
 * @param jar the compiled classes
 */
record GeneratedClient(SortedMap<String, String> sources, byte[] jar) {

  private static final Map<Path, Object> IN_WORK = new ConcurrentHashMap<>();

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** One for each thread; caches the contents of the jars on the class path. */
  private static final ThreadLocal<StandardJavaFileManager> FILES =
      ThreadLocal.withInitial(() -> JAVAC.getStandardFileManager(null, null, null));

  /**
   * Generates and compiles a client, as the build does, or reuses the result of an earlier run with
   * the same spec and generator.
   *
   * @param workshop a folder for what is generated
   * @param built the output of the build, whose classes are used if its sources are the same, as
   *     compiling takes the most time
   * @throws IllegalArgumentException if the client does not compile
   */
  static GeneratedClient of(String spec, String provider, Path workshop, Path built)
      throws IOException {
    Path folder = workshop.resolve(provider + "-" + Fingerprint.of(spec));
    synchronized (IN_WORK.computeIfAbsent(folder, key -> new Object())) {
      return in(folder, spec, provider, built);
    }
  }

  private static GeneratedClient in(Path folder, String spec, String provider, Path built)
      throws IOException {
    Path sources = folder.resolve("java");
    Path classes = folder.resolve("classes");
    Path complete = folder.resolve("complete");
    if (!Files.exists(complete)) {
      Files.createDirectories(classes);
      generate(Files.writeString(folder.resolve(provider + ".yaml"), spec), provider, folder);
      Path builtSources = built.resolve("generated-sources/client/java");
      if (Files.isDirectory(builtSources) && read(builtSources).equals(read(sources))) {
        return new GeneratedClient(read(sources), jar(built.resolve("classes")));
      }
      compile(sources, classes);
      Files.createFile(complete);
    }
    return new GeneratedClient(read(sources), jar(classes));
  }

  private static void generate(Path spec, String provider, Path folder) {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("domainbindings")
            .setInputSpec(spec.toString())
            .setOutputDir(folder.toString())
            .setModelPackage("org.domainbindings." + provider + ".client")
            .setValidateSpec(false)
            .addAdditionalProperty("sourceFolder", "java")
            .addAdditionalProperty("checkRequired", "decoding");
    configurator.addGlobalProperty("models", "");
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.opts(configurator.toClientOptInput()).generate();
  }

  private static SortedMap<String, String> read(Path sources) throws IOException {
    SortedMap<String, String> read = new TreeMap<>();
    for (Path file : files(sources)) {
      read.put(name(sources, file), Files.readString(file));
    }
    return read;
  }

  private static void compile(Path sources, Path classes) throws IOException {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    StandardJavaFileManager manager = FILES.get();
    // Not --release, which would read the JDK's signatures for each client.
    List<String> options = new ArrayList<>(List.of("-source", "17", "-target", "17", "-g:none"));
    options.addAll(List.of("-proc:none", "-encoding", "UTF-8", "-d", classes.toString(), "-cp"));
    options.add(System.getProperty("java.class.path"));
    List<File> files = files(sources).stream().map(Path::toFile).toList();
    boolean compiled =
        JAVAC
            .getTask(
                null, manager, problems, options, null, manager.getJavaFileObjectsFromFiles(files))
            .call();
    if (!compiled) {
      throw new IllegalArgumentException(
          problems.getDiagnostics().stream()
              .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
              .map(problem -> problem.getMessage(Locale.ROOT))
              .collect(Collectors.joining("\n", "the generated client does not compile: ", "")));
    }
  }

  private static byte[] jar(Path classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Path file : files(classes)) {
        zip.putNextEntry(new ZipEntry(name(classes, file)));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
