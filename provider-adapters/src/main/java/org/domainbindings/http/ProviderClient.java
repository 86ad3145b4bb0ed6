package org.domainbindings.http;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.domainbindings.DomainRetrieval;

/**
 * The features common to the clients of all providers.
 *
 * <p>Thread-safe: create one, share it, and close it at the end. Interrupting a thread stops its
 * call at once, and so does closing the client; the exception says what is known of the outcome.
 *
 * @param <C> the type of the client
 */
public abstract class ProviderClient<C extends ProviderClient<C>> implements AutoCloseable {

  private final Transport transport;

  /**
   * Creates a client.
   *
   * @param transport sends the calls
   */
  protected ProviderClient(Transport transport) {
    this.transport = transport;
  }

  /**
   * Returns this client.
   *
   * @return this client
   */
  protected abstract C self();

  /**
   * Creates a client for another view of the transport.
   *
   * @param transport the view
   * @return the client
   */
  protected abstract C over(Transport transport);

  /**
   * Returns the provider's implementation of domain retrieval.
   *
   * @return the retrieval
   */
  public abstract DomainRetrieval retrieval();

  /**
   * Returns a client whose calls have further parameters, or a watcher for raw answers.
   *
   * @param options the options, which replace those of this client
   * @return a client that shares everything else with this one; closing it does nothing
   */
  public final C with(CallOptions options) {
    return over(transport.with(options));
  }

  /**
   * Makes a call on another thread, with the same answers and exceptions.
   *
   * <p>Canceling the future stops the call at once; if it was already sent, it may take effect.
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
   * <p>Such calls are not checked against any rule, ignore {@link CallOptions}, are never repeated,
   * and do not look for failures in their answers. They throw the exceptions of Retrofit and
   * OkHttp, which can quote a broken server but never contain a request with credentials.
   *
   * @param <A> the interface
   * @param api one of the interfaces of this provider's generated client
   * @return an implementation
   */
  public final <A> A api(Class<A> api) {
    return transport.api(api);
  }

  /**
   * Closes this client. Running calls are stopped and throw an exception that says what is known of
   * their outcome; later calls throw an {@link IllegalStateException}. An HTTP client of the
   * application stays open.
   */
  @Override
  public final void close() {
    transport.close();
  }
}
