package org.domainbindings.examples;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.domainbindings.ProviderException;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.http.Timing;
import org.junit.jupiter.api.AfterEach;

/** Gives each test a service with canned answers, and clients of it that never wait. */
abstract class WithCannedService {

  final CannedService service = new CannedService();
  final List<Duration> pauses = new ArrayList<>();

  private final Timing timing = new Timing(Clock.systemUTC(), pauses::add, () -> 0);

  final Dnspod dnspod =
      Dnspod.builder()
          .baseUrl(service.url())
          .credentials("12345,not-a-real-token", "engineer@example.com")
          .timing(timing)
          .build();

  final Alidns alidns =
      Alidns.builder()
          .baseUrl(service.url())
          .credentials("not-a-real-key-id", "not-a-real-secret")
          .timing(timing)
          .build();

  final Freenom freenom =
      Freenom.builder()
          .baseUrl(service.url())
          .credentials("reseller@example.com", "not-a-real-password")
          .timing(timing)
          .build();

  @AfterEach
  void close() {
    dnspod.close();
    alidns.close();
    freenom.close();
    service.close();
  }

  /** Runs what is expected to fail. */
  static ProviderException failure(Runnable call) {
    try {
      call.run();
    } catch (ProviderException e) {
      return e;
    }
    throw new AssertionError("Nothing was thrown");
  }
}
