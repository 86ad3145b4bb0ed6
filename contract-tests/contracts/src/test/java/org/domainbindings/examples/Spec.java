package org.domainbindings.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A spec, read from its YAML without any help from the generator. */
public final class Spec {

  /** The specs of all providers. */
  public static final List<Spec> ALL =
      Stream.of("dnspod", "alidns", "freenom").map(Spec::read).toList();

  private final String provider;
  private final Node root;

  private Spec(String provider, Node root) {
    this.provider = provider;
    this.root = root;
  }

  private static Spec read(String provider) {
    return new Spec(provider, Node.root(tree(provider)));
  }

  /**
   * Reads a spec afresh, so that a test may change it.
   *
   * @param provider the name of its file without the ending
   * @return maps, lists and values
   */
  public static Map<String, Object> tree(String provider) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(provider));
  }

  /**
   * Returns where an operation stands.
   *
   * @param provider the name of the spec's file without the ending
   * @param operationId which operation
   * @return file and line
   */
  public static String placeOf(String provider, String operationId) {
    var lines = text(provider).lines().map(String::trim).toList();
    return provider + ".yaml:" + (lines.indexOf("operationId: " + operationId) + 1);
  }

  private static String text(String provider) {
    try (var yaml = Spec.class.getResourceAsStream("/openapi/" + provider + ".yaml")) {
      return new String(
          Objects.requireNonNull(yaml, provider).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the spec of a provider.
   *
   * @param provider the name of its file without the ending
   * @return the spec
   */
  public static Spec of(String provider) {
    return ALL.stream().filter(spec -> spec.provider.equals(provider)).findFirst().orElseThrow();
  }

  /**
   * Returns the operations of all specs.
   *
   * @return the operations in the order of the documents
   */
  public static List<Operation> allOperations() {
    return ALL.stream().flatMap(spec -> spec.operations().stream()).toList();
  }

  /**
   * Returns the operations of this spec.
   *
   * @return the operations in the order of the document
   */
  public List<Operation> operations() {
    return root.entries("paths").entrySet().stream()
        .flatMap(
            path ->
                path.getValue().entries().entrySet().stream()
                    .map(
                        operation ->
                            Operation.of(
                                provider, path.getKey(), operation.getKey(), operation.getValue())))
        .toList();
  }

  /**
   * Returns where the service is.
   *
   * @return the URL of the first server
   */
  public String server() {
    return root.elements("servers").get(0).text("url");
  }

  /**
   * Returns the texts of the failures that any call may answer, of a provider without codes.
   *
   * @return the texts
   */
  public List<String> commonErrorTexts() {
    return texts(root.elements("x-common-errors"), "message");
  }

  /**
   * Returns the codes of the failures that any call may answer.
   *
   * @return the codes
   */
  public List<String> commonErrorCodes() {
    return texts(root.elements("x-common-errors"), "code");
  }

  /**
   * Returns the failure codes that the provider's one operation documents.
   *
   * @return the codes in the order of the document
   */
  public List<String> documentedErrorCodes() {
    return root.entries("paths").values().stream()
        .flatMap(path -> path.entries().values().stream())
        .flatMap(operation -> texts(operation.elements("x-error-codes"), "code").stream())
        .toList();
  }

  private static List<String> texts(List<Node> nodes, String name) {
    return nodes.stream().map(node -> node.text(name)).toList();
  }

  String provider() {
    return provider;
  }

  /** Returns the names of the samples that stand under components, each as schema and name. */
  List<String> sharedSampleNames() {
    return List.copyOf(root.at("components").entries("examples").keySet());
  }

  /** Returns the value that sample requests have for a parameter. */
  String sampleValue(String parameter) {
    return operations().stream()
        .flatMap(operation -> operation.requests().values().stream())
        .filter(request -> request.containsKey(parameter))
        .map(request -> request.get(parameter).toString())
        .findFirst()
        .orElseThrow();
  }

  /** Returns a complete answer for each schema of answers, made of its properties' own samples. */
  Map<String, Object> completeAnswers() {
    var answers = new LinkedHashMap<String, Object>();
    root.at("components")
        .entries("schemas")
        .forEach(
            (name, schema) -> {
              if (!name.endsWith("Request") && schema.find("properties").isPresent()) {
                answers.put(name, complete(schema));
              }
            });
    return answers;
  }

  private static Object complete(Node schema) {
    if (schema.find("items").isPresent()) {
      return List.of(complete(schema.at("items")));
    }
    if (schema.find("properties").isEmpty()) {
      return schema.at("example").value();
    }
    var hash = new LinkedHashMap<String, Object>();
    schema.entries("properties").forEach((name, child) -> hash.put(name, complete(child)));
    return hash;
  }

  @Override
  public String toString() {
    return provider;
  }
}
