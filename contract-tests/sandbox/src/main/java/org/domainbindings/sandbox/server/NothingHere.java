package org.domainbindings.sandbox.server;

/** Answers what belongs to a provider that is not answered for. */
public final class NothingHere implements Endpoint {

  private static final int NOT_FOUND = 404;

  /** Made by the sandbox. */
  public NothingHere() {}

  @Override
  public String provider() {
    return "Nobody";
  }

  @Override
  public Answer answer(Call call) {
    return Answer.html("?", "404", NOT_FOUND, "The sandbox does not answer for this provider");
  }
}
