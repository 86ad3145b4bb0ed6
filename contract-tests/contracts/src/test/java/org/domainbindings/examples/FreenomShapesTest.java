package org.domainbindings.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.domainbindings.CredentialsException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.RefusedException;
import org.domainbindings.ServiceException;
import org.domainbindings.TryLaterException;
import org.domainbindings.UnknownOutcomeException;
import org.domainbindings.freenom.client.Availability;
import org.domainbindings.freenom.client.Contact;
import org.domainbindings.freenom.client.ContactRole;
import org.domainbindings.freenom.client.DomainInfo;
import org.domainbindings.freenom.client.DomainStatus;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.LinkedDomain;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ListedDomain;
import org.domainbindings.freenom.client.Nameserver;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.Price;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RegisteredDomain;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.freenom.client.ReturnedDomainType;
import org.domainbindings.freenom.client.ReturnedPeriod;
import org.domainbindings.freenom.client.SearchedDomain;
import org.domainbindings.freenom.client.TransferStatus;
import org.domainbindings.freenom.client.TransferType;
import org.domainbindings.freenom.client.UpgradeDomainRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of Freenom in the shapes in which they were published or seen. */
class FreenomShapesTest extends WithCannedService {

  private static final RegisterDomainRequest ORDER =
      RegisterDomainRequest.builder("example.tk", DomainType.PAID)
          .forwardUrl("https://www.example.com/")
          .ownerId("JSMTH01")
          .build();

  private SearchedDomain searched(String body) {
    service.answer(200, body);
    return freenom.domains().search("example.tk", DomainType.PAID).domains().get(0);
  }

  private DomainInfo info(String body) {
    service.answer(200, body);
    return freenom.domains().info("example.tk").domains().get(0);
  }

  private List<ListedDomain> listed(String body) {
    service.answer(200, body);
    return freenom.domains().list(ListDomainsRequest.builder().build()).domains();
  }

  private RegisteredDomain registered(String body) {
    service.answer(200, body);
    return freenom.domains().register(ORDER).domains().get(0);
  }

