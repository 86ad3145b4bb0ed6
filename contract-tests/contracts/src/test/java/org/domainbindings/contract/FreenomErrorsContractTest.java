package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.domainbindings.CredentialsException;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.ServiceException;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.http.CallOptions;
import org.domainbindings.http.Format;
import org.junit.jupiter.api.Test;

/** Contracts about errors and parameters of all functions, from freenom-api-v2.txt. */
class FreenomErrorsContractTest extends FreenomContracts {

  private static final String ID = "8837012";
  private static final String NS1 = "ns1.example.tk";

  private boolean testMode;
  private boolean anonymous;

  /** The adapter always sends credentials, so they are removed from requests without any. */
  @Override
  Freenom client(URI service, Format format, OkHttpClient http) {
    if (anonymous) {
      SentRequests.change(http, FreenomErrorsContractTest::anonymous);
    }
    return settings(service, format, http).testMode(testMode).build();
  }

  private static Request anonymous(Request request) {
    HttpUrl.Builder url = request.url().newBuilder();
    url.removeAllQueryParameters("email").removeAllQueryParameters("password");
    return request.newBuilder().url(url.build()).build();
  }

  private static Answer exactly(String text) {
    return Answer.of().is("status", "error").is("error", text);
  }

  private static void hasReason(Reason reason, String text, ProviderException failure) {
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.providerMessage()).isEqualTo(text);
  }

  /**
   * There is no DELETE of service/ping. HTTP statuses are undocumented, so only the body matters.
   */
  @Test
  void findsNoFunction_withOtherMethod() {
    String text = "No function called or function not supported";
    ProviderException failure =
        given("the service is up")
            .sends("GET", "/v2/service/ping", "method", "delete")
            .anonymously()
            .answers(404, exactly(text))
            .alsoInXml()
            .fails(freenom -> freenom.with(method("delete")).service().ping());
    assertThat(failure).isInstanceOf(ServiceException.class);
    hasReason(Reason.UNSUPPORTED_CALL, text, failure);
  }

  /** The table does not require credentials to list domains, but the account would be unknown. */
  @Test
  void isNotAuthorized_withoutCredentials() {
    String text = "No anonymous access, authorization required";
    anonymous = true;
    ProviderException failure =
        given("the service is up")
            .sends("GET", "/v2/domain/list")
            .anonymously()
            .answers(FAILED, exactly(text))
            .alsoInXml()
            .fails(freenom -> freenom.domains().list(ListDomainsRequest.builder().build()));
    assertThat(failure).isInstanceOf(CredentialsException.class);
    hasReason(Reason.INVALID_CREDENTIALS, text, failure);
  }

  @Test
  void isNotAuthorized_withWrongCredentials() {
    String text = "Login credentials do not match any account";
    ProviderException failure =
        given("the account has another password")
            .sends("GET", "/v2/contact/list")
            .answers(FAILED, exactly(text))
            .alsoInXml()
            .fails(freenom -> freenom.contacts().list());
    assertThat(failure).isInstanceOf(CredentialsException.class);
    hasReason(Reason.INVALID_CREDENTIALS, text, failure);
  }

  @Test
  void searchesDomain_withoutCredentials() {
    anonymous = true;
    given("a domain is available", "domain", DOMAIN)
        .sends("GET", "/v2/domain/search", "domainname", DOMAIN, "domaintype", "FREE")
        .anonymously()
        .answers(Answer.of().is("result", "DOMAIN AVAILABLE").is("status", "OK"))
        .when(freenom -> freenom.domains().search(DOMAIN, DomainType.FREE));
  }

  /** The adapter refuses such names itself, but Freenom may have stricter rules. */
  @Test
  void reportsInvalidData() {
    String text = "Invalid domainname";
    ProviderException failure =
        given("a call for a domain is refused", "domain", DOMAIN, "error", text)
            .sends("GET", "/v2/nameserver/list", "domainname", DOMAIN)
            .answers(FAILED, exactly(text))
            .alsoInXml()
            .fails(freenom -> freenom.nameservers().list(DOMAIN));
    assertThat(failure).isInstanceOf(InvalidInputException.class);
    hasReason(Reason.INVALID_DOMAIN, text, failure);
  }

  @Test
  void reportsFirstError_whenThereAreSeveral() {
    ProviderException failure =
        given(
                "a domain of another registrar, with its authcode",
                "domain",
                DOMAIN,
                "authcode",
                "98213477120938471")
            .given("no contact of the account", "contact_id", ID)
            .sends(
                "POST",
                "/v2/domain/transfer/request",
                "domainname",
                DOMAIN,
                "authcode",
                "10000000000000001",
                "period",
                "1Y",
                "owner_id",
                ID)
            .answers(
                FAILED,
                Answer.of()
                    .is("status", "error")
                    .like("error", "Invalid (authcode|owner_id)", "Invalid authcode"))
            .fails(
                freenom ->
                    freenom.transfers().request(DOMAIN, "10000000000000001", Period.YEARS_1, ID));
    hasReason(Reason.INVALID_PARAMETER, "Invalid authcode", failure);
  }

  private static Answer deleted() {
    return ok(
        "CONTACT DELETED", "contact", Answer.of().is("contact_id", ID).is("status", "DELETED"));
  }

  private static Answer approved() {
    return ok("TRANSFER APPROVED", "transfer", domain().is("status", "APPROVED"));
  }

  @Test
  void changesNothing_inTestMode() {
    testMode = true;
    given("a contact that stays", "contact_id", ID)
        .sends("DELETE", "/v2/contact/delete", "contact_id", ID, "test_mode", "1")
        .answers(deleted())
        .when(freenom -> freenom.contacts().delete(ID));
  }

  @Test
  void repeatsAnswer_whenPostIsRepeatedWithin30Seconds() {
    given("the transfer was approved a moment ago, by the same call", "domain", DOMAIN)
        .sends("POST", "/v2/domain/transfer/approve", "domainname", DOMAIN)
        .answers(approved())
        .when(freenom -> freenom.transfers().approve(DOMAIN));
  }

  private static CallOptions method(String method) {
    return CallOptions.none().parameter("method", method);
  }

  @Test
  void takesMethodFromParameter_forPut() {
    given("a paid domain of the account", "domain", DOMAIN)
        .given("no glue records of the domain", "domain", DOMAIN)
        .sends(
            "PUT",
            "/v2/nameserver/register",
            "domainname",
            DOMAIN,
            "hostname",
            NS1,
            "ipaddress",
            "192.0.2.1",
            "method",
            "put")
        .answers(Answer.of().is("result", "NAMESERVER REGISTERED").is("status", "OK"))
        .when(
            freenom ->
                freenom.with(method("put")).nameservers().register(DOMAIN, NS1, "192.0.2.1"));
  }

  @Test
  void takesMethodFromParameter_forDelete() {
    given("a contact of the account", "contact_id", ID)
        .sends("DELETE", "/v2/contact/delete", "contact_id", ID, "method", "delete")
        .answers(deleted())
        .when(freenom -> freenom.with(method("delete")).contacts().delete(ID));
  }

  @Test
  void takesMethodFromParameter_forPost() {
    given("no transfers of the account")
        .given(
            "an outgoing transfer",
            "domain",
            DOMAIN,
            "newregistrar",
            "Example Registrar",
            "status",
            "PENDING",
            "days",
            "1")
        .sends("POST", "/v2/domain/transfer/approve", "domainname", DOMAIN, "method", "post")
        .answers(approved())
        .when(freenom -> freenom.with(method("post")).transfers().approve(DOMAIN));
  }

  @Test
  void takesMethodFromParameter_forGet() {
    given("a contact of the account", "contact_id", ID)
        .sends("GET", "/v2/contact/list", "method", "get")
        .answers(Answer.of().is("result", "CONTACTS LISTED").is("status", "OK"))
        .when(freenom -> freenom.with(method("get")).contacts().list());
  }
}
