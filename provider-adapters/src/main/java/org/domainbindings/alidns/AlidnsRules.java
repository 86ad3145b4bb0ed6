package org.domainbindings.alidns;

import org.domainbindings.alidns.client.ApplyForRetrievalRequest;
import org.domainbindings.http.Operation;
import org.domainbindings.rules.Check;

/**
 * Checks domain names, and converts internationalized ones to A-labels.
 *
 * @param check the checks for one operation
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
