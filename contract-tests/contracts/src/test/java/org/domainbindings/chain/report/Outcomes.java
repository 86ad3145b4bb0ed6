package org.domainbindings.chain.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.chain.evidence.Mark;
import org.domainbindings.chain.report.Outcome.Role;

/** The outcomes of the tests of this build, including those of other JVMs. */
final class Outcomes {

  private final List<Outcome> all;
  private final Map<Role, Map<String, Mark>> marks = new EnumMap<>(Role.class);

  Outcomes(List<Outcome> all) {
    this.all = all;
    for (Outcome outcome : all) {
      Mark mark = outcome.passed() ? Mark.PASSED : Mark.BROKEN;
      marks
          .computeIfAbsent(outcome.role(), role -> new HashMap<>())
          .merge(outcome.subject(), mark, (one, other) -> Mark.of(List.of(one, other)));
    }
  }

  /** Reads the outcomes that all JVMs have stored in a folder. */
  static Outcomes read(Path folder) throws IOException {
    List<Outcome> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Files.readAllLines(file).stream().map(Outcome::read).forEach(all::add);
      }
    }
    return new Outcomes(all);
  }

  Outcomes and(List<Outcome> others) {
    return new Outcomes(Stream.concat(all.stream(), others.stream()).toList());
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, all.stream().map(Outcome::line).toList());
  }

  Mark mark(Role role, String subject) {
    return marks.getOrDefault(role, Map.of()).getOrDefault(subject, Mark.OPEN);
  }

  List<Outcome> tests() {
    return all.stream().filter(outcome -> outcome.role() == Role.TEST).toList();
  }

  /** Returns all failures: of interactions, and of tests without any. */
  List<Outcome> failures() {
    Set<String> told =
        all.stream()
            .filter(outcome -> outcome.role() != Role.TEST)
            .map(Outcome::message)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(outcome -> !outcome.passed())
        .filter(outcome -> outcome.role() != Role.TEST || !told.contains(outcome.message()))
        .toList();
  }
}
