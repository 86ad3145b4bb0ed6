package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;

import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.domainbindings.http.RequestParameters.Parameter;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParametersTest {

  private static final String VALUE = "1 +&=%/?#*~ü😀";

  private static Request.Builder request(String query) {
    return new Request.Builder().url("http://127.0.0.1/path" + query);
  }

  @Test
  void areInQueryOfGet() {
    Request sent = RequestParameters.of(request("?a=x&a=y").build()).with("b", VALUE).toRequest();

    assertThat(sent.url().encodedPath()).isEqualTo("/path");
    assertThat(sent.url().queryParameterValues("a")).containsExactly("x", "y");
    assertThat(sent.url().queryParameter("b")).isEqualTo(VALUE);
    assertThat(sent.url().encodedQuery()).startsWith("a=x&a=y&b=1%20%2B%26");
    assertThat(sent.body()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void areInFormOfOtherMethods(String method) throws IOException {
    FormBody form = new FormBody.Builder().add("nameserver", "a").add("nameserver", "b").build();
    Request sent =
        RequestParameters.of(request("?q=1").method(method, form).build())
            .with("b", VALUE)
            .toRequest();

    assertThat(sent.method()).isEqualTo(method);
    assertThat(sent.url().encodedQuery()).isNull();
    assertThat(TestServer.form(sent)).startsWith("q=1&nameserver=a&nameserver=b&b=1");
    assertThat(RequestParameters.of(sent).values("b")).containsExactly(VALUE);
    assertThat(RequestParameters.of(sent).values("nameserver")).containsExactly("a", "b");
    assertThat(RequestParameters.of(sent).values("none")).isEmpty();
  }

  @Test
  void readParameterWithoutValueAsEmpty() {
    assertThat(RequestParameters.of(request("?a&b=").build()).all())
        .containsExactly(new Parameter("a", ""), new Parameter("b", ""));
  }

  @Test
  void areImmutable() {
    RequestParameters before = RequestParameters.of(request("?a=1").build());
    before.with("b", "2");

    assertThat(before.all()).hasSize(1);
  }

  @Test
  void refuseToReplaceOtherBody() {
    RequestBody body = RequestBody.create("packed", MediaType.get("application/x-gzip"));
    Request other = request("").post(body).build();

    failure(IllegalStateException.class, () -> RequestParameters.of(other).toRequest());
  }

  @Test
  void showNamesOnly() {
    assertThat(shown(new Parameter("password", Secrets.PASSWORD))).hasToString("password");
    shown(RequestParameters.of(request("").build()).with("password", Secrets.PASSWORD));
  }
}
