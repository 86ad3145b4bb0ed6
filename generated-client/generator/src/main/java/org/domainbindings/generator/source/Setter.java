package org.domainbindings.generator.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.domainbindings.generator.model.Field;
import org.domainbindings.generator.model.JavaType;
import org.domainbindings.generator.model.JavaType.ListOf;
import org.domainbindings.generator.model.JavaType.MapOf;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.JavaType.Value;
import org.domainbindings.generator.model.Prose;

/** The methods of a builder that set a value. */
final class Setter {

  private Setter() {}

  /** The imports of setters. */
  static Set<String> imports(Field field) {
    Set<String> imports = new TreeSet<>();
    if (field.type() instanceof MapOf) {
      imports.add("java.util.Collections");
      imports.add("java.util.LinkedHashMap");
    }
    if (field.type() instanceof ListOf list && list.nullable()) {
      imports.add("java.util.Collections");
      imports.add("java.util.ArrayList");
    }
    return imports;
  }

  /**
   * The lines of the methods for a value.
   *
   * @param presence the variable that notes that it was set, empty if there is none
   * @param nullable whether null can be set
   */
  static List<String> of(Field field, String presence, boolean nullable) {
    List<String> lines = new ArrayList<>();
    String name = field.name();
    boolean primitive = !field.type().primitiveOrReference().equals(field.type().reference());
    String type = nullable ? "@Nullable " + field.type().reference() : parameterType(field);
    lines.add("");
    head(lines, field, type + " " + name, false);
    lines.add("      this." + name + " = " + kept(field, nullable, primitive) + ";");
    if (!presence.isEmpty()) {
      lines.add("      this." + presence + " = true;");
    }
    lines.add("      return this;");
    lines.add("    }");
    if (field.type() instanceof ListOf list && isPlain(list)) {
      lines.add("");
      head(lines, field, list.element().reference() + "... " + name, true);
      lines.add("      return " + name + "(List.of(" + name + "));");
      lines.add("    }");
    }
    return lines;
  }

  private static String parameterType(Field field) {
    return field.type().primitiveOrReference();
  }

  /** Elements without type parameters can also be passed as varargs. */
  private static boolean isPlain(ListOf list) {
    return !list.nullable() && !list.element().isList() && !list.element().isMap();
  }

  private static void head(List<String> lines, Field field, String parameter, boolean again) {
    Javadoc doc = new Javadoc().text("Set " + Javadoc.quoted(field.wireName()));
    doc.param(field.name(), Prose.phrase(field.description())).tag("@return this builder");
    if (field.deprecated()) {
      doc.tag("@deprecated The spec says so.");
    }
    lines.add(doc.at("    "));
    if (field.deprecated()) {
      lines.add("    @Deprecated");
    }
    lines.add(
        Layout.list("    ", "public Builder " + field.name() + "(", List.of(parameter), ") {"));
  }

  private static String kept(Field field, boolean nullable, boolean primitive) {
    String name = field.name();
    String copy = name;
    if (field.type() instanceof ListOf list) {
      copy =
          list.nullable()
              ? "Collections.unmodifiableList(new ArrayList<>(" + name + "))"
              : "List.copyOf(" + name + ")";
    } else if (field.type() instanceof MapOf) {
      copy = "Collections.unmodifiableMap(new LinkedHashMap<>(" + name + "))";
    } else if (!nullable && !primitive) {
      return "Objects.requireNonNull(" + name + ", \"" + name + " == null\")";
    }
    return nullable && !copy.equals(name) ? name + " == null ? null : " + copy : copy;
  }

  /** The only value of a constant. */
  static String constant(Field field) {
    JavaType type = field.type();
    if (type == Scalar.BOOLEAN) {
      return field.constant();
    }
    Scalar scalar = ((Value) type).scalar();
    String literal = ValueSetFile.literal(scalar, field.constant());
    return type.reference() + ".of(" + literal + ")";
  }
}
