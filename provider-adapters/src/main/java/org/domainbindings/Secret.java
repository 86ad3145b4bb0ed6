package org.domainbindings;

import org.jspecify.annotations.Nullable;

/**
 * A confidential value: a password, a token, a key.
 *
 * <p>Only {@link #reveal()} returns it. It does not show up in a log, an exception, or a debugger's
 * view of an object that holds it.
 */
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Wraps a value.
   *
   * @param value the value to hide
   * @return the secret
   * @throws IllegalArgumentException if the value is blank
   */
  public static Secret of(String value) {
    return of("the secret", value);
  }

  /**
   * Wraps a value that may be missing.
   *
   * @param name the name of the value, for the exception if it is missing
   * @param value the value to hide
   * @return the secret
   * @throws IllegalArgumentException if the value is null or blank, with its name
   */
  public static Secret of(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return new Secret(value);
  }

  /**
   * Returns the value. Do not store or log it.
   *
   * @return the value
   */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
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
