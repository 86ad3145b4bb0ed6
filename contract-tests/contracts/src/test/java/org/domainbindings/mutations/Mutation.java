package org.domainbindings.mutations;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A change of a single fact.
 *
 * @param what a description of the change
 * @param reported whether the check reports it while it is planted
 * @param excuse why it may go unreported; empty if it must be reported
 */
record Mutation(String what, BooleanSupplier reported, Supplier<Optional<String>> excuse) {

  static Mutation of(String what, BooleanSupplier reported) {
    return new Mutation(what, reported, Optional::empty);
  }
}
