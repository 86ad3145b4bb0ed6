package org.domainbindings.changes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A semantic version of three numbers, without any suffix. */
record Version(int major, int minor, int patch) implements Comparable<Version> {

  private static final Pattern NUMBERS = Pattern.compile("v?(\\d+)\\.(\\d+)\\.(\\d+)([-+].*)?");

  static boolean isVersion(String text) {
    return NUMBERS.matcher(text).matches();
  }

  static Version of(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.matches()) {
      throw new IllegalArgumentException(text + " is no version such as 1.2.3");
    }
    return new Version(
        Integer.parseInt(numbers.group(1)),
        Integer.parseInt(numbers.group(2)),
        Integer.parseInt(numbers.group(3)));
  }

  /**
   * Returns the lowest version that may follow this one.
   *
   * <p>As long as the major version is 0, breaking changes raise the minor version, and all others
   * the patch version.
   */
  Version after(Severity severity) {
    boolean early = major == 0;
    return switch (severity) {
      case BREAKING -> early ? new Version(0, minor + 1, 0) : new Version(major + 1, 0, 0);
      case COMPATIBLE ->
          early ? new Version(0, minor, patch + 1) : new Version(major, minor + 1, 0);
      case DOCUMENTATION -> new Version(major, minor, patch + 1);
    };
  }

  /** The name of the step in semantic versioning. */
  static String level(Severity severity) {
    return switch (severity) {
      case BREAKING -> "major";
      case COMPATIBLE -> "minor";
      case DOCUMENTATION -> "patch";
    };
  }

  @Override
  public int compareTo(Version other) {
    int compared = Integer.compare(major, other.major);
    if (compared == 0) {
      compared = Integer.compare(minor, other.minor);
    }
    return compared == 0 ? Integer.compare(patch, other.patch) : compared;
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
