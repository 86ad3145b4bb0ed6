package org.domainbindings.examples;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.examples.GeneratedType.Property;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.Format;
import org.domainbindings.http.Timing;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;
import retrofit2.http.Field;
import retrofit2.http.Query;

/**
 * Calls any operation of the specs through its adapter, with the values of a sample request.
 *
 * <p>The method of the adapter is found by its parameter and return types, which are known from the
 * generated client. So samples also show that adapters pass on their arguments in the right order.
 */
public final class AdapterCalls implements AutoCloseable {

  private final Dnspod dnspod;
  private final Alidns alidns;
  private final Freenom freenom;

  /** Uses the given clients. */
  public AdapterCalls(Dnspod dnspod, Alidns alidns, Freenom freenom) {
    this.dnspod = dnspod;
    this.alidns = alidns;
    this.freenom = freenom;
  }

  /** Uses the credentials of the sample requests. */
  AdapterCalls(URI service, Format format) {
    this(
        on(service, format, Dnspod.builder())
            .credentials(sampleValue("dnspod", "login_token"), "support@example.com")
            .build(),
        on(service, format, Alidns.builder())
            .credentials(sampleValue("alidns", "AccessKeyId"), "not-a-real-secret")
            .build(),
        on(service, format, Freenom.builder())
            .credentials(sampleValue("freenom", "email"), sampleValue("freenom", "password"))
            .build());
  }

  private static <B extends ClientBuilder<B>> B on(URI service, Format format, B builder) {
    var timing = new Timing(Clock.systemUTC(), pause -> {}, () -> 0);
    return builder.baseUrl(service).format(format).timing(timing);
  }

  /** Returns the value that sample requests have for a parameter. */
  private static String sampleValue(String provider, String parameter) {
    return Spec.of(provider).operations().stream()
        .flatMap(operation -> operation.requests().values().stream())
        .filter(request -> request.containsKey(parameter))
        .map(request -> request.get(parameter).toString())
        .findFirst()
        .orElseThrow();
  }

  /** Returns the simple name of the answer's type. */
  static String answerName(Operation operation) {
    return pascal(operation.id()) + "Response";
  }

  private static String pascal(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Returns the type of the answer of an operation. */
  static Class<?> answerType(Operation operation) {
    return client(operation.provider(), answerName(operation)).orElseThrow();
  }

  static Optional<Class<?>> client(String provider, String simpleName) {
    try {
      var name = "org.domainbindings." + provider + ".client." + simpleName;
      return Optional.of(Class.forName(name));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Makes a call, and throws the exception of the adapter. */
  public Object call(Operation operation, Map<String, Object> sample) {
    var request = client(operation.provider(), pascal(operation.id()) + "Request");
    if (request.isPresent()) {
      var type = request.get();
      return invoke(operation, List.of(type), List.of(request(operation, type, sample)));
    }
    var api = generatedMethod(operation);
    var types = Arrays.<Class<?>>asList(api.getParameterTypes());
    var arguments =
        Arrays.stream(api.getParameters())
            .map(parameter -> value(parameter.getParameterizedType(), sample.get(name(parameter))))
            .toList();
    return invoke(operation, types, arguments);
  }

  private static Method generatedMethod(Operation operation) {
    var api = client(operation.provider(), pascal(operation.tag()) + "Api").orElseThrow();
    return Arrays.stream(api.getMethods())
        .filter(method -> method.getName().equals(operation.id()) && !method.isDefault())
        .findFirst()
        .orElseThrow();
  }

  private static String name(Parameter parameter) {
    var field = parameter.getAnnotation(Field.class);
    return field == null ? parameter.getAnnotation(Query.class).value() : field.value();
  }

  private Object invoke(Operation operation, List<Class<?>> types, List<Object> arguments) {
    var answer = answerType(operation);
    for (var target : targets(operation.provider()).toList()) {
      for (var method : target.getClass().getMethods()) {
        if (method.getReturnType() == answer
            && Arrays.<Class<?>>asList(method.getParameterTypes()).equals(types)) {
          return invoke(method, target, arguments.toArray());
        }
      }
    }
    throw new AssertionError("No adapter has a method for " + operation + " that takes " + types);
  }

  /** Returns the client of a provider, or its groups of calls. */
  private Stream<Object> targets(String provider) {
    return switch (provider) {
      case "dnspod" -> Stream.of(dnspod);
      case "alidns" -> Stream.of(alidns);
      default ->
          Stream.of(
              freenom.service(),
              freenom.domains(),
              freenom.nameservers(),
              freenom.contacts(),
              freenom.transfers());
    };
  }

  private static Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new AssertionError(method.toString(), e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(method.toString(), e);
    }
  }

  /**
   * Builds a request as a caller does: creates a builder with the required values, and sets the
   * others.
   */
  private static Object request(Operation operation, Class<?> type, Map<String, Object> sample) {
    var start = method(type, "builder");
    var immediate = start.getParameterCount() > 0 ? operation.requiredNames() : Set.<String>of();
    var arguments = new ArrayList<Object>();
    var later = new ArrayList<Property>();
    for (var property : new GeneratedType(type).properties()) {
      if (immediate.contains(property.wireName())) {
        arguments.add(value(property, sample));
      } else if (sample.containsKey(property.wireName())) {
        later.add(property);
      }
    }
    var builder = invoke(start, type, arguments.toArray());
    for (var property : later) {
      var setter = method(builder.getClass(), property.name());
      invoke(setter, builder, value(property, sample));
    }
    return invoke(method(builder.getClass(), "build"), builder);
  }

  private static Method method(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name) && !method.isVarArgs())
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no method " + name));
  }

  private static Object value(Property property, Map<String, Object> sample) {
    return value(property.type(), sample.get(property.wireName()));
  }

  private static Object value(Type type, Object sample) {
    if (type instanceof ParameterizedType list) {
      var element = list.getActualTypeArguments()[0];
      return ((List<?>) sample).stream().map(each -> value(element, each)).toList();
    }
    if (type instanceof Class<?> set && new GeneratedType(set).isValueSet()) {
      return invoke(method(set, "of"), set, sample);
    }
    return type == String.class ? sample.toString() : sample;
  }

  @Override
  public void close() {
    dnspod.close();
    alidns.close();
    freenom.close();
  }
}
