package org.domainbindings.examples;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.domainbindings.examples.GeneratedType.Property;

/** Creates values of generated types. */
public final class Values {

  private static final BigDecimal DECIMAL = new BigDecimal("19.90");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

  private Values() {}

  /** Creates a value for a property, with unique texts. */
  public static Object of(Property property) {
    Type type = property.type();
    return type instanceof ParameterizedType list
        ? List.of(of((Class<?>) list.getActualTypeArguments()[0], property.name()))
        : of((Class<?>) type, property.name());
  }

  private static Object of(Class<?> type, String name) {
    if (type == String.class) {
      return "the " + name;
    }
    if (type == Integer.class || type == int.class) {
      return name.length();
    }
    if (type == BigDecimal.class) {
      return DECIMAL;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    GeneratedType generated = new GeneratedType(type);
    return generated.isValueSet() ? known(type).get(0) : generated.build(Values::of);
  }

  private static List<?> known(Class<?> type) {
    try {
      return (List<?>) GeneratedType.call(type.getMethod("known"), null);
    } catch (NoSuchMethodException e) {
      throw new LinkageError(type.toString(), e);
    }
  }
}
