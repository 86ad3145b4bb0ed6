package org.domainbindings.http;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.domainbindings.DomainRetrieval;

/**
 * What every provider's entry offers beside its own calls.
 *
 * <p>Safe for use by many threads; make one, share it, and close it at the end. Interrupting a
 * thread stops its call at once, and so does closing the client; the exception says what is known
 * of the outcome.
 *
 * @param <C> the entry
 */
public abstract class ProviderClient<C extends ProviderClient<C>> implements AutoCloseable {

  private final Transport transport;

  /**
   * Takes what sends the calls.
   *
   * @param transport what sends the calls
   */
  protected ProviderClient(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns this entry as what it is.
   *
   * @return this entry
   */
  protected abstract C self();

  /**
   * Makes another entry over another view of the transport.
   *
   * @param transport the view
   * @return the entry
   */
  protected abstract C over(Transport transport);

  /**
   * Returns this provider's way of getting a domain back.
   *
   * @return the retrieval
   */
  public abstract DomainRetrieval retrieval();

  /**
   * Returns a client whose calls carry more than the documented parameters, or show their answers
   * as they came.
   *
   * @param options what is special about the calls, in place of what is special about those of this
   *     client
   * @return a client that shares everything with this one; closing it does nothing
   */
  public final C with(CallOptions options) {
    return over(transport.with(options));
  }

  /**
   * Makes a call on another thread, with the same answers and exceptions.
   *
   * <p>Once the future is cancelled, the call stops at once; what was sent of it may take effect.
   *
   * @param <T> the type of the answer
   * @param call the call, made on the client that it is given
   * @return what the call returns; its exception is the cause of a {@code CompletionException}
   */
  public final <T> CompletableFuture<T> async(Function<C, T> call) {
    return transport.async(() -> call.apply(self()));
  }

  /**
   * Returns a generated interface whose calls use this client's authentication and settings.
   *
   * <p>Made directly, calls are checked by no rule and carry no {@link CallOptions}; they are never
   * repeated and do not look for failures in their answers. What Retrofit and OkHttp throw comes as
   * it is; it can repeat what a broken server has said, but has no request with credentials.
   *
   * @param <A> the interface
   * @param api one of the interfaces of this provider's generated client
   * @return its calls
   */
  public final <A> A api(Class<A> api) {
    return transport.api(api);
  }

  /**
   * Ends this client: calls that are under way are stopped and say what is known of their outcome,
   * later ones are refused with an {@link IllegalStateException}. An HTTP client of the application
   * stays open.
   */
  @Override
  public final void close() {
    transport.close();
  }
}
