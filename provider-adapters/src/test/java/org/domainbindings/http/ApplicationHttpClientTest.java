package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.domainbindings.ProviderException;
import org.domainbindings.testing.Leaks;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import retrofit2.HttpException;

/** Tests clients that share the HTTP client of an application. */
class ApplicationHttpClientTest<C extends ProviderClient<C>> extends EachProvider<C> {

  @Test
  void showsNoCredential_toInterceptorsAndListenersOfApplication() throws IOException {
    StringBuffer seen = new StringBuffer();
    Interceptor interceptor =
        chain -> {
          Response response = chain.proceed(chain.request());
          seen.append(everything(chain.request())).append(everything(response));
          return response;
        };
    EventListener listener =
        new EventListener() {
          @Override
          public void requestHeadersEnd(Call call, Request request) {
            seen.append(everything(call.request())).append(everything(request));
          }

          @Override
          public void responseHeadersEnd(Call call, Response response) {
            seen.append(everything(response));
          }

          @Override
          public void followUpDecision(Call call, Response response, Request next) {
            seen.append(everything(response));
          }
        };
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(interceptor)
            .addNetworkInterceptor(interceptor)
            .eventListener(listener)
            .build();
    MockResponse page = answer(502, "<html>");
    try (TestServer server = TestServer.answering(answer(200, provider.success()), page);
        C client =
            provider.client(
                settings ->
                    settings
                        .baseUrl(server.url())
                        .httpClient(own)
                        .timing(new SteppingTime().timing()))) {
      provider.anyCall().call(client);
      failure(ProviderException.class, () -> provider.anyCall().call(client));
      retrofit2.Response<?> direct = provider.direct(client).execute();
      seen.append(direct).append(everything(direct.raw())).append(new HttpException(direct));

      assertThat(
              Leaks.in(server.requests().get(0) + TestServer.parameters(server.requests().get(0))))
          .as("what was sent")
          .isNotEmpty();
    }
    List<String> credentials = new ArrayList<>(Secrets.all());
    credentials.remove(Secrets.AUTHCODE);
    assertThat(seen).contains("/");
    assertThat(Leaks.in(seen.toString(), credentials)).isEmpty();
  }

  private static String everything(Response response) {
    Response before = response.networkResponse();
    return response + everything(response.request()) + (before == null ? "" : everything(before));
  }

  private static String everything(Request request) {
    try {
      return request + " " + request.url() + request.headers() + TestServer.form(request) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void keepsHttpClientOfApplicationAsItWas() throws IOException {
    List<String> seen = new ArrayList<>();
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  seen.add(chain.request().url() + " " + TestServer.form(chain.request()));
                  return chain.proceed(chain.request().newBuilder().header("X-Own", "1").build());
                })
            .build();
    try (TestServer server = TestServer.answering(provider.success())) {
      try (C client = provider.client(settings -> settings.baseUrl(server.url()).httpClient(own))) {
        provider.calls().forEach(sample -> sample.call(client));
      }

      assertThat(server.requests())
          .hasSize(provider.calls().size())
          .allSatisfy(request -> assertThat(request.getHeaders().get("X-Own")).isEqualTo("1"));
      assertThat(seen).hasSize(provider.calls().size());
      List<String> credentials = new ArrayList<>(Secrets.all());
      credentials.remove(Secrets.AUTHCODE);
      assertThat(Leaks.in(String.join("\n", seen), credentials)).isEmpty();
      Request another = new Request.Builder().url(server.url().toString()).build();
      try (Response response = own.newCall(another).execute()) {
        assertThat(response.code()).as("the application's client is still open").isEqualTo(200);
      }
      assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    }
  }
}
