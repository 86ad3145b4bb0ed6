package org.domainbindings.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.domainbindings.http.RequestParameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Options for calls: parameters that are not in the spec yet, and a watcher for raw answers.
 *
 * <p>Immutable.
 */
public final class CallOptions {

  private static final CallOptions NONE = new CallOptions(List.of(), null);

  private final List<Parameter> parameters;
  private final @Nullable Consumer<RawAnswer> watcher;

  private CallOptions(List<Parameter> parameters, @Nullable Consumer<RawAnswer> watcher) {
    this.parameters = List.copyOf(parameters);
    this.watcher = watcher;
  }

  /**
   * Creates options that change nothing.
   *
   * @return the options
   */
  public static CallOptions none() {
    return NONE;
  }

  /**
   * Adds a parameter to each call. It is sent, and signed, like the documented ones.
   *
   * @param name its name
   * @param value its value, unencoded
   * @return options with the parameter
   */
  public CallOptions parameter(String name, String value) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value));
    return new CallOptions(more, watcher);
  }

  /**
   * Passes each raw answer to a watcher before it is decoded, including failures.
   *
   * @param watcher the watcher; an exception that it throws ends the call
   * @return options with the watcher
   */
  public CallOptions onAnswer(Consumer<RawAnswer> watcher) {
    Objects.requireNonNull(watcher, "watcher == null");
    return new CallOptions(
        parameters, this.watcher == null ? watcher : this.watcher.andThen(watcher));
  }

  Request addTo(Request request) {
    if (parameters.isEmpty()) {
      return request;
    }
    RequestBody body = request.body();
    if (body != null && body.contentType() != null && !(body instanceof FormBody)) {
      // A body that is a single value has no room for parameters.
      HttpUrl.Builder url = request.url().newBuilder();
      parameters.forEach(each -> url.addQueryParameter(each.name(), each.value()));
      return request.newBuilder().url(url.build()).build();
    }
    RequestParameters all = RequestParameters.of(request);
    for (Parameter parameter : parameters) {
      all = all.with(parameter.name(), parameter.value());
    }
    return all.toRequest();
  }

  Optional<Consumer<RawAnswer>> watcher() {
    return Optional.ofNullable(watcher);
  }
}
