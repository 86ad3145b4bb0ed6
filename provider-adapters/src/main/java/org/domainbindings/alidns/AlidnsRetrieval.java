package org.domainbindings.alidns;

import java.util.Optional;
import org.domainbindings.DomainRetrieval;
import org.domainbindings.RetrievalOutcome;
import org.domainbindings.RetrievalRequest;

/** Gets a domain back by an application to the administrators. */
final class AlidnsRetrieval implements DomainRetrieval {

  private final Alidns alidns;

  AlidnsRetrieval(Alidns alidns) {
    this.alidns = alidns;
  }

  @Override
  public RetrievalOutcome retrieve(RetrievalRequest request) {
    String requestId = alidns.applyForRetrieval(request.domain()).requestId();
    return new RetrievalOutcome.UnderManualReview(request.domain(), Optional.ofNullable(requestId));
  }
}
