package org.domainbindings.http;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a provider brings along to be tested like the others.
 *
 * @param <C> the provider's entry
 */
public abstract class ProviderFixture<C extends ProviderClient<C>> {

  /** Freenom has no codes; this is the text that it was seen to use. */
  protected static final String LOGIN_FAILED = "Login credentials do not match any account";

  /** Makes a client with the credentials of the tests. */
  protected abstract C client(Consumer<ClientBuilder<?>> settings);

  /** Starts a client without credentials. */
  protected abstract ClientBuilder<?> builder();

  /** Ends what {@link #builder()} started. */
  protected abstract C build(ClientBuilder<?> builder);

  /** Returns the environment variables that hold the credentials of the tests. */
  protected abstract Map<String, String> environment();

  /** Lists every documented call. */
  protected abstract List<Sample<C>> calls();

  /** Returns a body that says that any of the calls has succeeded. */
  protected abstract String success();

  /** Returns the same in XML. */
  protected abstract String successInXml();

  /** Returns a body that says {@link #LOGIN_FAILED} in the provider's form. */
  protected abstract String loginFailure();

  /** Returns the same in XML. */
  protected abstract String loginFailureInXml();

  /** Returns a body with a failure that no document describes, in these words. */
  protected abstract String unknownFailure(String message);

  /** Makes a call about a domain, and returns which domain the answer is about. */
  protected abstract String askAbout(C client, String domain);

  /** Returns the answer that {@link #askAbout} wants to read. */
  protected abstract String answerAbout(String domain);

  /** Makes a call through a generated interface. */
  protected abstract retrofit2.Call<?> direct(C client);
}
