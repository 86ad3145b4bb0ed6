package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No test of the default build can call a real service by mistake. */
class NoRealServiceTest {

  static Stream<String> hosts() {
    return LiveService.all(Map.of()).map(service -> service.url().getHost());
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void findsNoRealService(String host) {
    assertThatThrownBy(() -> InetAddress.getByName(host)).isInstanceOf(UnknownHostException.class);
  }

  /**
   * A machine without a network would find no service either, so this checks a name that only our
   * file has.
   */
  @Test
  void resolvesEveryName_fromHostsFileOfTests() throws UnknownHostException {
    assertThat(InetAddress.getByName("hosts-of-the-tests").isLoopbackAddress()).isTrue();
  }
}
