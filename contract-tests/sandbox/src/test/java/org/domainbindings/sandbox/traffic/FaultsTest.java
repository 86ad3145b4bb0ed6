package org.domainbindings.sandbox.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.domainbindings.sandbox.client.Fault;
import org.domainbindings.sandbox.client.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  private final Faults faults =
      new Faults(Map.of(Provider.FREENOM, Set.of("domain/getinfo", "domain/list")));

  private Optional<String> code(String domain) {
    return faults.take("Freenom", "domain/getinfo", domain).map(Fault::code);
  }

  @Test
  void occursGivenNumberOfTimes() {
    faults.add(Fault.builder().provider(Provider.FREENOM).code("A").times(2).build());
    assertThat(faults.all()).extracting(Fault::times).containsExactly(2);
    assertThat(code("a.tk")).contains("A");
    assertThat(faults.all()).extracting(Fault::times).containsExactly(1);
    assertThat(code("a.tk")).contains("A");
    assertThat(faults.all()).isEmpty();
    assertThat(code("a.tk")).isEmpty();
  }

  @Test
  void occursInOrder() {
    faults.refuseNext(Provider.FREENOM, "A");
    faults.refuseNext(Provider.FREENOM, "B");
    assertThat(code("a.tk")).contains("A");
    assertThat(code("a.tk")).contains("B");
  }

  @Test
  void replacesErrorOfSameDomainOnly() {
    faults.refuse(Provider.FREENOM, "a.tk", "A");
    faults.refuse(Provider.FREENOM, "b.tk", "B");
    faults.refuse(Provider.ALIDNS, "A.TK", "C");
    faults.refuse(Provider.FREENOM, "A.TK", "D");
    assertThat(code("a.tk")).contains("D");
    assertThat(code("b.tk")).contains("B");
    assertThat(faults.take("Alidns", "any", "a.tk").map(Fault::code)).contains("C");
  }

  @Test
  void keepsOtherKindsOfFaults_whenReplacing() {
    var once = Fault.builder().provider(Provider.FREENOM).domain("a.tk").code("A").times(1);
    var cut = Fault.builder().provider(Provider.FREENOM).domain("a.tk").httpStatus(503);
    var one =
        Fault.builder()
            .provider(Provider.FREENOM)
            .domain("a.tk")
            .code("B")
            .operation("domain/list");
    faults.add(once.build());
    faults.add(cut.build());
    faults.add(one.build());
    faults.refuse(Provider.FREENOM, "a.tk", "C");
    assertThat(faults.all()).hasSize(4);
  }

  @Test
  void removesGivenFaultsOnly() {
    var first = faults.add(Fault.builder().httpStatus(500).build());
    faults.refuseNext(Provider.DNSPOD, "20");
    faults.refuseNext(Provider.FREENOM, "A");
    faults.clear(Provider.DNSPOD);
    assertThat(faults.all()).extracting(Fault::httpStatus).containsExactly(500, null);
    assertThat(faults.delete(first.id())).isTrue();
    assertThat(faults.delete(first.id())).isFalse();
    assertThat(faults.all()).extracting(Fault::code).containsExactly("A");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 600_000})
  void acceptsDelaysUpToTenMinutes(long millis) {
    assertThat(faults.add(Fault.builder().delayMillis(millis).build()).id()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 599})
  void acceptsEveryStatus(int status) {
    assertThat(faults.add(Fault.builder().httpStatus(status).retryAfter("~ ").build()).id())
        .isEqualTo(1);
  }

  @Test
  void refusesInvalidHeaders() {
    for (var text : new String[] {"a\nb", "\u007f", "\u001f", "ä"}) {
      var status = Fault.builder().httpStatus(503);
      assertThatThrownBy(() -> faults.add(status.retryAfter(text).build()))
          .hasMessage("retryAfter must be plain text on one line");
      var typed = Fault.builder().httpStatus(503);
      assertThatThrownBy(() -> faults.add(typed.contentType(text).build()))
          .hasMessage("contentType must be plain text on one line");
    }
  }
}
