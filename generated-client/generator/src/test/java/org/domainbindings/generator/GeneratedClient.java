package org.domainbindings.generator;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okhttp3.Request;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * One client that a test looks at, generated and compiled.
 *
 * @param name its name
 * @param spec its spec
 * @param packageName its package
 * @param files its sources by their paths
 * @param loader what loads its classes
 */
record GeneratedClient(
    String name, Path spec, String packageName, Map<String, String> files, ClassLoader loader) {

  private static final Moshi MOSHI = new Moshi.Builder().build();

  @Override
  public String toString() {
    return name;
  }

  Class<?> type(String type) {
    try {
      return loader.loadClass(packageName + "." + type);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Lists all types, nested ones included. */
  List<Class<?>> types() {
    List<Class<?>> types = new ArrayList<>();
    for (String path : files.keySet()) {
      String type = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
      if (!type.equals("package-info")) {
        types.add(type(type));
        types.addAll(List.of(type(type).getDeclaredClasses()));
      }
    }
    return types;
  }

  String source(String type) {
    return files.get("java/" + packageName.replace('.', '/') + "/" + type + ".java");
  }

  List<Class<?>> apis() {
    return types().stream().filter(type -> type.getSimpleName().endsWith("Api")).toList();
  }

  Object decode(String type, String json) throws IOException {
    return MOSHI.adapter(type(type)).fromJson(json);
  }

  String encode(Object value) {
    return encode(value.getClass().getSimpleName(), value);
  }

  String encode(String type, @Nullable Object value) {
    return MOSHI.<Object>adapter(type(type)).toJson(value);
  }

  /** Creates a record. */
  Object create(String type, @Nullable Object... components) {
    try {
      return type(type).getConstructors()[0].newInstance(components);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Finds a constant of an enum or of an open set. */
  Object constant(String type, String name) {
    try {
      return type(type).getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Creates an interface, with the converters that its client asks for. */
  Object api(String type) {
    Retrofit.Builder retrofit =
        new Retrofit.Builder().baseUrl("https://api.example.com/base/").validateEagerly(true);
    if (files.keySet().stream().anyMatch(path -> path.endsWith("/FormConverterFactory.java"))) {
      Object forms = invokeStatic(type("FormConverterFactory"), "create");
      retrofit.addConverterFactory((Converter.Factory) forms);
    }
    retrofit.addConverterFactory(MoshiConverterFactory.create(MOSHI));
    return retrofit.build().create(type(type));
  }

  /** Tells what a call would send: the method, the path with the query, and the body. */
  static String sent(Request request) {
    Buffer body = new Buffer();
    try {
      if (request.body() != null) {
        request.body().writeTo(body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String path = request.url().toString().substring("https://api.example.com".length());
    return (request.method() + " " + path + " " + body.readUtf8()).strip();
  }

  Request request(String api, String method, Object... arguments) {
    return ((Call<?>) invoke(type(api), api(api), method, arguments)).request();
  }

  /** Builds a request of what its builder is created with, and of what is set by name. */
  Object build(String type, List<?> given, Map<String, ?> set) {
    Object builder = invokeStatic(type(type), "builder", given.toArray());
    set.forEach((name, value) -> invoke(builder, name, value));
    return invoke(builder, "build");
  }

  static Object invoke(Object target, String name, Object... arguments) {
    return invoke(target.getClass(), target, name, arguments);
  }

  static Object invokeStatic(Class<?> type, String name, Object... arguments) {
    return invoke(type, null, name, arguments);
  }

  private static Object invoke(
      Class<?> type, @Nullable Object target, String name, Object[] arguments) {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name) && takes(method, arguments)) {
        try {
          return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
          if (e.getCause() instanceof RuntimeException cause) {
            throw cause;
          }
          throw new AssertionError(e);
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
    throw new AssertionError(type + " has no method " + name + " for " + Arrays.asList(arguments));
  }

  private static boolean takes(Method method, Object[] arguments) {
    MethodType type = MethodType.methodType(void.class, method.getParameterTypes()).wrap();
    return type.parameterCount() == arguments.length
        && IntStream.range(0, arguments.length)
            .allMatch(i -> arguments[i] == null || type.parameterType(i).isInstance(arguments[i]));
  }
}
