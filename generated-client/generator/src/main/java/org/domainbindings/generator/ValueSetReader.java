package org.domainbindings.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.domainbindings.generator.Client.Value;
import org.domainbindings.generator.Client.ValueSet;

/** Reads named sets of values: closed where we send one, open where the provider may add some. */
final class ValueSetReader {

  private ValueSetReader() {}

  static ValueSet valueSet(String type, Schema<?> schema) {
    Extensions extensions = new Extensions(schema.getExtensions());
    boolean open = extensions.has(TypeReader.OPEN_SET);
    List<String> texts =
        open
            ? extensions.texts(TypeReader.OPEN_SET)
            : schema.getEnum().stream().map(String::valueOf).toList();
    List<String> names = oneEach(type, extensions, "x-enum-varnames", texts);
    List<String> descriptions = oneEach(type, extensions, "x-enum-descriptions", texts);
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      values.add(
          new Value(
              names.isEmpty() ? Names.constant(type, text) : names.get(i),
              text,
              descriptions.isEmpty() ? "The value `" + text + "`" : descriptions.get(i)));
    }
    refuseNames(type, values);
    return new ValueSet(type, Prose.orEmpty(schema.getDescription()), open, values);
  }

  private static List<String> oneEach(
      String type, Extensions extensions, String name, List<String> values) {
    List<String> texts = extensions.texts(name);
    if (!texts.isEmpty() && texts.size() != values.size()) {
      throw new UnsupportedSpecException(
          type,
          "there are %d values, but %d %s: give one for each"
              .formatted(values.size(), texts.size(), name));
    }
    return texts;
  }

  private static void refuseNames(String type, List<Value> values) {
    // The constant that holds all others.
    Set<String> seen = new HashSet<>(Set.of(ValueSetFile.KNOWN));
    for (Value value : values) {
      if (!SourceVersion.isName(value.name()) || !seen.add(value.name())) {
        throw new UnsupportedSpecException(
            type,
            "%s cannot be the constant of '%s': choose another name under x-enum-varnames"
                .formatted(value.name(), value.text()));
      }
    }
  }
}
