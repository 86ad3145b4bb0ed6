package org.domainbindings.chain;

import com.squareup.moshi.Json;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import okhttp3.FormBody;

/**
 * A request object with some of its values, and what it sends.
 *
 * @param set which components have a value
 * @param sent what is sent, by name
 */
record RequestSample(Predicate<RecordComponent> set, Map<String, List<String>> sent) {

  /** Makes a request that has everything. */
  static RequestSample full(Class<?> type) {
    return least(type, component -> true);
  }

  /** Makes a request that has some things only. */
  static RequestSample least(Class<?> type, Predicate<RecordComponent> set) {
    Object request =
        Samples.instance(
            type,
            component ->
                set.test(component)
                    ? Samples.value(component)
                    : component.getType() == List.class ? List.of() : null);
    return new RequestSample(set, sent(request));
  }

  private static Map<String, List<String>> sent(Object request) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    if (call(request) instanceof FormBody form) {
      for (int i = 0; i < form.size(); i++) {
        sent.computeIfAbsent(form.name(i), name -> new ArrayList<>()).add(form.value(i));
      }
    } else {
      ((Map<?, ?>) call(request))
          .forEach((name, value) -> sent.put(name.toString(), List.of(value.toString())));
    }
    return sent;
  }

  private static Object call(Object request) {
    try {
      boolean form = request.getClass().getInterfaces().length > 0;
      Method method = request.getClass().getDeclaredMethod(form ? "form" : "query");
      method.setAccessible(true);
      return method.invoke(request);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(request.toString(), e);
    }
  }

  /** Returns whether a component is sent under its name, if it has a value, and else is not. */
  boolean sends(RecordComponent component) {
    String name = component.getAnnotation(Json.class).name();
    if (!set.test(component)) {
      return !sent.containsKey(name);
    }
    Object value = Samples.value(component);
    List<?> values = value instanceof List<?> list ? list : List.of(value);
    return values.stream().map(Object::toString).toList().equals(sent.get(name));
  }
}
