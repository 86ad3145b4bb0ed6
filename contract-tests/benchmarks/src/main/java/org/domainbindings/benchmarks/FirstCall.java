package org.domainbindings.benchmarks;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.net.URI;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.domainbindings.freenom.Freenom;
import stock.gson.ApiClient;
import stock.gson.ApiException;
import stock.gson.api.DomainsApi;

/** A process that makes one call, to an answer in memory, and ends. */
public final class FirstCall {

  private FirstCall() {}

  /** Makes the call with the client that is named. */
  public static void main(String[] arguments) throws Exception {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .body(ResponseBody.create(Samples.INFO, MediaType.get("application/json")))
                        .build())
            .build();
    System.out.println(
        switch (arguments[0]) {
          case "ours" -> ours(http);
          case "stock" -> stock(http);
          default -> bare(http);
        });
  }

  private static String ours(OkHttpClient http) {
    try (Freenom freenom =
        Freenom.builder()
            .baseUrl(URI.create("http://localhost"))
            .httpClient(http)
            .credentials("reseller@example.com", "secret")
            .build()) {
      return String.valueOf(freenom.domains().info("example.tk").domains().get(0).domainName());
    }
  }

  /** What is left of a call if nothing is read: the least that any client on OkHttp can take. */
  private static String bare(OkHttpClient http) throws IOException {
    Request request = new Request.Builder().url("http://localhost/v2/domain/getinfo").build();
    try (Response response = http.newCall(request).execute()) {
      JsonReader.of(response.body().source()).skipValue();
      return "EXAMPLE.TK";
    }
  }

  private static String stock(OkHttpClient http) throws ApiException {
    ApiClient client = new ApiClient(http);
    client.setBasePath("http://localhost");
    return new DomainsApi(client)
        .getDomainInfo("example.tk", "reseller@example.com", "secret", null, null)
        .getDomain()
        .get(0)
        .getDomainname();
  }
}
