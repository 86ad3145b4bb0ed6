package org.domainbindings.alidns;

import org.domainbindings.alidns.client.ApplyForRetrievalRequest;
import org.domainbindings.http.Operation;
import org.domainbindings.rules.Check;

/**
 * Refuses what cannot be a domain name, and gives internationalized names the form of the wire.
 *
 * @param check what refuses in the name of one call
 */
record AlidnsRules(Check check) {

  static AlidnsRules of(Operation<?> operation) {
    return new AlidnsRules(new Check(Alidns.PROVIDER, operation.name()));
  }

  ApplyForRetrievalRequest applyForRetrieval(ApplyForRetrievalRequest request) {
    String domain = check.aLabels("DomainName", request.domainName());
    return request.toBuilder().domainName(domain).build();
  }
}
