package org.domainbindings.generator.source;

import java.util.Map;
import java.util.SortedSet;

/**
 * One file of a client: all that its template needs.
 *
 * @param name the name of the type that it declares, or {@code package-info}
 * @param template the name of its template
 * @param imports the types that it imports
 * @param values what the template names
 */
public record SourceFile(
    String name, String template, SortedSet<String> imports, Map<String, Object> values) {

  static final String NULLABLE = "org.jspecify.annotations.Nullable";
}
