package org.domainbindings.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The failures and paths in a spec. */
public final class SpecSummary {

  private final Map<?, ?> spec;

  private SpecSummary(Map<?, ?> spec) {
    this.spec = spec;
  }

  public static SpecSummary of(String provider) {
    try (InputStream file =
        SpecSummary.class.getResourceAsStream("/openapi/" + provider + ".yaml")) {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return new SpecSummary(yaml.load(Objects.requireNonNull(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the paths of all operations. */
  public List<String> paths() {
    return map(spec, "paths").keySet().stream().map(String::valueOf).toList();
  }

  /** Returns the failures of all operations, by code or, without one, text. */
  public List<String> commonFailures() {
    return failures(spec.get("x-common-errors"));
  }

  /** Returns the failures of an operation. */
  public List<String> documentedFailures() {
    return map(spec, "paths").values().stream()
        .flatMap(path -> ((Map<?, ?>) path).values().stream())
        .filter(Map.class::isInstance)
        .flatMap(operation -> failures(((Map<?, ?>) operation).get("x-error-codes")).stream())
        .toList();
  }

  private static List<String> failures(Object listed) {
    Stream<?> all = listed instanceof List<?> list ? list.stream() : Stream.empty();
    return all.map(failure -> (Map<?, ?>) failure)
        .map(failure -> failure.containsKey("code") ? failure.get("code") : failure.get("message"))
        .map(String::valueOf)
        .toList();
  }

  private static Map<?, ?> map(Map<?, ?> parent, String name) {
    return (Map<?, ?>) Objects.requireNonNull(parent.get(name), name);
  }
}
