package org.domainbindings.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bodies of a source file's methods, each named after its operation. */
record JavaExamples(Map<String, String> bodies) {

  private static final Pattern METHOD =
      Pattern.compile("\n  private Object (\\w+)\\(\\) \\{\n(.*?)\n  }\n", Pattern.DOTALL);

  static JavaExamples of(String source) {
    Map<String, String> bodies = new HashMap<>();
    METHOD
        .matcher(source)
        .results()
        .forEach(method -> bodies.put(method.group(1), method.group(2).stripIndent()));
    return new JavaExamples(bodies);
  }

  String body(String operation) {
    @Nullable String body = bodies.get(operation);
    if (body == null) {
      throw new IllegalStateException("The Java source has no method " + operation);
    }
    return body;
  }
}
