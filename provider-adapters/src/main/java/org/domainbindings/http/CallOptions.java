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
 * What a caller wants beyond the documented call: parameters that the spec does not have yet, and a
 * look at the answer as it came.
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
   * Starts with nothing special.
   *
   * @return options that change nothing
   */
  public static CallOptions none() {
    return NONE;
  }

  /**
   * Adds a parameter to each call; it travels, and is signed, like the documented ones.
   *
   * @param name its name
   * @param value its value, not encoded
   * @return options with the parameter
   */
  public CallOptions parameter(String name, String value) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value));
    return new CallOptions(more, watcher);
  }

  /**
   * Hands each answer over before it is decoded, failures included.
   *
   * @param watcher what takes the answer; what it throws ends the call
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
      // A body that is one value has no place for more.
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
