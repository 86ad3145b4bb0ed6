package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.domainbindings.CredentialsException;
import org.domainbindings.Reason;
import org.domainbindings.RefusedException;
import org.domainbindings.RetrievalOutcome;
import org.domainbindings.RetrievalRequest;
import org.domainbindings.http.Format;
import org.domainbindings.http.Timing;
import org.domainbindings.meridian.Meridian;
import org.domainbindings.meridian.client.ListZonesRequest;
import org.domainbindings.meridian.client.NewZone;
import org.domainbindings.sandbox.MeridianSandbox;
import org.junit.jupiter.api.Test;

/**
 * Contracts with the invented provider: JSON bodies, path parameters, a bearer token, pages,
 * problem details.
 */
class MeridianContractTest extends ContractSuite<Meridian> {

  private static final String ZONE = "example.com";
  private static final String PROBLEM = "application/problem+json";

  @Override
  String provider() {
    return "meridian";
  }

  @Override
  Meridian client(URI service, Format format, OkHttpClient http) {
    return Meridian.builder()
        .baseUrl(service)
        .httpClient(http)
        .timing(new Timing(Clock.systemUTC(), pause -> {}, () -> 0))
        .credentials(MeridianSandbox.TOKEN)
        .build();
  }

  @Override
  String inFormat(String path, Format format) {
    return path;
  }

  @Override
  List<Parameter> added(Format format, List<Parameter> call) {
    return List.of();
  }

  @Override
  String root() {
    return "none";
  }

  @Override
  Map<String, List<String>> headers() {
    return Map.of("Authorization", List.of("Bearer .+", "Bearer " + MeridianSandbox.TOKEN));
  }

  private static Answer zone(String state) {
    return Answer.of().is("name", ZONE).is("state", state);
  }

  private static Answer problem(String type) {
    return Answer.of().is("type", type).text("title", "No").text("instance", "r-1");
  }

  @Test
  void createsZone() {
    given("there are no zones")
        .sendsJson("POST", "/v1/zones", Answer.of().is("name", ZONE))
        .answers(201, zone("pending"))
        .when(meridian -> meridian.create(NewZone.builder().name(ZONE).build()));
  }

  @Test
  void createsNoZone_whenItExists() {
    assertThat(
            given("there is a zone", "zone", ZONE)
                .sendsJson("POST", "/v1/zones", Answer.of().is("name", ZONE))
                .answers(409, problem("exists"))
                .as(PROBLEM)
                .fails(meridian -> meridian.create(NewZone.builder().name(ZONE).build())))
        .isInstanceOf(RefusedException.class)
        .extracting(failure -> failure.code().orElse(""), failure -> failure.requestId().orElse(""))
        .containsExactly("exists", "r-1");
  }

  @Test
  void getsZone() {
    given("there is a zone", "zone", ZONE)
        .sends("GET", "/v1/zones/" + ZONE)
        .answers(zone("active"))
        .when(meridian -> meridian.get(ZONE));
  }

  @Test
  void getsNoZone_whenItDoesNotExist() {
    assertThat(
            given("there are no zones")
                .sends("GET", "/v1/zones/" + ZONE)
                .answers(404, problem("unknown-zone"))
                .as(PROBLEM)
                .fails(meridian -> meridian.get(ZONE))
                .reason())
        .isEqualTo(Reason.UNKNOWN_DOMAIN);
  }

  @Test
  void refusesWrongToken() {
    assertThat(
            given("the token is not known")
                .sends("GET", "/v1/zones/" + ZONE)
                .answers(401, problem("unauthorized"))
                .as(PROBLEM)
                .fails(meridian -> meridian.get(ZONE)))
        .isInstanceOf(CredentialsException.class);
  }

  @Test
  void deletesZone() {
    given("there is a zone", "zone", ZONE)
        .sends("DELETE", "/v1/zones/" + ZONE)
        .answersNothing(204)
        .done(meridian -> meridian.delete(ZONE));
  }

  @Test
  void recoversZone() {
    given("a zone was deleted", "zone", ZONE)
        .sends("POST", "/v1/zones/" + ZONE + "/recovery")
        .answersNothing(204)
        .done(
            meridian ->
                assertThat(meridian.retrieval().retrieve(RetrievalRequest.of(ZONE)))
                    .isEqualTo(new RetrievalOutcome.Restored(ZONE)));
  }

  @Test
  void listsZones_byCursor() {
    given("there are three zones")
        .sends("GET", "/v1/zones", "limit", "2", "cursor", "c.example")
        .answers(
            Answer.of().hashes("zones", Answer.of().is("name", "c.example").is("state", "active")))
        .when(
            meridian ->
                meridian.list(ListZonesRequest.builder().limit(2).cursor("c.example").build()));
  }

  @Test
  void refusesZone_withInvalidName() {
    assertThat(refuses(meridian -> meridian.get("no domain")).parameter()).contains("zone");
  }
}
