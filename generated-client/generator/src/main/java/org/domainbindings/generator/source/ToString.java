package org.domainbindings.generator.source;

import java.util.ArrayList;
import java.util.List;
import org.domainbindings.generator.model.Field;

/** The lines of a {@code toString} that masks secret values. */
final class ToString {

  private ToString() {}

  static List<String> lines(List<Field> fields) {
    List<String> lines = new ArrayList<>();
    for (Field field : fields) {
      String name = field.name();
      String label = "+ \"" + (lines.isEmpty() ? "" : ", ") + name + "=\" + ";
      String value = field.isCollection() ? name + "()" : name;
      lines.add(label + (field.secret() ? "(" + name + " == null ? null : \"***\")" : value));
    }
    return lines;
  }
}
