package org.domainbindings.http;

/**
 * One documented call: its name, what it answers, and whether it may be repeated.
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
    /** Whenever it can help: the call changes nothing. */
    READ,
    /** After a refusal that says "not now"; such a call was not executed. */
    IF_REFUSED,
    /** For 30 seconds from the first time, in which the provider executes it only once. */
    WITHIN_30_SECONDS,
    /** Never. */
    NEVER
  }

  /**
   * Tells whether the call only reads.
   *
   * @return true if it can be repeated without harm
   */
  public boolean changesNothing() {
    return repeat == Repeat.READ;
  }

  /**
   * Describes a call that changes nothing.
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
