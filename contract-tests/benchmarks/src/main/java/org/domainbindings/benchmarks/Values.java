package org.domainbindings.benchmarks;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All texts in a model of any client, to check that all contestants read the same. */
final class Values {

  private Values() {}

  static List<String> of(Object model) {
    List<String> values = new ArrayList<>();
    collect(model, values);
    return values.stream().sorted().toList();
  }

  private static void collect(@Nullable Object value, List<String> values) {
    if (value == null || value instanceof Map || value.toString().isEmpty()) {
      return;
    }
    if (value instanceof Collection<?> several) {
      several.forEach(each -> collect(each, values));
    } else if (value.getClass().getName().contains("java.")) {
      values.add(value.toString().replace("-", ""));
    } else if (value instanceof Enum) {
      values.add(value.toString());
    } else {
      for (Field field : value.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          collect(read(field, value), values);
        }
      }
    }
  }

  private static @Nullable Object read(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
