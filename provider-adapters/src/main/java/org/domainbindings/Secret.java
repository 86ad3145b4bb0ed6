package org.domainbindings;

import java.util.Objects;

/**
 * Holds a value that must not be seen: a password, a token, a key.
 *
 * <p>It shows itself to nobody who does not ask for it by {@link #reveal()}: not in a log, not in
 * an exception, not in a debugger's view of an object that holds it.
 */
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = Objects.requireNonNull(value, "value == null");
  }

  /**
   * Wraps a value.
   *
   * @param value the value to hide
   * @return the secret
   */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /**
   * Returns the value itself, to be sent and not to be kept.
   *
   * @return the value
   */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns three stars, whatever the value. */
  @Override
  public String toString() {
    return "***";
  }
}
