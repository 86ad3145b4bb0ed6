package org.domainbindings.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.domainbindings.sandbox.Sandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Tests the claims of the README, and of the guides that it links to. */
class ReadmeTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern OPERATION =
      Pattern.compile("^\\| `([^`]+)` \\| ([A-Z]+) (\\S+) \\| `([^`]+)`", Pattern.MULTILINE);

  private static final Pattern CURL = Pattern.compile("^\\$ (curl .*)\n(.*)$", Pattern.MULTILINE);

  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(#[^)]*)?\\)");

  private static final List<String> GUIDES =
      List.of(
          "README.md",
          "provider-adapters/README.md",
          "contract-tests/sandbox/README.md",
          "contract-tests/contracts/README.md",
          "specs/README.md",
          ".github/CONTRIBUTING.md");

  private final String readme = read(ROOT.resolve("README.md"));
  private final String guides =
      GUIDES.stream().map(guide -> read(ROOT.resolve(guide))).collect(Collectors.joining("\n"));

  @Test
  void isShort() {
    assertThat(readme.lines()).hasSizeLessThan(150);
  }

  @Test
  void hasNoBrokenLink() {
    for (String guide : GUIDES) {
      Path file = ROOT.resolve(guide);
      Matcher link = LINK.matcher(read(file));
      while (link.find()) {
        Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
        assertThat(target).as(guide).exists();
        if (link.group(2) != null) {
          assertThat(anchors(read(target))).as(guide + ": " + target).contains(link.group(2));
        }
      }
    }
  }

  private static List<String> anchors(String markdown) {
    return markdown
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> "#" + title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void exampleCompiles_andRegistersDomain(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path example = Files.writeString(folder.resolve("Example.java"), block("java"));

    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(run(example, sandbox)).startsWith("EXAMPLE.TK is ours until 20");
      assertThat(sandbox.freenom().domain("example.tk")).isPresent();
    }
  }

  @Test
  void everyOtherExampleCompiles(@TempDir Path folder) throws IOException {
    Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(guides);
    int examples = 0;
    while (block.find()) {
      String name = first(Pattern.compile("\nclass (\\w+)"), block.group(1));
      Path file = Files.writeString(folder.resolve(name + ".java"), block.group(1));
      StringWriter problems = new StringWriter();
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      List<String> options =
          List.of("-cp", System.getProperty("java.class.path"), "-d", folder.toString());
      var files = compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file);

      assertThat(compiler.getTask(problems, null, null, options, null, files).call())
          .as(problems.toString())
          .isTrue();
      examples++;
    }
    assertThat(examples).isEqualTo(3);
  }

  @Test
  void exampleHasTwelveLines() {
    assertThat(block("java").lines()).hasSize(12);
  }

  @Test
  void testCommand_isThatOfCi() {
    List<String> commands = block("sh").lines().map(line -> line.split("#")[0].strip()).toList();

    assertThat(commands).hasSize(2);
    assertThat(read(ROOT.resolve(".ci/run")).lines()).contains(commands.get(1));
  }

  @Test
  void coordinates_areThoseOfPom() {
    String pom = read(ROOT.resolve("pom.xml"));
    String version = first(Pattern.compile("<version>([^<]+)</version>"), pom);

    assertThat(block("xml")).contains("<version>" + version + "</version>");
  }

  @Test
  void operations_areThoseOfSpecs() {
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(specified()).hasSize(24);
  }

  @Test
  void curlCalls_returnWhatReadmeShows() throws IOException, InterruptedException {
    int calls = 0;
    try (Sandbox sandbox = Sandbox.start()) {
      Matcher call = CURL.matcher(guides);
      while (call.find()) {
        calls++;
        HttpRequest request = CurlCommand.parse(call.group(1), sandbox.url());
        String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        assertThat(timeless(answer.strip())).isEqualTo(timeless(call.group(2)));
      }
    }
    assertThat(calls).isEqualTo(3);
  }

  private static String timeless(String answer) {
    return answer.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "now");
  }

  private List<String> listed() {
    List<String> operations = new ArrayList<>();
    Matcher row = OPERATION.matcher(guides);
    while (row.find()) {
      operations.add(row.group(2) + " " + row.group(3));
      assertThat(row.group(3)).as("the path of " + row.group(1)).endsWith(tail(row.group(1)));
    }
    return operations;
  }

  /** An action of Alibaba Cloud has no path of its own. */
  private static String tail(String operation) {
    return operation.startsWith("ApplyFor") ? "/" : operation;
  }

  private static List<String> specified() {
    List<String> operations = new ArrayList<>();
    for (String provider : List.of("dnspod", "alidns", "freenom")) {
      spec(provider)
          .forEach(
              (path, methods) ->
                  methods
                      .keySet()
                      .forEach(method -> operations.add(method.toUpperCase() + " " + path)));
    }
    return operations;
  }

  private static Map<String, Map<String, Object>> spec(String provider) {
    try (InputStream yaml =
        ReadmeTest.class.getResourceAsStream("/openapi/" + provider + ".yaml")) {
      Map<String, Map<String, Map<String, Object>>> spec = new Yaml().load(yaml);
      return spec.get("paths");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a user would: the Java launcher compiles and runs the file. */
  private static String run(Path example, Sandbox sandbox)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder launcher =
        new ProcessBuilder(
            java.toString(), "-cp", System.getProperty("java.class.path"), example.toString());
    launcher.environment().put("FREENOM_BASE_URL", sandbox.url().toString());
    launcher.environment().put("FREENOM_EMAIL", FreenomSandbox.EMAIL);
    launcher.environment().put("FREENOM_PASSWORD", FreenomSandbox.PASSWORD);
    Process process = launcher.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private String block(String language) {
    return first(Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL), readme);
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("anything like " + pattern).isTrue();
    return matcher.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
