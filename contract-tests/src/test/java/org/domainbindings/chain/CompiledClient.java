package org.domainbindings.chain;

import static org.junit.platform.commons.support.ReflectionSupport.findAllClassesInPackage;

import com.squareup.moshi.Json;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.domainbindings.specs.Fact;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/**
 * Reads a generated client by reflection, without a look at its spec.
 *
 * <p>The facts are of the kind that {@link DesiredClient} has; with each goes the element of the
 * client that it was read from.
 */
final class CompiledClient {

  private final List<Class<?>> types;
  private final boolean nullMarked;
  private final Set<Class<?>> used = new HashSet<>();
  private final Map<Fact, String> facts = new LinkedHashMap<>();

  private CompiledClient(String provider) {
    String home = "org.domainbindings." + provider + ".client";
    this.types = findAllClassesInPackage(home, type -> true, name -> true);
    this.nullMarked = types.get(0).getPackage().isAnnotationPresent(NullMarked.class);
  }

  static Map<Fact, String> of(String provider) {
    CompiledClient client = new CompiledClient(provider);
    client.readOperations();
    client.readValueSets();
    client.readFailures();
    return client.facts;
  }

  /** One thing that facts are about. */
  private record About(String operation, String kind, String name, String element) {}

  private void add(About about, String attribute, String value) {
    facts.put(
        new Fact(about.operation(), about.kind(), about.name(), attribute, value),
        about.element());
  }

  private void readOperations() {
    for (Class<?> api : types) {
      for (Method method : api.getDeclaredMethods()) {
        if (api.isInterface() && Arrays.stream(method.getAnnotations()).anyMatch(this::isCall)) {
          readOperation(api, method);
        }
      }
    }
  }

  private boolean isCall(Annotation annotation) {
    return !call(annotation).isEmpty();
  }

  /** What an annotation says of a call, as method and path; nothing if it is about other things. */
  private static List<String> call(Annotation annotation) {
    if (annotation instanceof GET get) {
      return List.of("GET", get.value());
    }
    if (annotation instanceof POST post) {
      return List.of("POST", post.value());
    }
    if (annotation instanceof PUT put) {
      return List.of("PUT", put.value());
    }
    return annotation instanceof HTTP http ? List.of(http.method(), http.path()) : List.of();
  }

