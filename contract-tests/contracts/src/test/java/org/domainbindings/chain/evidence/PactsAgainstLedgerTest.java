package org.domainbindings.chain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.specs.EnabledWhenSpecsAgree;
import org.domainbindings.specs.LedgerRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;

/** The recorded interactions show every documented fact. */
@EnabledWhenSpecsAgree
class PactsAgainstLedgerTest {

  @ParameterizedTest
  @ValueSource(strings = {"dnspod", "alidns", "freenom"})
  void everyDocumentedFactHasEvidence(String provider) {
    assertThat(WireEvidence.of(provider).all())
        .filteredOn(Evidence::isMissing)
        .extracting(Evidence::problem)
        .isEmpty();
  }

  /** Removes the interactions that show a fact, which must then be missing. */
  @ParameterizedTest
  @CsvSource({"dnspod, 34", "alidns, 33", "freenom, 750"})
  void evidenceIsMissing_withoutInteractions(String provider, int atLeast) {
    WireEvidence evidence = WireEvidence.of(provider);
    List<Evidence> shown =
        evidence.all().stream().filter(fact -> !fact.interactions().isEmpty()).toList();
    assertSoftly(
        softly -> {
          softly.assertThat(shown.size()).as("facts tried").isGreaterThanOrEqualTo(atLeast);
          softly
              .assertThat(shown)
              .as("facts that are still shown")
              .filteredOn(fact -> !evidence.without(fact.interactions()).of(fact.row()).isMissing())
              .isEmpty();
        });
  }

  /** Reasons are counted, as they are easily given. */
  @ParameterizedTest
  @CsvSource({"dnspod, 5", "alidns, 6", "freenom, 54"})
  void givesReasons_forFactsThatNoInteractionCanShow(String provider, int facts) {
    List<Evidence> reasoned =
        WireEvidence.of(provider).all().stream()
            .filter(evidence -> !evidence.reason().isEmpty())
            .toList();
    assertThat(reasoned).extracting(evidence -> evidence.row().fact()).hasSize(facts);
    assertThat(reasoned).allMatch(evidence -> evidence.interactions().isEmpty());
    assertThat(reasoned).allMatch(evidence -> evidence.tests().isEmpty());
  }

  @Test
  void otherEvidence_refersToFactsInLedgers() {
    List<LedgerRow> rows =
        Stream.of("dnspod", "alidns", "freenom")
            .flatMap(provider -> LedgerRow.ofDocument(provider).stream())
            .filter(row -> OtherEvidence.concerns(row.fact()))
            .toList();
    assertThat(OtherEvidence.all())
        .allSatisfy(evidence -> assertThat(rows).anyMatch(row -> evidence.isAbout(row.fact())));
  }

  @Test
  void otherEvidence_refersToExistingTests() {
    assertThat(OtherEvidence.all().stream().flatMap(evidence -> evidence.test().stream()))
        .isNotEmpty()
        .allSatisfy(test -> assertThat(isTest(test)).as(test).isTrue());
  }

  /** The tests of the sandbox are in their own module. */
  private static boolean isTest(String classAndMethod) throws Exception {
    int dot = classAndMethod.lastIndexOf('.');
    URL[] sandbox = {Path.of("../sandbox/target/test-classes").toUri().toURL()};
    try (var classes = new URLClassLoader(sandbox, PactsAgainstLedgerTest.class.getClassLoader())) {
      Class<?> type = classes.loadClass("org.domainbindings." + classAndMethod.substring(0, dot));
      return Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.getName().equals(classAndMethod.substring(dot + 1)))
          .anyMatch(method -> isAnnotated(method, Testable.class));
    }
  }
}
