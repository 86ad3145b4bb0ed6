package org.domainbindings.sandbox.server;

/** Handles the requests for a provider, or for the sandbox itself. */
public interface Endpoint {

  int LARGEST_BODY = 1 << 20;

  /** The subject of a request, as far as it is known before it is answered. */
  record Target(String operation, String domain) {}

  /** Returns the provider's display name. */
  String provider();

  /** Answers a request, always in the provider's own format. */
  Answer answer(Call call);

  /** Returns the subject of the request; {@code ?} and an empty text if unknown. */
  default Target target(Call call) {
    return new Target("?", "");
  }

  /** Returns the maximum size of a body in bytes. */
  default int largestBody() {
    return LARGEST_BODY;
  }

  /**
   * Returns whether requests belong to a provider, so that they are recorded and subject to faults.
   */
  default boolean isProvider() {
    return true;
  }
}
