package org.domainbindings.generator.spec;

/**
 * An error in a spec, or something unsupported.
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
