package org.domainbindings.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okhttp3.Request;
import org.domainbindings.ProviderException;
import retrofit2.Call;

/** Sends the calls of one provider, and repeats those that can safely be repeated. */
public final class Transport implements AutoCloseable {

  private final Service service;
  private final CallOptions options;
  private final boolean view;

  Transport(Service service) {
    this(service, CallOptions.none(), false);
  }

  private Transport(Service service, CallOptions options, boolean view) {
    this.service = service;
    this.options = options;
    this.view = view;
  }

  /**
   * Returns a view of this transport with other call options.
   *
   * @param options the options, which replace those of this transport
   * @return the view, which shares everything else and is closed with this transport
   */
  public Transport with(CallOptions options) {
    return new Transport(service, options, true);
  }

  /**
   * Returns a generated interface whose calls use this transport's authentication and settings.
   *
   * @param <A> the interface
   * @param api the interface
   * @return an implementation, whose calls are never repeated and not checked for failures
   */
  public <A> A api(Class<A> api) {
    return service.api(api);
  }

  /**
   * Makes a call on another thread.
   *
   * @param <T> the type of the answer
   * @param call the call
   * @return what the call returns or throws; cancelling it interrupts the thread, which stops the
   *     call
   */
  public <T> CompletableFuture<T> async(Supplier<T> call) {
    service.refuseIfClosed();
    AtomicReference<Future<?>> running = new AtomicReference<>();
    CompletableFuture<T> answer =
        CompletableFuture.supplyAsync(call, job -> running.set(service.executor().submit(job)));
    answer.whenComplete(
        (value, thrown) -> {
          if (answer.isCancelled()) {
            Future<?> job = running.get();
            if (job != null) {
              job.cancel(true);
            }
          }
        });
    return answer;
  }

  /**
   * Sends a call, and repeats it where that is safe and can succeed.
   *
   * @param <T> the type of the answer
   * @param operation what the call is
   * @param call the call
   * @return the decoded answer of a call that succeeded
   * @throws ProviderException if it did not succeed
   * @throws IllegalStateException if the transport is closed
   */
  public <T> T send(Operation<T> operation, Call<T> call) {
    Request request = options.addTo(call.request());
    Retries retries = service.retries(operation);
    while (true) {
      try {
        return service.exchange(operation, request, retries.next(), options.watcher());
      } catch (ProviderException e) {
        Optional<Duration> pause = retries.pause(e);
        if (pause.isEmpty() || !service.waits(pause.get())) {
          throw retries.doubtful() ? service.failures(operation, request).stillUnknown(e) : e;
        }
      }
    }
  }

  /**
   * Stops all calls, refuses later ones and, unless the HTTP client is the application's own,
   * closes the connections.
   *
   * <p>Stopped calls throw an exception that says what is known of their outcome. Closing a view of
   * a transport does nothing.
   */
  @Override
  public void close() {
    if (!view) {
      service.close();
    }
  }
}
