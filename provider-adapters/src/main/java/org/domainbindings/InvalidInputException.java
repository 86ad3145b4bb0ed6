package org.domainbindings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells that the input must be fixed: no retry of the same call can succeed.
 *
 * <p>What the document lets a client know is refused before anything is sent; then there is no HTTP
 * status, and {@link #parameter()} names the parameter. The rest is the provider's own refusal.
 */
public final class InvalidInputException extends ProviderException {

  private static final long serialVersionUID = 1L;

  /** What was refused before sending, or null. */
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
