package org.domainbindings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the input is invalid: no retry of the same call can succeed.
 *
 * <p>Rules that the document states are checked before anything is sent; then there is no HTTP
 * status, and {@link #parameter()} names the parameter. Otherwise, the provider refused the call.
 */
public final class InvalidInputException extends ProviderException {

  private static final long serialVersionUID = 1L;

  /** The parameter refused before sending, or null. */
  private final @Nullable String parameter;

  InvalidInputException(Failure failure, @Nullable String parameter) {
    super(failure, null);
    this.parameter = parameter;
  }

  /**
   * Refuses a parameter before anything is sent.
   *
   * @param failure what is wrong with it
   * @param parameter the parameter as the document names it
   * @return the exception, to be thrown
   */
  public static InvalidInputException of(Failure failure, String parameter) {
    return new InvalidInputException(failure, parameter);
  }

  /**
   * Names the parameter that was refused before sending.
   *
   * @return the parameter as the document names it, or nothing if the provider refused the call
   */
  public Optional<String> parameter() {
    return Optional.ofNullable(parameter);
  }
}
