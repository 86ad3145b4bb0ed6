package org.domainbindings.changes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports the changes of specs and ledgers: {@code mvn -q process-classes -Pchanges}. */
final class Changes {

  private static final List<String> FORMATS = List.of("text", "markdown", "json", "notes");

  private Changes() {}

  /** Prints a report. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      Map<String, String> options = options(arguments);
      String report = report(options);
      String output = options.getOrDefault("output", "");
      if (output.isEmpty()) {
        out.print(report);
      } else {
        // Maven runs this in the folder of the module, but file names are relative to the root of
        // the project.
        Path file = Path.of(options.get("project")).resolve(output).normalize();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, report);
        out.println("The report is in " + file);
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static Map<String, String> options(String... arguments) {
    Map<String, String> options = new HashMap<>();
    for (String argument : arguments) {
      int end = argument.indexOf('=');
      if (!argument.startsWith("--") || end < 0) {
        throw new IllegalArgumentException(argument + " is no option such as --since=v0.1.0");
      }
      options.put(argument.substring(2, end), argument.substring(end + 1));
    }
    return options;
  }

  static String report(Map<String, String> options) {
    String format = options.getOrDefault("format", "text");
    if (!FORMATS.contains(format)) {
      throw new IllegalArgumentException(
          "The format %s is none of %s".formatted(format, String.join(", ", FORMATS)));
    }
    Project project =
        new Project(Path.of(options.get("project")).normalize(), Path.of("target", "changes"));
    String since = options.getOrDefault("since", "");
    if (since.isEmpty()) {
      since = project.git().lastRelease().orElse("HEAD");
    }
    Report report = project.compare(since, options.get("version"));
    return switch (format) {
      case "markdown" -> MarkdownReport.of(report);
      case "json" -> JsonReport.of(report);
      case "notes" -> MarkdownReport.notes(report);
      default -> TextReport.of(report);
    };
  }
}
