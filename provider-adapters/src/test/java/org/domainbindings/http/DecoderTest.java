package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.domainbindings.freenom.client.ListDomainsResponse;
import org.domainbindings.freenom.client.PingResponse;
import org.domainbindings.freenom.client.SearchDomainResponse;
import org.domainbindings.testing.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  private final Decoder decoder = new Decoder(new Moshi.Builder().build());

  @Test
  void decodesJsonAndXmlToTheSame() throws IOException {
    String json =
        """
        {"result":"DOMAIN AVAILABLE","domain":[{"domainname":"A.TK","pricing":[
        {"currency":"USD","period":"1Y","partnerprice":"19.90"}]}],"status":"OK"}\
        """;
    String xml =
        """
        <freenom><domain><pricing><partnerprice>19.90</partnerprice><period>1Y</period>
        <currency>USD</currency></pricing><domainname>A.TK</domainname></domain>
        <status>OK</status><result>DOMAIN AVAILABLE</result></freenom>\
        """;

    SearchDomainResponse answer = decoder.decode(json, SearchDomainResponse.class);
    assertThat(answer.domains().get(0).prices().get(0).partnerPrice()).isEqualTo("19.90");
    assertThat(decoder.decode(xml, SearchDomainResponse.class)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<freenom/> | 0",
        "<freenom><domain/></freenom> | 0",
        "<freenom><domain><domainname/></domain></freenom> | 1",
        "<freenom><domain><domainname>A</domainname></domain></freenom> | 1",
        "<freenom><domain/><domain><domainname>A</domainname></domain></freenom> | 1",
      })
  void takesEmptyElementForEmptyValue(String xml, int domains) throws IOException {
    assertThat(decoder.decode(xml, ListDomainsResponse.class).domains()).hasSize(domains);
  }

  @Test
  void handsOverAllProperties() throws IOException {
    assertThat(decoder.properties("{\"a\":\"1\",\"b\":[{\"c\":null}]}"))
        .isEqualTo(Map.of("a", "1", "b", List.of(java.util.Collections.singletonMap("c", null))));
    assertThat(decoder.properties("<x><a>1</a></x>")).isEqualTo(Map.of("a", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | the answer is empty",
        "' ' | the answer is empty",
        "[] | the answer is no object of JSON and no XML",
        "null | the answer is no object of JSON and no XML",
        "<html></html> | the answer is an HTML page",
        "<HTML lang=en> | the answer is an HTML page",
        "<!doctype html><p> | the answer is an HTML page",
        "<!DOCTYPE  html PUBLIC 'x'> | the answer is an HTML page",
        "<htmlish> | the answer breaks off or is malformed",
        "{ | the answer breaks off or is malformed",
        "{\"status\":\"O | the answer breaks off or is malformed",
        "{\"status\":OK} | the answer breaks off or is malformed",
        "{'status':'OK'} | the answer breaks off or is malformed",
        "{} x | the answer breaks off or is malformed",
        "{\"status\":[]} | the answer is not of the documented form, at $.status",
        "{\"status\":{}} | the answer is not of the documented form, at $.status",
        "<a><status><b/></status></a> | the answer is not of the documented form, at $.status",
        "<a> | the answer breaks off or is malformed",
      })
  void saysWhyAnswerCannotBeRead(String body, String why) {
    assertThat(
            failure(
                UnreadableAnswerException.class, () -> decoder.decode(body, PingResponse.class)))
        .hasMessage(why)
        .hasNoCause();
  }

  @Test
  void namesNothingButDocumentedProperties() {
    String name = Secrets.AUTHCODE;
    for (String body :
        List.of(
            "{\"" + name + "\":1,\"" + name + "\":2}",
            "{\"" + name + "\":{\"" + name + "\":oops}}",
            "<a><" + "n" + name + "></a>")) {
      failure(UnreadableAnswerException.class, () -> decoder.properties(body));
    }
  }

  @Test
  void keepsWordsOfAnswerOutOfItsMessage() {
    String body = "{\"domain\":[{\"expirationdate\":\"" + Secrets.AUTHCODE + "\"}]}";
    UnreadableAnswerException exception =
        failure(
            UnreadableAnswerException.class, () -> decoder.decode(body, ListDomainsResponse.class));

    assertThat(exception)
        .hasMessage("the answer is not of the documented form, at $.domain[0].expirationdate");
  }

  @Test
  void refusesDeepNesting() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    failure(UnreadableAnswerException.class, () -> decoder.decode(deep, PingResponse.class));
    failure(UnreadableAnswerException.class, () -> decoder.properties(deep));
  }

  private static ResponseBody body(String contentType, byte[] bytes) {
    return ResponseBody.create(
        new Buffer().write(bytes), MediaType.parse(contentType), bytes.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html;charset=GBK", "text/xml;charset=utf-16"})
  void readsTextAsUtf8_whateverTheTypeSays(String contentType) throws IOException {
    assertThat(Decoder.text(body(contentType, "Ü 中 😀".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("Ü 中 😀");
  }

  @Test
  void passesOverByteOrderMark() throws IOException {
    assertThat(Decoder.text(body("text/xml", "\uFEFF<a/>".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("<a/>");
  }

  @Test
  void readsTextOfSixteenMebibytesAndNoMore() throws IOException {
    int most = 16 * 1024 * 1024;
    assertThat(Decoder.text(body("text/plain", new byte[most]))).hasSize(most);

    assertThat(
            failure(
                UnreadableAnswerException.class,
                () -> Decoder.text(body("text/plain", new byte[most + 1]))))
        .hasMessageContaining("16 MiB");
  }
}
