package org.domainbindings;

import java.util.Optional;

/** Says how far the retrieval of a domain has come. */
public sealed interface RetrievalOutcome {

  /**
   * Names the domain.
   *
   * @return the domain as it was asked for
   */
  String domain();

  /**
   * A verification code is on its way; with it the owner gets the domain back.
   *
   * @param domain the domain as it was asked for
   * @param email where the code was sent
   */
  record VerificationCodeSent(String domain, String email) implements RetrievalOutcome {}

  /**
   * People will look at the application.
   *
   * @param domain the domain as it was asked for
   * @param requestId what to quote when asking about it, if the provider gave it
   */
  record UnderManualReview(String domain, Optional<String> requestId) implements RetrievalOutcome {}

  /**
   * The domain is back in the account.
   *
   * @param domain the domain as it was asked for
   */
  record Restored(String domain) implements RetrievalOutcome {}
}
