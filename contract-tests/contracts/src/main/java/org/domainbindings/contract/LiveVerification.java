package org.domainbindings.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays the contracts to the real services, or to substitutes.
 *
 * <p>A JUnit test class in which each contract is a test. It uses the environment variables of the
 * adapters, such as {@code FREENOM_BASE_URL} and {@code FREENOM_EMAIL}, and skips contracts, with
 * the reason, for which they do not suffice. It only reads, unless {@code LIVE_EFFECTS=yes}.
 *
 * <p>{@code CONTRACT_STATES_URL} is the URL for state changes of a service that supports those of
 * Pact's verifiers; then all contracts are replayed. {@code CONTRACT_PROVIDERS} and {@code
 * CONTRACT_OPERATIONS} list what to replay, {@code CONTRACT_PACTS} names a folder with contracts of
 * your own, and {@code CONTRACT_REPORT} one for a page.
 */
public class LiveVerification {

  private static final List<Outcome> TOLD = new ArrayList<>();

  /** Creates the tests; JUnit does this. */
  public LiveVerification() {}

  @TestFactory
  Stream<DynamicNode> realServicesFulfillContracts() {
    return new LiveReplay(System.getenv(), LiveVerification::tell).tests();
  }

  private static void tell(Outcome outcome) {
    TOLD.add(outcome);
    System.out.println(outcome);
  }

  /**
   * Fails if everything was skipped, which would look like a success in the last line of a build.
   */
  @AfterAll
  static void callsAtLeastOneService() throws IOException {
    ContractReport report = new ContractReport(TOLD);
    System.out.println(report.summary());
    String folder = System.getenv("CONTRACT_REPORT");
    if (folder != null) {
      report.write(Path.of(folder));
    }
    if (!report.hasReplayed()) {
      throw new AssertionError("No contract was replayed: see above for what is not set");
    }
  }
}
