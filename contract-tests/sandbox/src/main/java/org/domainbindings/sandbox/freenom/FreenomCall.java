package org.domainbindings.sandbox.freenom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.domainbindings.sandbox.server.AtomicState.Change;
import org.domainbindings.sandbox.server.Hash;
import org.domainbindings.sandbox.server.Parameters;

/**
 * A call of a Freenom function, applied to a given state.
 *
 * @param account the email of the account that calls; empty for an anonymous call
 */
record FreenomCall(FreenomState state, Parameters parameters, String account, Instant time) {

  LocalDate today() {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** Returns an answer with the state unchanged. */
  Change<FreenomState, Hash> answer(Hash answer) {
    return new Change<>(state, answer);
  }
}
