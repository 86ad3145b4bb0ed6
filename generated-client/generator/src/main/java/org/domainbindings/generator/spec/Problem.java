package org.domainbindings.generator.spec;

/**
 * Something in a spec that cannot be taken as it is.
 *
 * @param place where it stands
 * @param sentence what is wrong, and what to do about it
 */
public record Problem(Place place, String sentence) {

  @Override
  public String toString() {
    return place + ": " + sentence;
  }
}
