package org.domainbindings.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.ServiceException;
import org.domainbindings.UnknownOutcomeException;
import org.domainbindings.alidns.client.ApplyForRetrievalResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of Alibaba Cloud DNS in the shapes in which they were published or seen. */
class AlidnsShapesTest extends WithCannedService {

  private static final String REQUEST = "536E9CAD-DB30-4647-AC87-AA5CC38C5382";

  private ApplyForRetrievalResponse answered(String body) {
    service.answer(200, body);
    return alidns.applyForRetrieval("example.com");
  }

  private ProviderException refused(int httpStatus, String body) {
    service.answer(httpStatus, body);
    return failure(() -> alidns.applyForRetrieval("example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"RequestId": "536E9CAD-DB30-4647-AC87-AA5CC38C5382", "DomainName": ""}""",
        """
        {"DomainName": "", "More": {"x": [1, null]},
         "RequestId": "536E9CAD-DB30-4647-AC87-AA5CC38C5382"}""",
        """
        <ApplyForRetrievalDomainNameResponse>
          <RequestId>536E9CAD-DB30-4647-AC87-AA5CC38C5382</RequestId>
          <DomainName></DomainName>
        </ApplyForRetrievalDomainNameResponse>""",
        """
        <?xml version='1.0' encoding='UTF-8'?><ApplyForRetrievalDomainNameResponse>\
        <DomainName/><RequestId>536E9CAD-DB30-4647-AC87-AA5CC38C5382</RequestId>\
        </ApplyForRetrievalDomainNameResponse>""",
      })
  void readsAnAcknowledgement_withAnEmptyDomainName(String body) {
    assertThat(answered(body))
        .usingRecursiveComparison()
        .ignoringFields("additionalProperties")
        .isEqualTo(ApplyForRetrievalResponse.builder().requestId(REQUEST).domainName("").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"RequestId\": \"536E9CAD-DB30-4647-AC87-AA5CC38C5382\"}",
        "<ApplyForRetrievalDomainNameResponse>"
            + "<RequestId>536E9CAD-DB30-4647-AC87-AA5CC38C5382</RequestId>"
            + "</ApplyForRetrievalDomainNameResponse>",
      })
  void readsAnAcknowledgement_withoutADomainName(String body) {
    assertThat(answered(body))
        .isEqualTo(ApplyForRetrievalResponse.builder().requestId(REQUEST).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"RequestId": "536E9CAD-DB30-4647-AC87-AA5CC38C5382", "HostId": "alidns.aliyuncs.com",
         "Code": "InvalidDomainName.Format", "Message": "The format of domain is \\"error\\".",
         "Recommend": "https://error-center.example.com/InvalidDomainName.Format"}""",
        """
        {"Message": "The format of domain is \\"error\\".", "Code": "InvalidDomainName.Format",
         "AccessDeniedDetail": {"PolicyType": ""},
         "RequestId": "536E9CAD-DB30-4647-AC87-AA5CC38C5382"}""",
        """
        <Error>
          <RequestId>536E9CAD-DB30-4647-AC87-AA5CC38C5382</RequestId>
          <HostId>alidns.aliyuncs.com</HostId>
          <Code>InvalidDomainName.Format</Code>
          <Message>The format of domain is "error".</Message>
          <Recommend><![CDATA[https://error-center.example.com/?a=1&b=2]]></Recommend>
        </Error>""",
        """
        <?xml version='1.0' encoding='UTF-8'?><Error><HostId/><Message>The format of domain is \
        &quot;error&quot;.</Message><Code>InvalidDomainName.Format</Code>\
        <RequestId>536E9CAD-DB30-4647-AC87-AA5CC38C5382</RequestId></Error>""",
      })
  void readsAFailure(String body) {
    for (var httpStatus : new int[] {400, 404, 200}) {
      assertThat(refused(httpStatus, body))
          .isInstanceOf(InvalidInputException.class)
          .returns(Reason.INVALID_DOMAIN, ProviderException::reason)
          .returns("InvalidDomainName.Format", e -> e.code().orElseThrow())
          .returns("The format of domain is \"error\".", ProviderException::providerMessage)
          .returns(REQUEST, e -> e.requestId().orElseThrow())
          .returns(httpStatus, e -> e.httpStatus().orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Code\": \"InvalidDomainName.Moon\", \"Message\": \"?\"}",
        "<Error><Code>InvalidDomainName.Moon</Code><Message>?</Message></Error>",
      })
  void keepsACodeThatNobodyDocumented(String body) {
    assertThat(refused(400, body))
        .isInstanceOf(ServiceException.class)
        .returns(Reason.OTHER, ProviderException::reason)
        .returns("InvalidDomainName.Moon", e -> e.code().orElseThrow())
        .returns("?", ProviderException::providerMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"RequestId\": \"536E",
        "<html/>",
        "<Error><Code>",
        "{}",
        "{\"message\": \"no healthy upstream\"}",
        "<Error/>",
        "<rss/>",
      })
  void cannotTellWhetherTheApplicationWasTaken_whenTheAnswerIsNone(String body) {
    assertThat(refused(200, body)).isInstanceOf(UnknownOutcomeException.class);
    service.take();
    assertThat(pauses).isEmpty();
  }
}
