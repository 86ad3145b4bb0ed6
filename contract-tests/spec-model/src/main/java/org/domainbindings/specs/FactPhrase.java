package org.domainbindings.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.domainbindings.specs.Statements.About;

/** A phrase that states a fact in the description of a value. */
record FactPhrase(String attribute, String value, boolean claim) {

  private static final Pattern COUNT = Pattern.compile("followed by \"([A-Z ]+)\"");
  private static final Pattern SAMPLES = Pattern.compile("such as (\\w+) or (\\w+)");
  private static final Pattern ISO_CODE = Pattern.compile("ISO 3166-[12]");
  private static final Pattern YEARS = Pattern.compile("^Years |, in years\\.$");
  private static final String CLOCK = "YYYY-MM-DD HH:MM:SS UTC` on the 24-hour clock";

  /** Cached, as the same descriptions are read for every change that is tried. */
  private static final Map<String, List<FactPhrase>> READ = new ConcurrentHashMap<>();

  static List<FactPhrase> in(String description) {
    return READ.computeIfAbsent(description, FactPhrase::read);
  }

  void state(About about) {
    if (claim) {
      about.has(attribute, value);
    } else {
      about.shows(attribute, value);
    }
  }

  private static List<FactPhrase> read(String description) {
    List<FactPhrase> notations = new ArrayList<>();
    Matcher count = COUNT.matcher(description);
    if (count.find()) {
      notations.add(new FactPhrase("allows", "<nr> " + count.group(1), true));
    }
    Matcher samples = SAMPLES.matcher(description);
    if (samples.find()) {
      notations.add(new FactPhrase("example", samples.group(1), false));
      notations.add(new FactPhrase("example", samples.group(2), false));
    }
    Matcher code = ISO_CODE.matcher(description);
    if (code.find()) {
      notations.add(new FactPhrase("format", code.group(), false));
    }
    if (description.contains("in international form")) {
      notations.add(new FactPhrase("format", "international", false));
    }
    if (description.contains(CLOCK)) {
      notations.add(new FactPhrase("format", "YYYY-MM-DD HH24:MI:SS UTC", false));
    }
    if (YEARS.matcher(description).find()) {
      notations.add(new FactPhrase("unit", "years", false));
    }
    return List.copyOf(notations);
  }
}
