package org.domainbindings;

/**
 * Gets a domain back: the one thing that all providers offer, each in a way of its own.
 *
 * <p>DNSPod sends a verification code, Alibaba Cloud DNS takes an application for review by people,
 * Freenom restores the domain. Whatever goes wrong has a {@link Reason} that all of them share.
 */
public interface DomainRetrieval {

  /**
   * Start getting a domain back.
   *
   * @param request which domain, and what else the provider needs
   * @return how far it has come
   * @throws ProviderException if it did not start, or nobody knows
   */
  RetrievalOutcome retrieve(RetrievalRequest request);
}
