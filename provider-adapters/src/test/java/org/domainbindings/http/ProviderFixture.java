package org.domainbindings.http;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the common tests need to know of a provider.
 *
 * @param <C> the provider's client
 */
public abstract class ProviderFixture<C extends ProviderClient<C>> {

  /** Freenom has no codes; this is a text that it has been seen to use. */
  protected static final String LOGIN_FAILED = "Login credentials do not match any account";

  /** Creates a client with the credentials of the tests. */
  protected abstract C client(Consumer<ClientBuilder<?>> settings);

  /** Starts building a client without credentials. */
  protected abstract ClientBuilder<?> builder();

  /** Builds the client of {@link #builder()}. */
  protected abstract C build(ClientBuilder<?> builder);

  /** Returns the environment variables that hold the credentials of the tests. */
  protected abstract Map<String, String> environment();

  /** Lists every documented call. */
  protected abstract List<Sample<C>> calls();

  /** Returns a successful answer to any of the calls. */
  protected abstract String success();

  /** Returns the same in XML. */
  protected abstract String successInXml();

  /** Returns an answer with {@link #LOGIN_FAILED}. */
  protected abstract String loginFailure();

  /** Returns the same in XML. */
  protected abstract String loginFailureInXml();

  /** Returns an answer with an undocumented failure with this message. */
  protected abstract String unknownFailure(String message);

  /** Makes a call about a domain, and returns the domain in the answer. */
  protected abstract String askAbout(C client, String domain);

  /** Returns the answer for {@link #askAbout}. */
  protected abstract String answerAbout(String domain);

  /** Makes a call through a generated interface. */
  protected abstract retrofit2.Call<?> direct(C client);
}
