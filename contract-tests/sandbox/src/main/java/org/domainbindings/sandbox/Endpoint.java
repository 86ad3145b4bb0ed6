package org.domainbindings.sandbox;

/** A provider's side of the wire. */
interface Endpoint {

  /** Returns the provider's name as a person reads it. */
  String provider();

  /** Answers a request, always in the provider's own form. */
  Answer answer(Call call);
}
