package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The real services, held to the contracts; only the profile {@code live} runs this. */
class LiveVerification {

  private static final List<String> TOLD = new ArrayList<>();

  @TestFactory
  Stream<DynamicNode> realServicesAnswerAsTheContractsSay() {
    return new LiveReplay(System.getenv(), LiveVerification::tell).tests();
  }

  private static void tell(String outcome) {
    TOLD.add(outcome);
    System.out.println(outcome);
  }

  /** All left out looks like all well, to whoever only reads the last line of a build. */
  @AfterAll
  static void callsAtLeastOneService() {
    long leftOut = TOLD.stream().filter(outcome -> outcome.contains(": left out, as ")).count();
    System.out.printf("%d contracts replayed, %d left out%n", TOLD.size() - leftOut, leftOut);
    assertThat(TOLD.size() - leftOut)
        .as("contracts replayed; the lines above say what is not set")
        .isPositive();
  }
}
