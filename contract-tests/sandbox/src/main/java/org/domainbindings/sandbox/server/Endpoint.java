package org.domainbindings.sandbox.server;

/** One side of the wire: a provider's, or the sandbox's own. */
public interface Endpoint {

  int LARGEST_BODY = 1 << 20;

  /** What a request is about, as far as it can be told before it is answered. */
  record Target(String operation, String domain) {}

  /** Returns the provider's name as a person reads it. */
  String provider();

  /** Answers a request, always in the provider's own form. */
  Answer answer(Call call);

  /** Returns what the request is about; {@code ?} and an empty text where that is unknown. */
  default Target target(Call call) {
    return new Target("?", "");
  }

  /** Returns how many bytes of a body are read. */
  default int largestBody() {
    return LARGEST_BODY;
  }

  /** Tells whether requests are a provider's: recorded, and subject to faults. */
  default boolean isProvider() {
    return true;
  }
}
