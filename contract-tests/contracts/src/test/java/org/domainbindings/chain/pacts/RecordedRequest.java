package org.domainbindings.chain.pacts;

import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.domainbindings.chain.Interaction;

/** Makes requests of OkHttp from those of contracts. */
public final class RecordedRequest {

  private RecordedRequest() {}

  /** Returns a request with the method, path and parameters of a recorded one, without headers. */
  public static Request.Builder to(HttpUrl service, Interaction.Request recorded) {
    HttpUrl.Builder url = service.newBuilder().encodedPath(recorded.path()).query(null);
    recorded.query().forEach((name, all) -> all.forEach(one -> url.addQueryParameter(name, one)));
    FormBody.Builder form = new FormBody.Builder();
    recorded.form().forEach((name, all) -> all.forEach(one -> form.add(name, one)));
    boolean get = recorded.method().equals("GET");
    return new Request.Builder()
        .url(url.build())
        .method(recorded.method(), get ? null : form.build());
  }
}
