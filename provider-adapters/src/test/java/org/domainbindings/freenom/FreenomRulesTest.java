package org.domainbindings.freenom;

import org.domainbindings.freenom.client.RegisterContactRequest;

class FreenomRulesTest {

  /** A contact that breaks no rule. */
  static RegisterContactRequest.Builder contact() {
    return RegisterContactRequest.builder()
        .contactFirstName("Joan")
        .contactLastName("Smith")
        .contactAddress("1 Example Street")
        .contactCity("Springfield")
        .contactZipCode("62701")
        .contactStateCode("US-IL")
        .contactCountryCode("US")
        .contactPhone("+1.2175550100")
        .contactEmail("joan@example.com");
  }
}
