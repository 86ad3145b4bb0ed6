package org.domainbindings.http;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.domainbindings.testing.TestServer;

/**
 * What the common tests need to know of a provider. {@code META-INF/services} lists the fixtures.
 *
 * @param <C> the provider's client
 */
public abstract class ProviderFixture<C extends ProviderClient<C>> {

  /** Freenom has no codes; this is a text that it has been seen to use. */
  public static final String LOGIN_FAILED = "Login credentials do not match any account";

  /** Loads the fixtures of all providers. */
  @SuppressWarnings("rawtypes") // A class literal has no type arguments.
  static Stream<ProviderFixture<?>> all() {
    return ServiceLoader.load(ProviderFixture.class).stream()
        .map(fixture -> (ProviderFixture<?>) fixture.get());
  }

  /** Creates a client with the credentials of the tests. */
  public abstract C client(Consumer<ClientBuilder<?>> settings);

  /** Starts building a client without credentials. */
  public abstract ClientBuilder<?> builder();

  /** Builds the client of {@link #builder()}. */
  public abstract C build(ClientBuilder<?> builder);

  /** Returns the environment variables that hold the credentials of the tests. */
  public abstract Map<String, String> environment();

  /** Lists every documented call. */
  public abstract List<SampleCall<C>> calls();

  /** Returns a successful answer to any of the calls. */
  public abstract String success();

  /** Returns the same in XML. */
  public abstract String successInXml();

  /** Returns an answer with {@link #LOGIN_FAILED}. */
  public abstract String loginFailure();

  /** Returns the same in XML. */
  public abstract String loginFailureInXml();

  /** Returns an answer with an undocumented failure with this message. */
  public abstract String unknownFailure(String message);

  /** Makes a call about a domain, and returns the domain in the answer. */
  public abstract String askAbout(C client, String domain);

  /** Returns the answer for {@link #askAbout}. */
  public abstract String answerAbout(String domain);

  /** Makes a call through a generated interface. */
  public abstract retrofit2.Call<?> direct(C client);

  /** Returns whether a successful body is believed under an error status. */
  public boolean believesSuccessUnder(int status) {
    return true;
  }

  final SampleCall<C> anyCall() {
    return calls().get(0);
  }

  final C clientOf(TestServer server) {
    return client(settings -> settings.baseUrl(server.url()));
  }

  /** Returns the name of its package and its spec. */
  final String name() {
    return getClass().getPackageName().replaceAll(".*\\.", "");
  }

  @Override
  public String toString() {
    return name();
  }
}
