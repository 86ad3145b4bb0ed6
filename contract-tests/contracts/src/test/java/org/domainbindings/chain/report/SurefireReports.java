package org.domainbindings.chain.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.domainbindings.chain.report.Outcome.Role;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The outcomes of the tests of other modules in this build, read from Surefire's reports. */
record SurefireReports(Path root, Instant started) {

  private static final List<String> MODULES =
      List.of(
          "generated-client/generator",
          "provider-adapters",
          "contract-tests/spec-checks",
          "contract-tests/sandbox");

  /** Uses all reports if the start of the build is unknown. */
  static SurefireReports ofThisBuild() {
    Instant started = Instant.parse(System.getProperty("build.started", Instant.EPOCH.toString()));
    return new SurefireReports(Path.of("..", ".."), started);
  }

  /** Returns the outcomes of tests since the start of the build. */
  List<Outcome> outcomes() throws IOException {
    return MODULES.stream()
        .map(module -> root.resolve(module).resolve("target/surefire-reports"))
        .filter(Files::isDirectory)
        .flatMap(this::reports)
        .flatMap(this::tests)
        .toList();
  }

  private Stream<Path> reports(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .filter(this::isOfThisBuild)
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot list " + folder, e);
    }
  }

  private boolean isOfThisBuild(Path file) {
    try {
      return !Files.getLastModifiedTime(file).toInstant().isBefore(started);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  private Stream<Outcome> tests(Path report) {
    return elements(report, "testcase")
        .filter(test -> test.getElementsByTagName("skipped").getLength() == 0)
        .map(SurefireReports::outcome);
  }

  /** Returns the output of the tests of all modules, including this one. */
  Map<String, String> output() {
    Map<String, String> output = new TreeMap<>();
    Stream.concat(MODULES.stream(), Stream.of("contract-tests/contracts"))
        .map(module -> root.resolve(module).resolve("target/surefire-reports"))
        .filter(Files::isDirectory)
        .flatMap(this::reports)
        .forEach(
            report ->
                Stream.of("system-out", "system-err")
                    .flatMap(stream -> elements(report, stream))
                    .map(Element::getTextContent)
                    .forEach(
                        text ->
                            output.merge(report.getFileName().toString(), text, String::concat)));
    return output;
  }

  private static Stream<Element> elements(Path report, String name) {
    try {
      NodeList found =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getElementsByTagName(name);
      return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
          .map(i -> (Element) found.item(i));
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("Cannot read " + report, e);
    }
  }

  /** The name of a parameterized test consists of its method and arguments. */
  private static Outcome outcome(Element test) {
    String method = test.getAttribute("name").replaceFirst("[(\\[{ ].*", "");
    Map<String, NodeList> problems =
        Map.of(
            "failure", test.getElementsByTagName("failure"),
            "error", test.getElementsByTagName("error"));
    String message =
        problems.values().stream()
            .filter(found -> found.getLength() > 0)
            .map(found -> ((Element) found.item(0)).getAttribute("message"))
            .map(text -> Objects.requireNonNullElse(text, ""))
            .findFirst()
            .map(text -> OutcomeRecorder.inOneLine(text.isEmpty() ? "It failed" : text))
            .orElse("");
    return new Outcome(
        Role.TEST, test.getAttribute("classname") + "." + method, message.isEmpty(), message);
  }
}
