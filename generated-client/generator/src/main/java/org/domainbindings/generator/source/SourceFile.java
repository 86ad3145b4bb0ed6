package org.domainbindings.generator.source;

import java.util.Map;
import java.util.SortedSet;

/**
 * A generated file: everything its template needs.
 *
 * @param name the name of the type that it declares, or {@code package-info}
 * @param template the name of its template
 * @param imports the types that it imports
 * @param values the values for the template
 */
public record SourceFile(
    String name, String template, SortedSet<String> imports, Map<String, Object> values) {

  static final String NULLABLE = "org.jspecify.annotations.Nullable";
}