  private void readOperation(Class<?> api, Method method) {
    String id = method.getName();
    About about = new About(id, "operation", "", api.getSimpleName() + "." + id);
    add(about, "interface", api.getSimpleName());
    for (Annotation annotation : method.getAnnotations()) {
      if (isCall(annotation)) {
        add(about, "method", call(annotation).get(0));
        String path = call(annotation).get(1);
        add(about, "path", URI.create("http://host/").resolve(path).getPath());
      }
    }
    Class<?> answer = element(method.getGenericReturnType());
    add(about, "answer", answer.getSimpleName());
    readProperties(id, "property", answer, "");
    String takes = "arguments";
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(Body.class)) {
        takes = parameter.getType().getSimpleName();
        readRequest(id, "form", parameter.getType());
      } else if (parameter.isAnnotationPresent(QueryMap.class)) {
        Class<?> request = requestOf(api, id);
        takes = request.getSimpleName();
        readRequest(id, "query", request);
      } else {
        readArgument(about, parameter);
      }
    }
    add(about, "takes", takes);
  }

  /** The request object of a call that sends a map: another method of the same name takes it. */
  private static Class<?> requestOf(Class<?> api, String id) {
    return Arrays.stream(api.getMethods())
        .filter(method -> method.getName().equals(id) && method.getParameterCount() == 1)
        .<Class<?>>map(method -> method.getParameterTypes()[0])
        .filter(Class::isRecord)
        .findAny()
        .orElseThrow(() -> new AssertionError(api + "." + id + " takes no request object"));
  }

  private void readArgument(About call, Parameter parameter) {
    retrofit2.http.Field field = parameter.getAnnotation(retrofit2.http.Field.class);
    Query query = parameter.getAnnotation(Query.class);
    String name = field != null ? field.value() : query != null ? query.value() : "nameless";
    About about = new About(call.operation(), "parameter", name, call.element());
    add(about, "in", field != null ? "form" : query != null ? "query" : "unknown");
    add(about, "required", isNullable(parameter.getAnnotatedType()) ? "no" : "yes");
    add(about, "type", text(parameter.getParameterizedType()));
  }

  private void readRequest(String id, String in, Class<?> type) {
    used.add(type);
    RequestSample full = RequestSample.full(type);
    RequestSample least = RequestSample.least(type, component -> isRequired(type, component));
    Map<String, List<String>> constants = new LinkedHashMap<>(full.sent());
    for (RecordComponent component : type.getRecordComponents()) {
      String name = name(component);
      About about = new About(id, "parameter", name, element(type, component));
      boolean sent = full.sends(component) && least.sends(component);
      add(about, "in", sent ? in : "nothing that is sent under this name");
      add(about, "required", isRequired(type, component) ? "yes" : "no");
      add(about, "type", text(component.getGenericType()));
      add(about, "component", component.getName());
      add(about, "nullable", isNullable(component.getAnnotatedType()) ? "yes" : "no");
      add(about, "secret", Samples.shows(type, component) ? "no" : "yes");
      constants.remove(name);
    }
    constants.forEach(
        (name, values) -> {
          About about = new About(id, "parameter", name, type.getSimpleName());
          add(about, "in", in);
          add(about, "constant", String.join(", ", values));
        });
  }

  /** Whether no request can do without; a list is always there, and may be empty if it is not. */
  private boolean isRequired(Class<?> request, RecordComponent component) {
    if (component.getType() != List.class) {
      return !isNullable(component.getAnnotatedType());
    }
    return Arrays.stream(request.getDeclaredClasses())
        .map(Class::getDeclaredFields)
        .flatMap(Arrays::stream)
        .filter(field -> field.getName().equals(component.getName()))
        .map(Field::getModifiers)
        .anyMatch(Modifier::isFinal);
  }

  private void readProperties(String operation, String kind, Class<?> answer, String prefix) {
    used.add(answer);
    for (RecordComponent component : answer.getRecordComponents()) {
      String name = name(component);
      boolean list = component.getType() == List.class;
      Class<?> value = list ? element(component.getGenericType()) : component.getType();
      About about = new About(operation, kind, prefix + name, element(answer, component));
      add(about, "type", text(component.getGenericType()));
      add(about, "component", component.getName());
      add(about, "nullable", isNullable(component.getAnnotatedType()) ? "yes" : "no");
      add(about, "secret", Samples.shows(answer, component) ? "no" : "yes");
      if (isAnswer(value)) {
        readProperties(operation, kind, value, prefix + name + (list ? "[]." : "."));
      }
    }
  }

  /** Answers that no operation returns are those of failures. */
  private void readFailures() {
    for (Class<?> type : types) {
      if (isAnswer(type) && !used.contains(type)) {
        String name = type.getSimpleName();
        add(new About(Fact.EVERY_OPERATION, "failure", "", name), "answer", name);
        readProperties(Fact.EVERY_OPERATION, "failure", type, "");
      }
    }
  }

  private static boolean isAnswer(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .allMatch(component -> component.isAnnotationPresent(Json.class));
  }

  private void readValueSets() {
    for (Class<?> type : types) {
      About about =
          new About(Fact.EVERY_OPERATION, "values", type.getSimpleName(), type.getSimpleName());
      if (type.isEnum()) {
        add(about, "set", "closed");
      } else if (type.isRecord() && !isAnswer(type)) {
        add(about, "set", "open");
      }
      for (Field constant : type.getFields()) {
        if (constant.getType() == type) {
          add(about, constant.getName(), Samples.constant(constant).toString());
        }
      }
    }
  }

  private static String element(Class<?> type, RecordComponent component) {
    return type.getSimpleName() + "." + component.getName();
  }

  private static String name(RecordComponent component) {
    Json json = component.getAnnotation(Json.class);
    return json == null ? component + " without a name" : json.name();
  }

  private boolean isNullable(AnnotatedType type) {
    return !nullMarked || type.isAnnotationPresent(Nullable.class);
  }

  private static Class<?> element(Type generic) {
    return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private static String text(Type type) {
    if (type instanceof ParameterizedType list) {
      return "List<" + element(list).getSimpleName() + ">";
    }
    return type == int.class ? "Integer" : ((Class<?>) type).getSimpleName();
  }
}
