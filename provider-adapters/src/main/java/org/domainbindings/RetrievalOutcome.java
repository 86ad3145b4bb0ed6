package org.domainbindings;

import java.util.Optional;

/** The outcome of starting a retrieval. */
public sealed interface RetrievalOutcome {

  /**
   * Returns the domain.
   *
   * @return the domain as requested
   */
  String domain();

  /**
   * A verification code has been sent, with which the owner can get the domain back.
   *
   * @param domain the domain as requested
   * @param email where the code was sent
   */
  record VerificationCodeSent(String domain, String email) implements RetrievalOutcome {}

  /**
   * The application is under review.
   *
   * @param domain the domain as requested
   * @param requestId the id to quote to the provider's support, if it gave one
   */
  record UnderManualReview(String domain, Optional<String> requestId) implements RetrievalOutcome {}

  /**
   * The domain is back in the account.
   *
   * @param domain the domain as requested
   */
  record Restored(String domain) implements RetrievalOutcome {}
}
