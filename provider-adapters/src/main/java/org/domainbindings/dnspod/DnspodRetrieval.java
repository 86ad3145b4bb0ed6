package org.domainbindings.dnspod;

import org.domainbindings.DomainRetrieval;
import org.domainbindings.RetrievalOutcome;
import org.domainbindings.RetrievalRequest;

/** Gets a domain back with a verification code. */
final class DnspodRetrieval implements DomainRetrieval {

  private final Dnspod dnspod;

  DnspodRetrieval(Dnspod dnspod) {
    this.dnspod = dnspod;
  }

  @Override
  public RetrievalOutcome retrieve(RetrievalRequest request) {
    DnspodRules.of(Dnspod.SEND_VERIFICATION_CODE).emailGiven(request.email().isPresent());
    String email = request.email().orElseThrow();
    dnspod.sendVerificationCode(request.domain(), email);
    return new RetrievalOutcome.VerificationCodeSent(request.domain(), email);
  }
}
