package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.domainbindings.freenom.client.PingResponse;
import org.junit.jupiter.api.Test;

/** The function of Freenom that needs no account. */
class FreenomServiceCallsTest extends FreenomOperationCalls {

  @Override
  Map<String, String> addedByTheAdapter() {
    return Map.of();
  }

  @Test
  void ping_tellsTheTime_andIsNotToldWhoAsks() {
    assertThat(Secrets.hiddenIn(freenom.service().ping()))
        .isEqualTo(
            PingResponse.builder()
                .result("PING REPLY")
                .timestamp("2026-03-01 12:00:00 UTC")
                .status("OK")
                .build());
    arrived("GET", "/v2/service/ping");
  }
}
