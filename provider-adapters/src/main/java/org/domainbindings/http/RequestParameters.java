package org.domainbindings.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * The parameters of a request: in the query for GET, otherwise in the form.
 *
 * <p>Immutable; {@link #with} returns a copy.
 */
public final class RequestParameters {

  /**
   * A parameter; if repeated, listed once for each value.
   *
   * @param name its name
   * @param value its value, unencoded
   */
  public record Parameter(String name, String value) {

    /** Omits the value, which may be a secret. */
    @Override
    public String toString() {
      return name;
    }
  }

  private final Request request;
  private final List<Parameter> parameters;

  private RequestParameters(Request request, List<Parameter> parameters) {
    this.request = request;
    this.parameters = List.copyOf(parameters);
  }

  /**
   * Reads the parameters of a request.
   *
   * @param request the request
   * @return its parameters
   */
  public static RequestParameters of(Request request) {
    List<Parameter> parameters = new ArrayList<>();
    HttpUrl url = request.url();
    for (int i = 0; i < url.querySize(); i++) {
      String value = url.queryParameterValue(i);
      parameters.add(new Parameter(url.queryParameterName(i), value == null ? "" : value));
    }
    if (request.body() instanceof FormBody form) {
      for (int i = 0; i < form.size(); i++) {
        parameters.add(new Parameter(form.name(i), form.value(i)));
      }
    }
    return new RequestParameters(request, parameters);
  }

  /**
   * Lists all parameters in the order in which they are sent.
   *
   * @return the parameters, those of the query first
   */
  public List<Parameter> all() {
    return parameters;
  }

  /**
   * Finds the values of a parameter.
   *
   * @param name its name
   * @return its values, none if it is absent
   */
  public Stream<String> values(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value);
  }

  /**
   * Adds a parameter at the end.
   *
   * @param name its name
   * @param value its value, not encoded
   * @return a copy with the parameter
   */
  public RequestParameters with(String name, String value) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value));
    return new RequestParameters(request, more);
  }

  /**
   * Builds a request with these parameters in the query or form.
   *
   * @return the request with all parameters
   * @throws IllegalStateException if an interceptor of the application has replaced the form with
   *     another body
   */
  public Request toRequest() {
    RequestBody body = request.body();
    if (body != null && !(body instanceof FormBody)) {
      throw new IllegalStateException(
          "The body is not a form any more, so no parameter can be added");
    }
    HttpUrl.Builder url = request.url().newBuilder().query(null);
    FormBody.Builder form = new FormBody.Builder();
    boolean query = request.method().equals("GET");
    for (Parameter parameter : parameters) {
      if (query) {
        url.addQueryParameter(parameter.name(), parameter.value());
      } else {
        form.add(parameter.name(), parameter.value());
      }
    }
    return request
        .newBuilder()
        .url(url.build())
        .method(request.method(), query ? null : form.build())
        .build();
  }
}
