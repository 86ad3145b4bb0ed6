package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
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

  private static final int LARGEST = 100_000;

  private final Decoder decoder = new Decoder(new Moshi.Builder().build(), LARGEST);

  private <T> T decode(String body, Class<T> type) throws UnreadableAnswerException {
    return type.cast(decoder.decode(body.getBytes(StandardCharsets.UTF_8), type, text -> text));
  }

  @Test
  void decodesJsonAndXmlAlike() throws IOException {
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

    SearchDomainResponse answer = decode(json, SearchDomainResponse.class);
    assertThat(answer.domains().get(0).prices().get(0).partnerPrice()).isEqualTo("19.90");
    assertThat(decode(xml, SearchDomainResponse.class)).isEqualTo(answer);
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
  void readsEmptyElement_asEmptyValue(String xml, int domains) throws IOException {
    assertThat(decode(xml, ListDomainsResponse.class).domains()).hasSize(domains);
  }

  @Test
  void keepsUnknownProperties() throws IOException {
    assertThat(
            decode("{\"a\":\"1\",\"b\":[{\"c\":null}]}", PingResponse.class).additionalProperties())
        .isEqualTo(Map.of("a", "1", "b", List.of(Collections.singletonMap("c", null))));
    assertThat(decode("<x><a>1</a></x>", PingResponse.class).additionalProperties())
        .isEqualTo(Map.of("a", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | the answer is empty",
        "' ' | the answer is empty",
        "[] | the answer is neither a JSON object nor XML",
        "null | the answer is neither a JSON object nor XML",
        "<html></html> | the answer is an HTML page",
        "<HTML lang=en> | the answer is an HTML page",
        "<!doctype html><p> | the answer is an HTML page",
        "<!DOCTYPE  html PUBLIC 'x'> | the answer is an HTML page",
        "<htmlish> | the answer is truncated or malformed",
        "{ | the answer is truncated or malformed",
        "{\"status\":\"O | the answer is truncated or malformed",
        "{\"status\":OK} | the answer is truncated or malformed",
        "{'status':'OK'} | the answer is truncated or malformed",
        "{} x | the answer is truncated or malformed",
        "{} {} | the answer is truncated or malformed",
        "{\"status\":\"OK\",\"status\":\"error\"} | the answer does not have the documented form, at"
            + " $.status",
        "<a><status>OK</status><status>error</status></a> | the answer does not have the"
            + " documented form, at $.status",
        "{\"status\":[]} | the answer does not have the documented form, at $.status",
        "{\"status\":{}} | the answer does not have the documented form, at $.status",
        "<a><status><b/></status></a> | the answer does not have the documented form, at $.status",
        "<a> | the answer is truncated or malformed",
      })
  void reportsWhyAnswerIsUnreadable(String body, String why) {
    assertThat(failure(UnreadableAnswerException.class, () -> decode(body, PingResponse.class)))
        .hasMessage(why)
        .hasNoCause();
  }

  @Test
  void namesDocumentedPropertiesOnly() {
    String name = Secrets.AUTHCODE;
    for (String body :
        List.of(
            "{\"" + name + "\":" + "[".repeat(300),
            "{\"" + name + "\":{\"" + name + "\":oops}}",
            "<a><" + "n" + name + "></a>")) {
      assertThat(failure(UnreadableAnswerException.class, () -> decode(body, PingResponse.class)))
          .hasMessageNotContaining(name);
    }
  }

  @Test
  void doesNotQuoteAnswer() {
    String body = "{\"domain\":[{\"expirationdate\":\"" + Secrets.AUTHCODE + "\"}]}";
    UnreadableAnswerException exception =
        failure(UnreadableAnswerException.class, () -> decode(body, ListDomainsResponse.class));

    assertThat(exception)
        .hasMessage("the answer does not have the documented form, at $.domain[0].expirationdate");
  }

  @Test
  void refusesDeepNesting() {
    String deep = "{\"a\":" + "[".repeat(40_000) + "]".repeat(40_000) + "}";

    assertThat(failure(UnreadableAnswerException.class, () -> decode(deep, PingResponse.class)))
        .hasMessage("the answer does not have the documented form");
  }

  private byte[] read(String contentType, byte[] bytes) throws IOException {
    return decoder.read(
        ResponseBody.create(new Buffer().write(bytes), MediaType.parse(contentType), bytes.length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html;charset=GBK", "text/xml;charset=utf-16"})
  void readsTextAsUtf8_whateverTheCharset(String contentType) throws IOException {
    byte[] bytes = "{\"a\":\"Ü 中 😀\"}".getBytes(StandardCharsets.UTF_8);

    byte[] body = read(contentType, bytes);
    PingResponse answer = (PingResponse) decoder.decode(body, PingResponse.class, text -> text);
    assertThat(answer.additionalProperties()).isEqualTo(Map.of("a", "Ü 中 😀"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "", " \r\n\t"})
  void skipsByteOrderMarkAndWhitespace(String before) throws IOException {
    for (String answer : List.of("<a><status>OK</status></a>", "{\"status\":\"OK\"}")) {
      byte[] body = read("text/plain", (before + answer).getBytes(StandardCharsets.UTF_8));

      PingResponse decoded = (PingResponse) decoder.decode(body, PingResponse.class, text -> text);
      assertThat(decoded.status()).isEqualTo("OK");
    }
  }

  @Test
  void readsAnswersUpToMaximumSize() throws IOException {
    assertThat(read("text/plain", new byte[LARGEST])).hasSize(LARGEST);

    assertThat(
            failure(
                UnreadableAnswerException.class, () -> read("text/plain", new byte[LARGEST + 1])))
        .hasMessage("the answer is larger than 100000 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{},", "[],", "0,", "<a/>", "<a b='' c=''/>", "{\"a\":0},"})
  void refusesTooManyValues(String part) {
    byte[] bytes = part.repeat(7000).getBytes(StandardCharsets.UTF_8);

    assertThat(failure(UnreadableAnswerException.class, () -> read("text/plain", bytes)))
        .hasMessage("the answer has too many values for its size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":%s}", "{\"domain\":[{\"a\":%s}]}"})
  void keepsNumberOfManyDigitsAsText(String body) throws IOException {
    String digits = "7".repeat(50_000);

    ListDomainsResponse answer = decode(body.formatted(digits), ListDomainsResponse.class);
    assertThat(answer.additionalProperties().getOrDefault("a", digits)).isEqualTo(digits);
  }
}
