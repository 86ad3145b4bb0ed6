package org.domainbindings.generator;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One file of a client: all that its template needs.
 *
 * @param name the name of the type that it declares, or {@code package-info}
 * @param template the name of its template
 * @param imports the types that it imports, in order
 * @param values what the template names
 */
record SourceFile(String name, String template, Set<String> imports, Map<String, Object> values) {

  /**
   * One method of a generated interface.
   *
   * @param doc its comment
   * @param annotations what tells Retrofit how to send it; none for a default method
   * @param result the type of the answer
   * @param name its name
   * @param arguments its arguments as they are declared
   * @param body what a default method returns, empty for others
   */
  record Method(
      String doc,
      List<String> annotations,
      String result,
      String name,
      List<String> arguments,
      String body) {

    boolean isDefault() {
      return !body.isEmpty();
    }

    String declaration() {
      String start = (isDefault() ? "default " : "") + "Call<" + result + "> " + name + "(";
      return Layout.list("  ", start, arguments, isDefault() ? ") {" : ");");
    }
  }

  /**
   * One constant of a set of values.
   *
   * @param doc its comment
   * @param name its name
   * @param value the value as it travels
   */
  record Constant(String doc, String name, String value) {

    String declaration(String type) {
      String variable = "public static final " + type + " " + name;
      return Layout.assignment("  ", variable, "new " + type + "(\"" + value + "\")");
    }
  }
}
