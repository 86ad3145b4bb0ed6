package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.pacts.RecordedRequest;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.http.Format;
import org.domainbindings.http.ProviderClient;
import org.domainbindings.http.RequestParameters;
import org.domainbindings.mutations.RequestChanges;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes the requests of a client just before they are sent, which its contract must reject. */
class ContractSuiteTest {

  @TempDir private static Path nowhere;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "domainname dropped, Expected query parameter 'domainname' but was missing",
        "domainname renamed, Unexpected query parameter 'domainnames'",
        "domainname doubled, 'domainname' with 1 value but received 2 values",
        "domainname altered, received 'example.tk?' for query parameter 'domainname'",
        "password dropped, Expected query parameter 'password' but was missing",
        "surplus added, Unexpected query parameter 'surplus'",
        "method altered POST, Unexpected request : method: POST",
        "path altered /v2/domain/getinfos, path: /v2/domain/getinfos"
      })
  void rejectsEveryChange_ofQuery(String change, String said) {
    assertBroken(
        new ChangingFreenom(change)
            .given("a domain is registered")
            .sends("GET", "/v2/domain/getinfo", "domainname", "example.tk")
            .answers(Answer.of().is("status", "OK")),
        freenom -> freenom.domains().info("example.tk"),
        said);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "domainname dropped, Expected form post parameter 'domainname' but was missing",
        "domainname renamed, unexpected form post parameter 'domainnames'",
        "domainname doubled, 'domainname' with 1 value(s) but received 2 value(s)",
        "domainname altered, 'domainname' with value 'example.tk' but was 'example.tk?'",
        "domainname moved, Expected form post parameter 'domainname' but was missing",
        "password dropped, Expected form post parameter 'password' but was missing",
        "surplus added, unexpected form post parameter 'surplus'",
        "method altered POST, Unexpected request : method: POST",
        "path altered /v2/domain/deletes, path: /v2/domain/deletes"
      })
  void rejectsEveryChange_ofForm(String change, String said) {
    assertBroken(
        new ChangingFreenom(change)
            .given("a domain is registered")
            .sends("DELETE", "/v2/domain/delete", "domainname", "example.tk")
            .answers(Answer.of().is("status", "OK")),
        freenom -> freenom.domains().delete("example.tk"),
        said);
  }

  /** Pact accepts a value without an example any number of times; our contracts do not. */
  @ParameterizedTest
  @CsvSource({
    "Timestamp altered, Timestamp",
    "SignatureNonce doubled, SignatureNonce",
    "Signature dropped, Signature"
  })
  void rejectsEveryChange_ofSignature(String change, String said) {
    assertBroken(
        new ChangingAlidns(change)
            .given("a domain can be retrieved")
            .sends("POST", "/", "Action", "ApplyForRetrievalDomainName", "DomainName", "a.com")
            .answers(Answer.of().is("RequestId", "1")),
        alidns -> alidns.applyForRetrieval("a.com"),
        said);
  }

  private static <C extends ProviderClient<C>> void assertBroken(
      ContractSuite<C>.Contract contract, Function<C, ?> call, String said) {
    assertThatThrownBy(() -> contract.when(call))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(said);
  }

  /** Contracts with a client whose requests are changed. */
  private static final class ChangingFreenom extends FreenomContracts {

    private final String change;

    ChangingFreenom(String change) {
      this.change = change;
    }

    @Override
    Path folder() {
      return nowhere;
    }

    @Override
    Freenom client(URI service, Format format, OkHttpClient http) {
      return super.client(service, format, changing(http, change));
    }
  }

  /** The same with a client that signs. */
  private static final class ChangingAlidns extends AlidnsContracts {

    private final String change;

    ChangingAlidns(String change) {
      this.change = change;
    }

    @Override
    Path folder() {
      return nowhere;
    }

    @Override
    Alidns client(URI service, Format format, OkHttpClient http) {
      return super.client(service, format, changing(http, change));
    }
  }

  private static OkHttpClient changing(OkHttpClient http, String change) {
    SentRequests.change(http, request -> changed(request, change));
    return http;
  }

  private static Request changed(Request request, String change) {
    return RequestChanges.of(read(request)).stream()
        .filter(possible -> possible.toString().equals(change))
        .findFirst()
        .map(found -> RecordedRequest.to(request.url(), found.changed()))
        .map(changed -> changed.headers(request.headers()).build())
        .orElseThrow();
  }

  private static Interaction.Request read(Request request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (var parameter : RequestParameters.of(request).all()) {
      parameters
          .computeIfAbsent(parameter.name(), name -> new ArrayList<>())
          .add(parameter.value());
    }
    boolean form = request.body() instanceof FormBody;
    return new Interaction.Request(
        request.method(),
        request.url().encodedPath(),
        form ? Map.of() : parameters,
        Map.of(),
        form ? parameters : Map.of(),
        List.of());
  }
}
