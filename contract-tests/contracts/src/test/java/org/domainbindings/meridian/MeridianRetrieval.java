package org.domainbindings.meridian;

import org.domainbindings.DomainRetrieval;
import org.domainbindings.RetrievalOutcome;
import org.domainbindings.RetrievalRequest;

/** Gets a zone back by recovering it. */
final class MeridianRetrieval implements DomainRetrieval {

  private final Meridian meridian;

  MeridianRetrieval(Meridian meridian) {
    this.meridian = meridian;
  }

  @Override
  public RetrievalOutcome retrieve(RetrievalRequest request) {
    meridian.recover(request.domain());
    return new RetrievalOutcome.Restored(request.domain());
  }
}
