package org.domainbindings;

/**
 * Gets a domain back: the one operation that all providers offer, each in its own way.
 *
 * <p>DNSPod sends a verification code, Alibaba Cloud DNS takes an application for review by people,
 * Freenom restores the domain. Failures have a common {@link Reason}.
 */
public interface DomainRetrieval {

  /**
   * Start getting a domain back.
   *
   * @param request the domain, and what else the provider needs
   * @return how far it has come
   * @throws ProviderException if the retrieval did not start, or its outcome is unknown
   */
  RetrievalOutcome retrieve(RetrievalRequest request);
}
