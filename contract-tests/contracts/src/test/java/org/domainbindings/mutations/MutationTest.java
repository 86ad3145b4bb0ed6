package org.domainbindings.mutations;

import java.util.stream.Stream;
import org.domainbindings.specs.EnabledWhenSpecsAgree;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check reports every change of a single fact; target/mutations says how many there were. */
@EnabledWhenSpecsAgree
@Execution(ExecutionMode.CONCURRENT)
class MutationTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = false,
      textBlock =
          """
          SPEC_AGAINST_LEDGER      | dnspod  |  440
          SPEC_AGAINST_LEDGER      | alidns  |  510
          SPEC_AGAINST_LEDGER      | freenom | 5600
          SPEC_AGAINST_PACT        | dnspod  |   11
          SPEC_AGAINST_PACT        | freenom |   12
          CLIENT_AGAINST_SPEC      | dnspod  |  110
          CLIENT_AGAINST_SPEC      | alidns  |  150
          CLIENT_AGAINST_SPEC      | freenom | 2300
          PACT_AGAINST_SPEC        | dnspod  |  110
          PACT_AGAINST_SPEC        | alidns  |  360
          PACT_AGAINST_SPEC        | freenom | 5700
          CALL_AGAINST_CONTRACT    | dnspod  |  950
          CALL_AGAINST_CONTRACT    | alidns  | 1700
          CALL_AGAINST_CONTRACT    | freenom | 4700
          SANDBOX_AGAINST_CONTRACT | dnspod  |  850
          SANDBOX_AGAINST_CONTRACT | alidns  |  880
          SANDBOX_AGAINST_CONTRACT | freenom | 2600
          """)
  void checkReportsEveryChange(Check check, String provider, int atLeast) {
    MutationScore score = new MutationScore(check, provider);
    try (Stream<Mutation> mutations = check.mutations(provider)) {
      mutations.forEach(score::count);
    }
    score.close(atLeast);
  }
}
