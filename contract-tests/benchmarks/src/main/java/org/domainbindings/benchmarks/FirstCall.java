package org.domainbindings.benchmarks;

import java.net.URI;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
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
  public static void main(String[] arguments) throws ApiException {
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
    System.out.println(arguments[0].equals("ours") ? ours(http) : stock(http));
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
