package org.domainbindings.mutations;

import java.util.function.Function;
import java.util.stream.Stream;

/** A check, with all changes that it must report. */
enum Check {
  SPEC_AGAINST_LEDGER(SpecMutations::againstLedger),
  CLIENT_AGAINST_SPEC(SpecMutations::againstClient),
  SPEC_AGAINST_PACT(SpecMutations::againstPact),
  PACT_AGAINST_SPEC(PactMutations::againstSpec),
  CALL_AGAINST_CONTRACT(PactMutations::ofCalls),
  SANDBOX_AGAINST_CONTRACT(SandboxMutations::of);

  private final Function<String, Stream<Mutation>> mutations;

  Check(Function<String, Stream<Mutation>> mutations) {
    this.mutations = mutations;
  }

  /** Returns the changes of what a provider has; each is planted only while it is looked at. */
  Stream<Mutation> mutations(String provider) {
    return mutations.apply(provider);
  }
}
