package org.domainbindings.changes;

import java.util.List;
import java.util.Optional;

/**
 * The changes since a revision.
 *
 * @param since the revision
 * @param released whether it is a release
 * @param version the version that the project has now
 */
record Report(String since, boolean released, String version, List<ProviderReport> providers) {

  Optional<Severity> mostSevere() {
    return providers.stream().flatMap(each -> each.mostSevere().stream()).reduce(Severity::or);
  }

  /** The lowest version allowed for these changes; empty before the first release. */
  Optional<Version> lowestVersion() {
    return released && Version.isVersion(since)
        ? mostSevere().map(mostSevere -> Version.of(since).after(mostSevere))
        : Optional.empty();
  }

  boolean isVersionTooLow() {
    return lowestVersion().filter(lowest -> Version.of(version).compareTo(lowest) < 0).isPresent();
  }

  /** Describes what these changes mean for the version. */
  String advice() {
    if (mostSevere().isEmpty()) {
      return "Nothing has changed for callers.";
    }
    String level = Version.level(mostSevere().orElseThrow());
    if (lowestVersion().isEmpty()) {
      return "This is a %s change. Nothing was released yet, so any version will do."
          .formatted(level);
    }
    Version lowest = lowestVersion().orElseThrow();
    String early = Version.of(since).major() == 0 ? ", as the version still begins with 0" : "";
    String poms =
        isVersionTooLow()
            ? "%s, which is too low: raise it with mvn versions:set -DnewVersion=%s-SNAPSHOT"
                .formatted(version, lowest)
            : version + ".";
    return "This is a %s change: after %s comes %s at least%s. The poms say %s"
        .formatted(level, Version.of(since), lowest, early, poms);
  }
}
