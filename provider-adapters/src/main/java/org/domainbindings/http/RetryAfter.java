package org.domainbindings.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import okhttp3.Interceptor.Chain;
import okhttp3.Response;
import org.domainbindings.Failure;
import org.jspecify.annotations.Nullable;

/** Parses the header {@code Retry-After}: a number of seconds, or a date. */
final class RetryAfter {

  static final String NAME = "Retry-After";

  private static final String HIDDEN = "Retry-After-Hidden";

  /** More digits would overflow when added up, and mean never anyway. */
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** Returns the longer of the server's delay and the documented one. */
  static Failure add(Failure failure, @Nullable String header, Clock clock) {
    Duration asked = header == null ? null : parse(header.strip(), clock);
    Duration known = failure.retryAfter();
    boolean longer = asked != null && (known == null || known.compareTo(asked) < 0);
    return longer ? failure.withRetryAfter(asked) : failure;
  }

  private static @Nullable Duration parse(String header, Clock clock) {
    try {
      if (header.matches("[0-9]+")) {
        String digits = header.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : header;
        return Duration.ofSeconds(Long.parseLong(digits));
      }
      Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
      Duration left = Duration.between(clock.instant(), date);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Hides the header from OkHttp, which retries by itself if the delay is zero, and fails to parse
   * long numbers. A network interceptor.
   */
  static Response hide(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == HttpURLConnection.HTTP_UNAVAILABLE
        ? renamed(response, NAME, HIDDEN)
        : response;
  }

  /** Restores the header. An application interceptor. */
  static Response show(Chain chain) throws IOException {
    return renamed(chain.proceed(chain.request()), HIDDEN, NAME);
  }

  private static Response renamed(Response response, String from, String to) {
    List<String> values = response.headers(from);
    if (values.isEmpty()) {
      return response;
    }
    Response.Builder renamed = response.newBuilder().removeHeader(from);
    values.forEach(value -> renamed.addHeader(to, value));
    return renamed.build();
  }
}