  private Contact contact(String body) {
    service.answer(200, body);
    return freenom.contacts().list().contacts().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"domain": [{"domainname": "EXAMPLE.TK", "status": "AVAILABLE", "pricing": [
          {"period": "1Y", "partnerprice": "6.50"}]}], "status": "OK"}""",
        """
        {"domain": {"domainname": "EXAMPLE.TK", "status": "AVAILABLE", "pricing":
          {"period": "1Y", "partnerprice": "6.50"}}, "status": "OK"}""",
        """
        <freenom><domain><domainname>EXAMPLE.TK</domainname><status>AVAILABLE</status>
          <pricing><period>1Y</period><partnerprice>6.50</partnerprice></pricing></domain>
          <status>OK</status></freenom>""",
      })
  void takesALoneHash_forAListOfOne(String body) {
    var price =
        Price.builder().period(ReturnedPeriod.YEARS_1).partnerPrice(new BigDecimal("6.50")).build();
    assertThat(searched(body))
        .isEqualTo(
            SearchedDomain.builder()
                .domainName("EXAMPLE.TK")
                .prices(price)
                .status(Availability.AVAILABLE)
                .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"contact": [{"contact_id": "JSMTH01", "contact_domain":
          [{"domainname": "A.TK", "type": "owner"}, {"domainname": "B.TK", "type": "TECH"}]}]}""",
        """
        {"contact": {"contact_domain":
          [{"type": "owner", "domainname": "A.TK"}, {"type": "tech", "domainname": "B.TK"}],
          "contact_id": "JSMTH01"}}""",
        """
        <freenom><contact>
          <contact_domain><domainname>A.TK</domainname><type>owner</type></contact_domain>
          <contact_id>JSMTH01</contact_id>
          <contact_domain><type>tech</type><domainname>B.TK</domainname></contact_domain>
        </contact></freenom>""",
      })
  void readsListsInsideALoneHash(String body) {
    assertThat(contact(body).linkedDomains())
        .containsExactly(
            LinkedDomain.builder().domainName("A.TK").type(ContactRole.OWNER).build(),
            LinkedDomain.builder().domainName("B.TK").type(ContactRole.TECH).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"domain": [{"domainname": "EXAMPLE.TK", "domaintype": "FREE", "status": "ACTIVE",
          "authcode": "", "expirationdate": "", "pricing": "", "nameserver": "",
          "forward_url": "", "owner_contact": "", "admin_contact": "", "tech_contact": "",
          "billing_contact": ""}], "status": "OK"}""",
        """
        {"domain": [{"domainname": "EXAMPLE.TK", "domaintype": "FREE", "status": "ACTIVE",
          "authcode": "", "expirationdate": null, "pricing": [], "nameserver": null,
          "forward_url": "", "owner_contact": null}], "status": "OK"}""",
        """
        <freenom><domain><owner_contact/><admin_contact></admin_contact><tech_contact>
          </tech_contact><billing_contact/><forward_url/><nameserver/><pricing/>
          <expirationdate/><authcode/><status>ACTIVE</status><domaintype>FREE</domaintype>
          <domainname>EXAMPLE.TK</domainname></domain><status>OK</status></freenom>""",
      })
  void takesEmptyTexts_forEmptyHashesAndLists(String body) {
    assertThat(info(body))
        .isEqualTo(
            DomainInfo.builder()
                .domainName("EXAMPLE.TK")
                .domainType(ReturnedDomainType.FREE)
                .authcode("")
                .status(DomainStatus.ACTIVE)
                .forwardUrl("")
                .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF{\"domain\": [{\"domainname\": \"EXAMPLE.TK\"}]}",
        "\uFEFF<?xml version=\"1.0\"?><freenom><domain><domainname>EXAMPLE.TK</domainname></domain>"
            + "</freenom>",
      })
  void skipsAByteOrderMark(String body) {
    assertThat(info(body).domainName()).isEqualTo("EXAMPLE.TK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"domain\": \"\", \"status\": \"OK\"}",
        "{\"domain\": [], \"status\": \"OK\"}",
        "{\"domain\": null, \"status\": \"OK\"}",
        "{\"domain\": [\"\"], \"status\": \"OK\"}",
        "{\"status\": \"OK\"}",
        "<freenom><domain/><status>OK</status></freenom>",
        "<freenom><status>OK</status></freenom>",
      })
  void readsNoDomains(String body) {
    assertThat(listed(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"19.90\"', 19.90",
    "19.90, 19.90",
    "'\"19.9\"', 19.9",
    "19, 19",
    "'\"0.00\"', 0.00",
    "'\"1299.00\"', 1299.00",
    "0.1, 0.1",
    "'\"12345678901234567890.10\"', 12345678901234567890.10",
    "1e2, 1e2",
  })
  void keepsAllDigitsOfAPrice(String written, BigDecimal price) {
    var body = "{\"domain\": [{\"partnerprice\": %s, \"retailprice\": %s}]}";
    var domain = registered(body.formatted(written, written));
    assertThat(domain.partnerPrice()).isEqualTo(price);
    assertThat(domain.retailPrice()).isEqualTo(price);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"domain\": [{\"authcode\": 98765432109876543}]}",
        "{\"domain\": [{\"authcode\": \"98765432109876543\"}]}",
        "<freenom><domain><authcode>98765432109876543</authcode></domain></freenom>",
      })
  void keepsAllDigitsOfAnAuthcode(String body) {
    assertThat(registered(body).authcode()).isEqualTo("98765432109876543");
    assertThat(info(body).authcode()).isEqualTo("98765432109876543");
    assertThat(listed(body).get(0).authcode()).isEqualTo("98765432109876543");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"contact\": [{\"contact_id\": 8837012, \"contact_zipcode\": \"01234\"}]}",
        "{\"contact\": [{\"contact_id\": \"8837012\", \"contact_zipcode\": \"01234\"}]}",
        "<freenom><contact><contact_id>8837012</contact_id>"
            + "<contact_zipcode>01234</contact_zipcode></contact></freenom>",
      })
  void takesAContactIdOfDigits_forAText(String body) {
    assertThat(contact(body).contactId()).isEqualTo("8837012");
    assertThat(contact(body).contactZipCode()).isEqualTo("01234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"domain": [{"registrationdate": "20131215", "expirationdate": "20160229"}]}""",
        """
        {"domain": [{"registrationdate": "2013-12-15", "expirationdate": "2016-02-29"}]}""",
        """
        {"domain": [{"registrationdate": 20131215, "expirationdate": 20160229}]}""",
        """
        <freenom><domain><registrationdate>2013-12-15</registrationdate>
          <expirationdate>20160229</expirationdate></domain></freenom>""",
      })
  void readsDates_inEitherForm(String body) {
    var domain = listed(body).get(0);
    assertThat(domain.registrationDate()).isEqualTo(LocalDate.of(2013, 12, 15));
    assertThat(domain.expirationDate()).isEqualTo(LocalDate.of(2016, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"result": "DOMAIN NOT AVAILABLE", "domain": [
          {"status": "NOT AVAILABLE", "domainname": "EXAMPLE.TK"}], "status": "OK"}""",
        """
        <freenom><status>OK</status><domain><status>NOT AVAILABLE</status>
          <domainname>EXAMPLE.TK</domainname></domain><result>DOMAIN NOT AVAILABLE</result>
        </freenom>""",
      })
  void readsAnAnswer_thatLacksDocumentedProperties(String body) {
    assertThat(searched(body))
        .isEqualTo(
            SearchedDomain.builder()
                .domainName("EXAMPLE.TK")
                .status(Availability.NOT_AVAILABLE)
                .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"version": 2, "debug": {"sql": ["x", {"y": null}], "time": 1.5}, "warnings": [],
         "domain": [{"domainname": "EXAMPLE.TK", "premium": true, "extra": [[1], {}],
                     "status": "AVAILABLE"}], "status": "OK", "more": null}""",
        """
        <freenom version="2"><version>2</version><debug><sql>x</sql><sql><y/></sql></debug>
          <domain premium="yes"><domainname>EXAMPLE.TK</domainname><premium/>
            <status>AVAILABLE</status><extra><x><y>1</y></x></extra></domain>
          <status>OK</status></freenom>""",
      })
  void readsPastPropertiesThatNobodyDocumented(String body) {
    assertThat(searched(body).additionalProperties()).containsKeys("premium", "extra");
    assertThat(searched(body))
        .usingRecursiveComparison()
        .ignoringFields("additionalProperties")
        .isEqualTo(
            SearchedDomain.builder()
                .domainName("EXAMPLE.TK")
                .status(Availability.AVAILABLE)
                .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"domain\": [{\"status\": \"ON HOLD\", \"domaintype\": \"LEASED\"}]}",
        "<freenom><domain><status>ON HOLD</status><domaintype>LEASED</domaintype></domain>"
            + "</freenom>",
      })
  void keepsValuesThatNobodyDocumented(String body) {
    var domain = info(body);
    assertThat(domain.status()).isEqualTo(DomainStatus.of("ON HOLD"));
    assertThat(domain.status().isKnown()).isFalse();
    assertThat(domain.domainType()).hasToString("LEASED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACTIVE", "Active", "active"})
  void comparesValuesWithoutCase_andKeepsThemAsTheyCame(String written) {
    var status = info("{\"domain\": [{\"status\": \"%s\"}]}".formatted(written)).status();
    assertThat(status).isEqualTo(DomainStatus.ACTIVE).hasToString(written);
    assertThat(status.isKnown()).isTrue();
  }

  @Test
  void takesAnAnswerWithoutStatus_forASuccess() {
    assertThat(listed("{\"domain\": [{}], \"result\": \"1 DOMAINS FOUND\"}")).hasSize(1);
    service.answer(200, "{\"transfer\": [{\"period\": \"1Y\"}], \"result\": \"PRICES PROVIDED\"}");
    assertThat(freenom.transfers().price("example.tk", "12345678901234567").transfers()).hasSize(1);
    service.answer(200, "{\"result\": \"2 TRANSFERS LISTED\", \"transfer\": [{}, {}]}");
    assertThat(freenom.transfers().list().transfers()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"domain\": [{\"domainname\": \"A.TK\", \"result\": \"%s\", \"status\": \"%s\"}]}",
        "<freenom><domain><result>%s</result><domainname>A.TK</domainname><status>%s</status>"
            + "</domain></freenom>",
      })
  void readsTheOutcomeInsideTheDomain(String shape) {
    service.answer(200, shape.formatted("DOMAIN RESTORED", "RESTORED"));
    var restored = freenom.domains().restore("a.tk");
    assertThat(restored.result()).isNull();
    assertThat(restored.domains().get(0).result()).isEqualTo("DOMAIN RESTORED");
    assertThat(restored.domains().get(0).status()).isEqualTo("RESTORED");

    service.answer(200, shape.formatted("DOMAIN UPGRADED", "UPGRADED"));
    var upgrade = UpgradeDomainRequest.builder("a.tk", List.of(Period.YEARS_1)).ownerId("J");
    var upgraded = freenom.domains().upgrade(upgrade.build()).domains().get(0);
    assertThat(upgraded.result()).isEqualTo("DOMAIN UPGRADED");
    assertThat(upgraded.status()).isEqualTo("UPGRADED");

    service.answer(200, shape.formatted("DOMAIN DELETED", "DELETED"));
    var deleted = freenom.domains().delete("a.tk").domains().get(0);
    assertThat(deleted.result()).isEqualTo("DOMAIN DELETED");
    assertThat(deleted.status()).isEqualTo("DELETED");
  }

  @Test
  void readsTheOutcomeInsideTheDomain_underResultAlone() {
    service.answer(200, "{\"status\": \"OK\", \"domain\": [{\"result\": \"RESTORED\"}]}");
    var restored = freenom.domains().restore("a.tk").domains().get(0);
    assertThat(restored.result()).isEqualTo("RESTORED");
    assertThat(restored.status()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": \"OK\", \"result\": \"NOT AVAILABLE\", \"domain\": []}",
        "{\"status\": \"OK\", \"domain\": [{\"status\": \"NOT AVAILABLE\"}]}",
        "{\"status\": \"OK\", \"domain\": {\"status\": \"not available\"}}",
        "<freenom><domain><status>NOT AVAILABLE</status></domain><status>OK</status></freenom>",
        "<freenom><result>NOT AVAILABLE</result><status>OK</status></freenom>",
      })
  void takesAnUnavailableDomainUnderOk_forARefusal(String body) {
    service.answer(200, body);
    var renewal = RenewDomainRequest.builder("example.tk").build();
    assertThat(failure(() -> freenom.domains().register(ORDER)))
        .isInstanceOf(RefusedException.class)
        .returns(Reason.NOT_AVAILABLE, ProviderException::reason);
    assertThat(failure(() -> freenom.domains().renew(renewal)))
        .isInstanceOf(RefusedException.class)
        .returns(Reason.NOT_AVAILABLE, ProviderException::reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": \"error\", \"error\": \"Login credentials do not match any account\"}",
        "{\"status\": \"ERROR\", \"result\": \"\", \"domain\": \"\","
            + " \"error\": \"Login credentials do not match any account\"}",
        "<freenom><error>Login credentials do not match any account</error>"
            + "<status>error</status></freenom>",
        "<freenom><status>error</status><error><![CDATA[Login credentials do not match any "
            + "account]]></error><domain/></freenom>",
      })
  void readsAnError_whateverTheHttpStatus(String body) {
    for (var httpStatus : new int[] {200, 400, 401, 500}) {
      service.answer(httpStatus, body);
      assertThat(failure(() -> freenom.domains().info("example.tk")))
          .isInstanceOf(CredentialsException.class)
          .returns(Reason.INVALID_CREDENTIALS, ProviderException::reason)
          .returns(httpStatus, e -> e.httpStatus().orElseThrow())
          .returns(
              "Login credentials do not match any account", ProviderException::providerMessage);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\": \"Login credentials do not match any account\"}",
        "<freenom><error>Login credentials do not match any account</error></freenom>",
      })
  void readsAnErrorWithoutAStatus(String body) {
    service.answer(200, body);
    assertThat(failure(() -> freenom.domains().register(ORDER)))
        .isInstanceOf(CredentialsException.class)
        .returns(Reason.INVALID_CREDENTIALS, ProviderException::reason);
  }

  @Test
  void keepsAnErrorTextThatNobodyDocumented() {
    service.answer(200, "{\"status\": \"error\", \"error\": \"The moon is full\"}");
    assertThat(failure(() -> freenom.domains().info("example.tk")))
        .isInstanceOf(ServiceException.class)
        .returns(Reason.OTHER, ProviderException::reason)
        .returns("The moon is full", ProviderException::providerMessage);
  }

  /** An unexpected shape is named by its place; its values, an authcode for one, are not shown. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<freenom><domain><authcode>98765432109876543</authcode><authcode>1</authcode></domain>"
            + "</freenom>",
        "<freenom><domain><authcode><old>98765432109876543</old></authcode></domain></freenom>",
        "<freenom><result><domain><authcode>98765432109876543</authcode></domain></result>"
            + "<status>OK</status></freenom>",
        "{\"domain\": [{\"expirationdate\": \"98765432109876543\"}]}",
        "{\"domain\": [{\"pricing\": [{\"partnerprice\": \"98765432109876543 EUR\"}]}]}",
      })
  void showsNoValueOfAnAnswerThatItCannotRead(String body) {
    service.answer(200, body);
    var trace = new StringWriter();
    failure(() -> freenom.domains().info("example.tk")).printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("98765432109876543");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><head><title>Oops</title></head><body>Oops<br></body></html>",
        "<html><body><h1>502 Bad Gateway</h1></body></html>",
        "<HTML></HTML>",
      })
  void takesAnHtmlPage_forAFailureOfTheService(String page) {
    service.answer(200, page);
    assertThat(failure(() -> freenom.service().ping()))
        .isInstanceOf(ServiceException.class)
        .returns(Reason.UNREADABLE_ANSWER, ProviderException::reason);
    assertThat(failure(() -> freenom.nameservers().delete("example.tk", "ns1.example.tk")))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(pauses).isEmpty();

    service.answer(502, page);
    assertThat(failure(() -> freenom.service().ping())).isInstanceOf(TryLaterException.class);
    assertThat(failure(() -> freenom.domains().register(ORDER)))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("domain/getinfo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"message\": \"no healthy upstream\"}",
        "<Error><Code>AccessDenied</Code><Message>Access denied</Message></Error>",
        "<freenom/>",
      })
  void doesNotTakeAnAnswerThatSaysNothing_forASuccess(String body) {
    for (var httpStatus : new int[] {200, 404, 500}) {
      service.answer(httpStatus, body);
      assertThat(failure(() -> freenom.domains().register(ORDER)))
          .isInstanceOf(UnknownOutcomeException.class);
      assertThat(failure(() -> freenom.nameservers().delete("example.tk", "ns1.example.tk")))
          .isInstanceOf(UnknownOutcomeException.class);
      assertThat(failure(() -> freenom.service().ping()).reason())
          .isIn(Reason.UNREADABLE_ANSWER, Reason.SERVICE_UNAVAILABLE);
    }
  }

  @Test
  void readsTransfers_withTypesInAnyCaseAndTimesAsTheyCome() {
    service.answer(
        200,
        """
        {"result": "TRANSFERS LISTED", "transfer": [
          {"domainname": "A.TK", "transfertype": "Incoming", "status": "PENDING",
           "lastupdate": "2013-12-15 10:21:32"},
          {"domainname": "B.TK", "transfertype": "outgoing", "status": "DECLINED",
           "newregistrar": "Example & Söhne", "lastupdate": "2013-12-16 08:05:00"}]}""");
    var transfers = freenom.transfers().list().transfers();
    assertThat(transfers.get(0).transferType()).isEqualTo(TransferType.INCOMING);
    assertThat(transfers.get(0).lastUpdate()).isEqualTo("2013-12-15 10:21:32");
    assertThat(transfers.get(1).transferType()).isEqualTo(TransferType.OUTGOING);
    assertThat(transfers.get(1).status()).isEqualTo(TransferStatus.DECLINED);
    assertThat(transfers.get(1).newRegistrar()).isEqualTo("Example & Söhne");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <!-- an answer -->
        <freenom><status>OK</status>
          <domain><nameserver><ipaddress/><hostname>NS1.A.TK</hostname></nameserver>
            <forward_url><![CDATA[https://www.example.com/?a=1&b=<2>]]></forward_url>
            <nameserver><hostname>NS2.A.TK</hostname><ipaddress>192.0.2.2</ipaddress></nameserver>
          </domain></freenom>""",
        """
        <freenom><domain><forward_url>https://www.example.com/?a=1&amp;b=&lt;2&#62;</forward_url>\
        <nameserver><hostname> NS1.A.TK
        </hostname><ipaddress></ipaddress></nameserver><nameserver>\
        <ipaddress>192.0.2.<!-- last -->2</ipaddress><hostname><![CDATA[NS2]]>.A.TK</hostname>\
        </nameserver></domain><status>OK</status></freenom>""",
      })
  void readsXml_whateverItsOrderAndSpelling(String body) {
    var domain = info(body);
    assertThat(domain.forwardUrl()).isEqualTo("https://www.example.com/?a=1&b=<2>");
    assertThat(domain.nameservers())
        .containsExactly(
            Nameserver.builder().hostname("NS1.A.TK").ipAddress("").build(),
            Nameserver.builder().hostname("NS2.A.TK").ipAddress("192.0.2.2").build());
  }

  @Test
  void readsTheTimestampOfAPing_asItComes() {
    service.answer(
        200,
        """
        {"result": "PING REPLY", "timestamp": "2013-12-15 10:21:32 UTC", "status": "OK"}""");
    assertThat(freenom.service().ping().timestamp()).isEqualTo("2013-12-15 10:21:32 UTC");
  }
}
