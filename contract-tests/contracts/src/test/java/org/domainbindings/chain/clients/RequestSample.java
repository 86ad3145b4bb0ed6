package org.domainbindings.chain.clients;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.domainbindings.chain.Form;
import org.domainbindings.examples.GeneratedType;
import org.domainbindings.examples.GeneratedType.Property;
import org.domainbindings.examples.Values;

/**
 * A request object with some values, and the parameters it sends.
 *
 * @param set the parameters with a value
 * @param sent the sent parameters by name
 */
record RequestSample(Predicate<Property> set, Map<String, List<String>> sent) {

  private static final Set<String> SENDING = Set.of("toForm", "toQuery");

  /** Creates a request with all parameters. */
  static RequestSample full(GeneratedType type) {
    return least(type, property -> true);
  }

  /** Creates a request with some parameters. */
  static RequestSample least(GeneratedType type, Predicate<Property> set) {
    Object request = type.build(property -> set.test(property) ? Values.of(property) : null);
    return new RequestSample(set, sent(request));
  }

  private static Map<String, List<String>> sent(Object request) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    for (Method method : request.getClass().getDeclaredMethods()) {
      if (SENDING.contains(method.getName())) {
        String query = query(method, request);
        sent.putAll(query.isEmpty() ? Map.of() : Form.decode(query));
      }
    }
    return sent;
  }

  /** The collected parameters, as a query. */
  private static String query(Method method, Object request) {
    try {
      method.setAccessible(true);
      return String.join(
          "&",
          ((Map<?, ?>) method.invoke(request)).entrySet().stream().map(Object::toString).toList());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(request.toString(), e);
    }
  }

  /** Returns whether a parameter is sent under its name if and only if it has a value. */
  boolean sends(Property property) {
    if (!set.test(property)) {
      return !sent.containsKey(property.wireName());
    }
    Object value = Values.of(property);
    List<?> values = value instanceof List<?> list ? list : Arrays.asList(value);
    return values.stream().map(Object::toString).toList().equals(sent.get(property.wireName()));
  }
}
