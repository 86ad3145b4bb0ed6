package org.domainbindings.generator.model;

import java.util.Map;

/**
 * The settings for a client, named as in OpenAPI Generator.
 *
 * @param names the Java names of properties ({@code nameMappings})
 * @param parameterNames the Java names of parameters ({@code parameterNameMappings})
 * @param modelNames the names of types by those of schemas ({@code modelNameMappings})
 * @param inlineNames the names of the types of schemas in place, by the names that they would have
 *     ({@code inlineSchemaNameMappings})
 * @param constantNames the names of constants by their values ({@code enumNameMappings})
 * @param methodNames the names of methods by operationId ({@code operationIdNameMappings})
 * @param skipUnsupported whether an operation that is not supported is left out
 * @param strict whether the rules of this house are checked
 */
public record Options(
    Map<String, String> names,
    Map<String, String> parameterNames,
    Map<String, String> modelNames,
    Map<String, String> inlineNames,
    Map<String, String> constantNames,
    Map<String, String> methodNames,
    boolean skipUnsupported,
    boolean strict) {

  /** The defaults. */
  public static Options none() {
    return new Options(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), false, false);
  }
}
