package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.domainbindings.http.CallOptions;
import org.domainbindings.meridian.Meridian;
import org.domainbindings.meridian.client.NewZone;
import org.domainbindings.meridian.client.Zone;
import org.domainbindings.sandbox.MeridianSandbox;
import org.junit.jupiter.api.Test;

/** Calls to the invented provider over a socket. */
class MeridianCallsTest {

  @Test
  void listsAllZones_pageByPage() {
    try (MeridianSandbox sandbox = new MeridianSandbox();
        Meridian meridian =
            Meridian.builder().baseUrl(sandbox.url()).credentials(MeridianSandbox.TOKEN).build()) {
      List.of("a.example", "b.example", "c.example").forEach(sandbox::add);
      assertThat(meridian.all(2).map(Zone::name))
          .containsExactly("a.example", "b.example", "c.example");
    }
  }

  /** Additional parameters go into the query if the body is a single value. */
  @Test
  void addsParameter_besideBodyOfJson() {
    try (MeridianSandbox sandbox = new MeridianSandbox();
        Meridian meridian =
            Meridian.builder().baseUrl(sandbox.url()).credentials(MeridianSandbox.TOKEN).build()) {
      meridian
          .with(CallOptions.none().parameter("dry_run", "1"))
          .create(NewZone.builder().name("a.example").build());
      assertThat(sandbox.requests().get(0).parameters()).isEqualTo(Map.of("dry_run", List.of("1")));
    }
  }
}
