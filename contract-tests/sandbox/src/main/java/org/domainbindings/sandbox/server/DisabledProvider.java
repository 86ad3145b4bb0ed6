package org.domainbindings.sandbox.server;

/** Answers requests for a provider that is not simulated. */
public final class DisabledProvider implements Endpoint {

  private static final int NOT_FOUND = 404;

  /** Created by the sandbox. */
  public DisabledProvider() {}

  @Override
  public String provider() {
    return "Nobody";
  }

  @Override
  public Answer answer(Call call) {
    return Answer.html("?", "404", NOT_FOUND, "The sandbox does not simulate this provider");
  }
}
