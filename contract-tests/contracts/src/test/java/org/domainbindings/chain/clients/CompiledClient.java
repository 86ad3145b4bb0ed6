package org.domainbindings.chain.clients;

import static org.junit.platform.commons.support.ReflectionSupport.findAllClassesInPackage;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.domainbindings.examples.GeneratedType;
import org.domainbindings.examples.GeneratedType.Property;
import org.domainbindings.examples.Values;
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
 * Reads the facts of a generated client by reflection, independent of its spec.
 *
 * <p>Each fact has the form of those of {@link DesiredClient}, and comes with its element of the
 * client.
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

  /** The subject of facts. */
  private record About(String operation, String kind, String name, String element) {}

  private void add(About about, String attribute, String value) {
    facts.put(
        new Fact(about.operation(), about.kind(), about.name(), attribute, value), about.element());
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

  /** The method and path in an annotation; empty if it has none. */
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
      boolean form = parameter.isAnnotationPresent(Body.class);
      if (form || parameter.isAnnotationPresent(QueryMap.class)) {
        Class<?> request = requestOf(api, id);
        takes = request.getSimpleName();
        readRequest(id, form ? "form" : "query", request);
      } else {
        readArgument(about, parameter);
      }
    }
    add(about, "takes", takes);
  }

  /** The request object of a call, which is the parameter of another method of the same name. */
  private static Class<?> requestOf(Class<?> api, String id) {
    return Arrays.stream(api.getMethods())
        .filter(method -> method.getName().equals(id) && method.getParameterCount() == 1)
        .<Class<?>>map(method -> method.getParameterTypes()[0])
        .filter(type -> new GeneratedType(type).isRequest())
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
    GeneratedType request = new GeneratedType(type);
    RequestSample full = RequestSample.full(request);
    RequestSample least = RequestSample.least(request, request::isRequired);
    Map<String, List<String>> constants = new LinkedHashMap<>(full.sent());
    for (Property property : request.properties()) {
      String name = property.wireName();
      About about = new About(id, "parameter", name, element(type, property));
      boolean sent = full.sends(property) && least.sends(property);
      add(about, "in", sent ? in : "nothing that is sent under this name");
      add(about, "required", request.isRequired(property) ? "yes" : "no");
      addJava(about, request, property);
      constants.remove(name);
    }
    constants.forEach(
        (name, values) -> {
          About about = new About(id, "parameter", name, type.getSimpleName());
          add(about, "in", in);
          add(about, "constant", String.join(", ", values));
        });
  }

  private void addJava(About about, GeneratedType owner, Property property) {
    add(about, "type", text(property.type()));
    add(about, "component", property.name());
    add(about, "nullable", nullMarked && !property.isNullable() ? "no" : "yes");
    String shown = owner.build(Values::of).toString();
    add(about, "secret", shown.contains(Values.of(property).toString()) ? "no" : "yes");
  }

  private void readProperties(String operation, String kind, Class<?> answer, String prefix) {
    used.add(answer);
    GeneratedType type = new GeneratedType(answer);
    for (Property property : type.properties()) {
      String name = property.wireName();
      boolean list = property.isList();
      Class<?> value = list ? element(property.type()) : (Class<?>) property.type();
      About about = new About(operation, kind, prefix + name, element(answer, property));
      addJava(about, type, property);
      if (new GeneratedType(value).isAnswer()) {
        readProperties(operation, kind, value, prefix + name + (list ? "[]." : "."));
      }
    }
  }

  /** Models that no operation returns are those of errors. */
  private void readFailures() {
    for (Class<?> type : types) {
      if (new GeneratedType(type).isAnswer() && !used.contains(type)) {
        String name = type.getSimpleName();
        add(new About(Fact.EVERY_OPERATION, "failure", "", name), "answer", name);
        readProperties(Fact.EVERY_OPERATION, "failure", type, "");
      }
    }
  }

  private void readValueSets() {
    for (Class<?> type : types) {
      About about =
          new About(Fact.EVERY_OPERATION, "values", type.getSimpleName(), type.getSimpleName());
      for (Field constant : type.getFields()) {
        if (new GeneratedType(type).isValueSet() && constant.getType() == type) {
          add(about, constant.getName(), constant(constant));
        }
      }
    }
  }

  private static String constant(Field constant) {
    try {
      return constant.get(null).toString();
    } catch (IllegalAccessException e) {
      throw new LinkageError(constant.toString(), e);
    }
  }

  private static String element(Class<?> type, Property property) {
    return type.getSimpleName() + "." + property.name();
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
