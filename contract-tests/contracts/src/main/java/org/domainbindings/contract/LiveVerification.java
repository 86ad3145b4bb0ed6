package org.domainbindings.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays the contracts to the real services, or to whatever stands in their place.
 *
 * <p>A test class: JUnit runs it, and each contract is a test of its own. It takes the environment
 * variables of the adapters, such as {@code FREENOM_BASE_URL} and {@code FREENOM_EMAIL}, and leaves
 * out, with the reason, what they do not suffice for. It only reads, unless {@code
 * LIVE_EFFECTS=yes}.
 */
public class LiveVerification {

  private static final List<String> TOLD = new ArrayList<>();

  /** Creates the tests; JUnit does this. */
  public LiveVerification() {}

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
    if (TOLD.size() == leftOut) {
      throw new AssertionError("No contract was replayed: the lines above say what is not set");
    }
  }
}
