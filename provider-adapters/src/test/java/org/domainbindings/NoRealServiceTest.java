package org.domainbindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** No test of the adapters can call a real service by mistake. */
class NoRealServiceTest {

  /** This name is in that file only, and other names are not looked up elsewhere. */
  @Test
  void resolvesEveryName_fromHostsFileOfTests() throws UnknownHostException {
    assertThat(InetAddress.getByName("hosts-of-the-tests").isLoopbackAddress()).isTrue();
  }
}
