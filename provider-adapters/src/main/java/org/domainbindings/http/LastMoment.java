package org.domainbindings.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Adds the credentials between the connection and the first byte, and takes them off the answer's
 * request, so that nothing which an application can see or print has them.
 *
 * @param authentication what adds the credentials
 */
record LastMoment(Authentication authentication) implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request clean = chain.request();
    Response response = chain.proceed(framed(authentication.authenticate(clean)));
    return response.newBuilder().request(clean).build();
  }

  /** What OkHttp says of the body was true of the one before. */
  private static Request framed(Request request) throws IOException {
    RequestBody body = request.body();
    if (body == null) {
      return request;
    }
    Request.Builder framed = request.newBuilder();
    if (body.contentType() != null) {
      framed.header("Content-Type", body.contentType().toString());
    }
    return framed.header("Content-Length", Long.toString(body.contentLength())).build();
  }
}
