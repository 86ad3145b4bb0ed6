package org.domainbindings.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Remembers whether a request left this machine: what did not can be sent again without harm. */
final class Departure {

  private volatile boolean happened;

  boolean happened() {
    return happened;
  }

  /** Comes after a connection is made and before the first byte of the request. */
  static final class Watch implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
      Departure departure = chain.request().tag(Departure.class);
      if (departure != null) {
        departure.happened = true;
      }
      Response response = chain.proceed(chain.request());
      // OkHttp repeats a call by itself when told to come back in no time, whatever the call does.
      return "0".equals(response.header("Retry-After"))
          ? response.newBuilder().removeHeader("Retry-After").build()
          : response;
    }
  }
}
