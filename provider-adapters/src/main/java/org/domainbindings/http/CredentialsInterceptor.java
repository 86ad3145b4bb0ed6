package org.domainbindings.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Adds the credentials just before the request is written, and removes them from the request of the
 * response, so that nothing an application can see or print contains them.
 *
 * @param authentication adds the credentials
 */
record CredentialsInterceptor(Authentication authentication) implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request clean = chain.request();
    Response response = chain.proceed(framed(authentication.authenticate(clean)));
    return response.newBuilder().request(clean).build();
  }

  /** OkHttp set these headers for the body without credentials. */
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
