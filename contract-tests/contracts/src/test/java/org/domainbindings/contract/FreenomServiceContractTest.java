package org.domainbindings.contract;

import org.junit.jupiter.api.Test;

/** Contracts of service/ping, from freenom-api-v2.txt. */
class FreenomServiceContractTest extends FreenomContracts {

  @Test
  void pings() {
    given("the service is up")
        .sends("GET", "/v2/service/ping")
        .anonymously()
        .answers(
            Answer.of()
                .is("result", "PING REPLY")
                .like(
                    "timestamp",
                    "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2} UTC",
                    "2026-03-01 12:00:00 UTC")
                .is("status", "OK"))
        .alsoInXml()
        .when(freenom -> freenom.service().ping());
  }
}
