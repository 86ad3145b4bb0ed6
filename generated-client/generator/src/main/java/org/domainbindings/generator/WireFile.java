package org.domainbindings.generator;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.domainbindings.generator.Client.Answer;
import org.domainbindings.generator.JavaType.Kind;

/** What the adapters of a client share: reading and writing single values. */
final class WireFile {

  private final List<Field> fields;

  private WireFile(List<Answer> answers) {
    this.fields = answers.stream().flatMap(answer -> answer.fields().stream()).toList();
  }

  /** The file, with just the methods that these answers take. */
  static SourceFile of(List<Answer> answers) {
    return new WireFile(answers).file();
  }

  private SourceFile file() {
    boolean lists = fields.stream().anyMatch(Field::isList);
    boolean parses = has(Kind.DECIMAL) || has(Kind.DATE);
    boolean texts = has(Kind.TEXT) || has(Kind.OPEN);
    boolean checks = fields.stream().anyMatch(field -> field.required() && !field.isList());
    SortedSet<String> imports = new TreeSet<>();
    imports.addAll(
        List.of("com.squareup.moshi.JsonReader", "java.io.IOException", SourceFile.NULLABLE));
    if (texts || parses || lists || has(Kind.INTEGER)) {
      imports.add("com.squareup.moshi.JsonWriter");
    }
    if (parses || checks) {
      imports.add("com.squareup.moshi.JsonDataException");
    }
    if (has(Kind.OBJECT)) {
      imports.add("com.squareup.moshi.JsonAdapter");
    }
    if (has(Kind.OPEN)) {
      imports.add("java.util.function.Function");
    }
    if (has(Kind.DATE)) {
      imports.add("java.time.DateTimeException");
      imports.add("java.time.format.DateTimeFormatter");
    }
    if (lists) {
      imports.add("java.util.ArrayList");
    }
    fields.forEach(field -> imports.addAll(field.type().imports()));
    return new SourceFile(
        "Wire",
        "wire",
        imports,
        Map.ofEntries(
            Map.entry("text", texts || parses),
            Map.entry("writesText", texts),
            Map.entry("value", has(Kind.OPEN)),
            Map.entry("values", hasList(Kind.OPEN)),
            Map.entry("integer", has(Kind.INTEGER)),
            Map.entry("decimal", has(Kind.DECIMAL)),
            Map.entry("date", has(Kind.DATE)),
            Map.entry("parses", parses),
            Map.entry("object", has(Kind.OBJECT)),
            Map.entry("objects", hasList(Kind.OBJECT)),
            Map.entry("list", lists),
            Map.entry("absent", lists || has(Kind.OBJECT) || has(Kind.INTEGER)),
            Map.entry("checks", checks)));
  }

  private boolean has(Kind kind) {
    return fields.stream().anyMatch(field -> field.type().kind() == kind);
  }

  private boolean hasList(Kind kind) {
    return fields.stream().anyMatch(field -> field.isList() && field.type().kind() == kind);
  }
}
