package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all code that is generated, from whatever spec. */
class GeneratedCodeTest {

  static List<GeneratedClient> clients() {
    return GeneratedClients.all();
  }

  @Test
  void compilesWithoutWarning_fromAllSpecs() {
    assertThat(GeneratedClients.warnings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("clients")
  void importsNothing_thatItDoesNotUse(GeneratedClient client) throws IOException {
    List<String> unused = new ArrayList<>();
    for (CompilationUnitTree file : parse(client.files())) {
      Set<String> used = identifiers(file);
      for (ImportTree imported : file.getImports()) {
        String name = imported.getQualifiedIdentifier().toString();
        if (!used.contains(name.substring(name.lastIndexOf('.') + 1))) {
          unused.add(file.getSourceFile().getName() + ": " + name);
        }
      }
    }
    assertThat(unused).isEmpty();
  }

  private static Iterable<? extends CompilationUnitTree> parse(Map<String, String> files)
      throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    files.forEach((path, source) -> sources.add(new Source(path, source)));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("-proc:none");
    return ((JavacTask) javac.getTask(null, null, null, options, null, sources)).parse();
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** The names in the code of a file; comments and imports do not count. */
  private static Set<String> identifiers(CompilationUnitTree file) {
    Set<String> identifiers = new HashSet<>();
    TreeScanner<Void, Void> scanner =
        new TreeScanner<>() {
          @Override
          public Void visitImport(ImportTree tree, Void nothing) {
            return null;
          }

          @Override
          public Void visitIdentifier(IdentifierTree tree, Void nothing) {
            identifiers.add(tree.getName().toString());
            return null;
          }
        };
    scanner.scan(file, null);
    return identifiers;
  }

  @ParameterizedTest
  @MethodSource("clients")
  void laysLinesOut_asAPersonWould(GeneratedClient client) {
    client
        .files()
        .forEach(
            (path, source) -> {
              assertThat(source).as(path).endsWith("\n").doesNotEndWith("\n\n");
              assertThat(source).as(path).doesNotContain("\n\n\n", " \n", "\t", "\r");
              assertThat(source.lines().filter(line -> line.length() > 100)).as(path).isEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("clients")
  void takesFourArguments_atMost(GeneratedClient client) {
    List<Executable> executables = new ArrayList<>();
    for (Class<?> type : client.types()) {
      executables.addAll(List.of(type.getDeclaredMethods()));
      if (!type.isRecord()) {
        executables.addAll(List.of(type.getDeclaredConstructors()));
      }
    }
    assertThat(executables)
        .isNotEmpty()
        .filteredOn(executable -> !executable.isSynthetic() && executable.getParameterCount() > 4)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("clients")
  void isAccepted_byRetrofit(GeneratedClient client) {
    assertThat(client.apis()).isNotEmpty().allSatisfy(api -> client.api(api.getSimpleName()));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void importsInOrder_eachTypeByName(GeneratedClient client) throws IOException {
    for (CompilationUnitTree file : parse(client.files())) {
      List<String> imports = file.getImports().stream().map(ImportTree::toString).toList();
      assertThat(imports).isSorted().doesNotHaveDuplicates().noneMatch(line -> line.contains("*"));
    }
  }

  @ParameterizedTest
  @MethodSource("clients")
  void isTheSame_eachTime(GeneratedClient client) throws IOException {
    Path folder = Generation.emptyFolder("again");
    assertThat(Generation.generate(client.spec(), client.packageName(), folder))
        .isEqualTo(client.files());
  }
}
