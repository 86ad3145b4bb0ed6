package org.domainbindings.freenom;

import org.domainbindings.DomainRetrieval;
import org.domainbindings.RetrievalOutcome;
import org.domainbindings.RetrievalRequest;

/** Gets a domain back by restoring it. */
final class FreenomRetrieval implements DomainRetrieval {

  private final FreenomDomains domains;

  FreenomRetrieval(FreenomDomains domains) {
    this.domains = domains;
  }

  @Override
  public RetrievalOutcome retrieve(RetrievalRequest request) {
    domains.restore(request.domain());
    return new RetrievalOutcome.Restored(request.domain());
  }
}
