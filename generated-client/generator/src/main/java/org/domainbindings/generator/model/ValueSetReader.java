package org.domainbindings.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.domainbindings.generator.model.Client.Constant;
import org.domainbindings.generator.model.Client.ValueSet;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.JavaType.Value;
import org.domainbindings.generator.spec.Node;
import org.domainbindings.generator.spec.Spec;
import org.domainbindings.generator.spec.SpecException;

/** Reads enums and other sets of values. */
final class ValueSetReader {

  static final String OPEN_SET = "x-extensible-enum";

  private final Spec spec;
  private final Options options;
  private final SchemaReader schemas;
  private final Map<String, ValueSet> sets = new TreeMap<>();
  private final Map<String, Node> sentAgain = new TreeMap<>();

  ValueSetReader(Spec spec, Options options, SchemaReader schemas) {
    this.spec = spec;
    this.options = options;
    this.schemas = schemas;
  }

  /** Alternatives that are constants form an enum, each with its own description. */
  void takeConstantsAsValues(Shape shape) {
    List<Node> values = new ArrayList<>();
    for (Node alternative : shape.alternatives) {
      Shape one = schemas.shapes().shape(schemas.shapes().use(alternative).definition());
      if (one.values == null
          || one.values.size() != 1
          || !one.properties.isEmpty()
          || schemas.isNamed(one.node)) {
        return;
      }
      values.add(one.values.get(0));
    }
    List<Node> meanings = List.copyOf(shape.alternatives);
    shape.alternatives.clear();
    shape.values = values;
    Node texts = Node.list(shape.node.place());
    for (Node meaning : meanings) {
      String said = meaning.text("description");
      String text = said.isEmpty() ? meaning.text("title") : said;
      texts.elements().add(Node.text(meaning.place(), text));
    }
    shape.valueNotes = shape.node.with(Map.of("x-enum-descriptions", texts));
  }

  JavaType values(Node definition, Shape shape, String suggested) {
    Scalar scalar = scalarOf(shape);
    if (!(scalar == Scalar.TEXT
        || scalar == Scalar.LONG
        || scalar == Scalar.INTEGER
        || scalar == Scalar.NUMBER)) {
      return scalar;
    }
    List<String> texts =
        Objects.requireNonNull(shape.values).stream().map(Node::text).distinct().toList();
    return valueSet(definition, suggested, scalar, false, texts, shape);
  }

  /** The JSON type of the values of an enum; any if they differ. */
  private static Scalar scalarOf(Shape shape) {
    String type = shape.type();
    List<Node> values = shape.values == null ? List.of() : shape.values;
    if (type.equals("array")
        || type.equals("object")
        || values.stream().anyMatch(n -> !isScalar(n))) {
      return Scalar.ANY;
    }
    boolean allTexts = values.stream().allMatch(value -> value.kind() == Node.Kind.TEXT);
    if (type.equals("string") || type.isEmpty() && shape.types.isEmpty() && allTexts) {
      return Scalar.TEXT;
    }
    boolean allBooleans = values.stream().allMatch(value -> value.kind() == Node.Kind.BOOLEAN);
    if (allBooleans && !type.equals("string")) {
      return Scalar.BOOLEAN;
    }
    boolean allWhole = values.stream().allMatch(value -> value.text().matches("-?[0-9]{1,18}"));
    if (allWhole && (type.equals("integer") || type.isEmpty() || type.equals("number"))) {
      return type.equals("number") ? Scalar.NUMBER : Scalar.ofInteger(shape.format);
    }
    boolean allNumbers =
        values.stream().allMatch(value -> value.text().matches("-?[0-9]+(\\.[0-9]+)?"));
    return allNumbers ? Scalar.NUMBER : Scalar.ANY;
  }

  private static boolean isScalar(Node node) {
    return !node.isObject() && !node.isList();
  }

  JavaType openSet(Node definition, Shape shape, String suggested) {
    List<String> texts = definition.texts(OPEN_SET);
    return valueSet(definition, suggested, Scalar.TEXT, true, texts, shape);
  }

  private JavaType valueSet(
      Node definition,
      String suggested,
      Scalar scalar,
      boolean ignoresCase,
      List<String> texts,
      Shape shape) {
    String name = schemas.claim(definition, suggested);
    Node notes = shape.valueNotes;
    List<String> given =
        notes.texts("x-enum-varnames").isEmpty()
            ? notes.texts("x-enumNames")
            : notes.texts("x-enum-varnames");
    if (!given.isEmpty() && given.size() != texts.size()) {
      spec.warn(
          definition,
          "it names %d of %d values: name all of them, in their order"
              .formatted(given.size(), texts.size()));
    }
    Map<String, String> constants =
        Names.distinct(texts, text -> constantName(text, texts, given), Set.of("KNOWN"));
    List<Constant> values = new ArrayList<>();
    for (String text : texts) {
      values.add(
          new Constant(
              Objects.requireNonNull(constants.get(text)), text, meaning(notes, texts, text)));
    }
    String description = Prose.or(shape.description, "One of a set of values");
    String sentAs = definition.text("x-sent-as");
    if (!sentAs.isEmpty()) {
      sentAgain.put(name, definition);
    }
    sets.put(name, new ValueSet(name, description, scalar, ignoresCase, sentAs, values));
    return new Value(name, scalar);
  }

  private String constantName(String text, List<String> texts, List<String> given) {
    String mapped = options.constantNames().get(text);
    int index = texts.indexOf(text);
    // A value that was added without a name must not take the name of an older one.
    String name = mapped != null ? mapped : index < given.size() ? given.get(index) : text;
    return Names.constant(name);
  }

  private static String meaning(Node notes, List<String> texts, String text) {
    List<String> meanings = notes.texts("x-enum-descriptions");
    int index = texts.indexOf(text);
    return index < meanings.size()
        ? meanings.get(index)
        : notes.object("x-enum-descriptions").text(text);
  }

  /** Returns all sets, after checking that those sent in place of others exist. */
  List<ValueSet> all() {
    sentAgain.forEach(
        (name, definition) -> {
          ValueSet set = Objects.requireNonNull(sets.get(name));
          ValueSet other = sets.get(set.sentAs());
          if (other == null || other == set || other.scalar() != set.scalar()) {
            throw new SpecException(
                definition.place(),
                "x-sent-as names '%s': it must be another set of values of the same type"
                    .formatted(set.sentAs()));
          }
        });
    return List.copyOf(sets.values());
  }
}
