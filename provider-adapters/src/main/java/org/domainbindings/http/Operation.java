package org.domainbindings.http;

/**
 * A documented operation: its name, the type of its answer, and whether it may be repeated.
 *
 * @param <T> the type of the answer
 * @param name the operation as the provider's document names it
 * @param answer the type of the answer
 * @param repeat when it may be sent again
 * @param check how to find out whether it took effect when no answer says so, as the end of a
 *     sentence: "call domain/getinfo..."; empty for a call without effect
 */
public record Operation<T>(String name, Class<T> answer, Repeat repeat, String check) {

  /** When a call that was sent may be sent again. */
  public enum Repeat {
    /** After any failure that may pass: the call changes nothing. */
    READ,
    /** Only after the service has declined for now, without executing the call. */
    IF_REFUSED,
    /** Within 30 seconds of the first attempt, in which the provider executes it only once. */
    WITHIN_30_SECONDS,
    /** Never. */
    NEVER
  }

  /**
   * Returns whether the call only reads.
   *
   * @return true if it can safely be repeated
   */
  public boolean changesNothing() {
    return repeat == Repeat.READ;
  }

  /**
   * Creates an operation that changes nothing.
   *
   * @param <T> the type of the answer
   * @param name the operation as the provider's document names it
   * @param answer the type of the answer
   * @return the operation
   */
  public static <T> Operation<T> read(String name, Class<T> answer) {
    return new Operation<>(name, answer, Repeat.READ, "");
  }
}
