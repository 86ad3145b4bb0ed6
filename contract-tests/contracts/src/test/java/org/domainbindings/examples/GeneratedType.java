package org.domainbindings.examples;

import com.squareup.moshi.Json;
import com.squareup.moshi.JsonClass;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A class of a generated client, inspected by reflection. */
public record GeneratedType(Class<?> type) {

  /**
   * A property of an answer or a parameter of a request.
   *
   * @param field its field
   */
  public record Property(Field field) {

    public String wireName() {
      return field.getAnnotation(Json.class).name();
    }

    public String name() {
      return field.getName();
    }

    public Type type() {
      return field.getGenericType();
    }

    public boolean isList() {
      return field.getType() == List.class;
    }

    /** Whether its accessor can return null. */
    public boolean isNullable() {
      return accessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private Method accessor() {
      try {
        return field.getDeclaringClass().getMethod(name());
      } catch (NoSuchMethodException e) {
        throw new LinkageError(field.toString(), e);
      }
    }

    /** The value in an object, or null. */
    public @Nullable Object in(Object object) {
      return call(accessor(), object);
    }
  }

  /** The properties in the order of the spec; empty for an enum. */
  public List<Property> properties() {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(Json.class))
        .map(Property::new)
        .toList();
  }

  /** Whether it is decoded from answers. */
  public boolean isAnswer() {
    return type.isAnnotationPresent(JsonClass.class);
  }

  public boolean isRequest() {
    return !isAnswer() && type.getDeclaredClasses().length > 0 && builder() != null;
  }

  /** Whether it is an enum, such as the states of a domain. */
  public boolean isValueSet() {
    return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals("isKnown"));
  }

  private @Nullable Method builder() {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals("builder"))
        .findAny()
        .orElse(null);
  }

  /** Whether a parameter is required. */
  public boolean isRequired(Property property) {
    if (given().contains(property)) {
      return true;
    }
    try {
      build(other -> other.equals(property) ? null : Values.of(other));
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** The parameters of the builder's factory method, matched by type in their order. */
  private List<Property> given() {
    Method builder = builder();
    Deque<Class<?>> types =
        new ArrayDeque<>(builder == null ? List.of() : List.of(builder.getParameterTypes()));
    List<Property> given = new ArrayList<>();
    for (Property property : properties()) {
      if (property.field().getType() == types.peek() && !property.isNullable()) {
        types.remove();
        given.add(property);
      }
    }
    return given;
  }

  /** Builds an object with some values. */
  public Object build(Function<Property, ? extends @Nullable Object> values) {
    Method method = builder();
    if (method == null) {
      throw new LinkageError(type + " has no builder");
    }
    Object builder = call(method, null, given().stream().map(Values::of).toArray());
    for (Property property : properties()) {
      Object value = values.apply(property);
      if (value != null) {
        call(setter(builder.getClass(), property), builder, value);
      }
    }
    try {
      return call(builder.getClass().getMethod("build"), builder);
    } catch (NoSuchMethodException e) {
      throw new LinkageError(type.toString(), e);
    }
  }

  private static Method setter(Class<?> builder, Property property) {
    return Arrays.stream(builder.getMethods())
        .filter(method -> method.getName().equals(property.name()) && !method.isVarArgs())
        .findAny()
        .orElseThrow(() -> new LinkageError(builder + " does not set " + property.name()));
  }

  static Object call(Method method, @Nullable Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new LinkageError(method.toString(), e);
    } catch (IllegalAccessException e) {
      throw new LinkageError(method.toString(), e);
    }
  }
}
