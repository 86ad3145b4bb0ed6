package org.domainbindings.chain;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes objects of generated types, to see what they do with their values. */
final class Samples {

  private static final BigDecimal DECIMAL = new BigDecimal("19.90");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

  private Samples() {}

  /** Makes a record of values for its components. */
  static Object instance(
      Class<?> type, Function<RecordComponent, ? extends @Nullable Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(Arrays.stream(components).map(values).toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    }
  }

  /** Makes a value for a component; two of its texts never have the same. */
  static Object value(RecordComponent component) {
    Type type = component.getGenericType();
    return type instanceof ParameterizedType list
        ? List.of(value((Class<?>) list.getActualTypeArguments()[0], component.getName()))
        : value((Class<?>) type, component.getName());
  }

  private static Object value(Class<?> type, String name) {
    if (type == String.class) {
      return "the " + name;
    }
    if (type == Integer.class) {
      return name.length();
    }
    if (type == BigDecimal.class) {
      return DECIMAL;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    return type.isEnum() ? type.getEnumConstants()[0] : instance(type, Samples::value);
  }

  /** Returns whether the value of a component shows when its record is printed. */
  static boolean shows(Class<?> type, RecordComponent component) {
    return instance(type, Samples::value).toString().contains(value(component).toString());
  }

  /** Returns the value of a public constant. */
  static Object constant(Field constant) {
    try {
      return constant.get(null);
    } catch (IllegalAccessException e) {
      throw new LinkageError(constant.toString(), e);
    }
  }
}
