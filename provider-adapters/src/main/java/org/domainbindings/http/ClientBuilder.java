package org.domainbindings.http;

import com.squareup.moshi.Moshi;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.TlsVersion;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Collects the settings common to all providers.
 *
 * @param <B> the provider's own builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {

  /** OkHttp's limit: it keeps milliseconds in an int. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofMillis(Integer.MAX_VALUE);

  /** More than a page of thousands of domains. */
  private static final int MAX_ANSWER_SIZE = 2 * 1024 * 1024;

  /**
   * Enough for many threads; with fewer, each further thread would need a new connection per call.
   */
  private static final int IDLE_CONNECTIONS = 64;

  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  private final String provider;
  private final String prefix;
  private HttpUrl baseUrl;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration readTimeout = Duration.ofSeconds(30);
  private Duration callTimeout = Duration.ofSeconds(60);
  private int maxAnswerSize = MAX_ANSWER_SIZE;
  private @Nullable HttpUrl proxy;
  private @Nullable OkHttpClient httpClient;
  private System.Logger logger;
  private Format format = Format.JSON;
  private Timing timing = Timing.system();

  /**
   * Creates a builder with the defaults.
   *
   * @param provider the provider's name; in upper case, the prefix of the environment variables
   * @param baseUrl the URL of the service
   */
  protected ClientBuilder(String provider, String baseUrl) {
    this.provider = provider;
    prefix = provider.toUpperCase(Locale.ROOT) + "_";
    this.baseUrl = HttpUrl.get(baseUrl);
    logger = System.getLogger("org.domainbindings." + provider.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns this builder as what it is.
   *
   * @return this builder
   */
  protected abstract B self();

  /**
   * Sets the URL of the service. Only loopback addresses may use plain HTTP.
   *
   * @param baseUrl the URL, including any path before the documented ones
   * @return this builder
   * @throws IllegalArgumentException if it is not such a URL
   */
  public B baseUrl(URI baseUrl) {
    HttpUrl url = HttpUrl.get(baseUrl);
    if (url == null || !url.username().isEmpty() || url.querySize() > 0) {
      throw new IllegalArgumentException(
          "baseUrl must be an http or https address without user and query");
    }
    if (!url.isHttps() && !loopback(url.host())) {
      throw new IllegalArgumentException(
          "baseUrl must be https, for " + url.host() + " is no loopback address");
    }
    boolean complete = url.encodedPath().endsWith("/");
    this.baseUrl = complete ? url : url.newBuilder().addPathSegment("").build();
    return self();
  }

  private static boolean loopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
  }

  /**
   * Sets the time-out for making a connection; 10 seconds by default.
   *
   * @param timeout the time
   * @return this builder
   * @throws IllegalArgumentException if it is less than a millisecond or more than 24 days
   */
  public B connectTimeout(Duration timeout) {
    connectTimeout = checked("connectTimeout", timeout);
    return self();
  }

  /**
   * Sets how long the service may send nothing; 30 seconds by default.
   *
   * @param timeout the time
   * @return this builder
   * @throws IllegalArgumentException if it is less than a millisecond or more than 24 days
   */
  public B readTimeout(Duration timeout) {
    readTimeout = checked("readTimeout", timeout);
    return self();
  }

  /**
   * Sets the time-out for a whole call with all its retries; 60 seconds by default.
   *
   * @param timeout the time
   * @return this builder
   * @throws IllegalArgumentException if it is less than a millisecond or more than 24 days
   */
  public B callTimeout(Duration timeout) {
    callTimeout = checked("callTimeout", timeout);
    return self();
  }

  private static Duration checked(String name, Duration timeout) {
    if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(name + " must be from 1 millisecond to 24 days");
    }
    return timeout;
  }

  /**
   * Sets the maximum size of an answer after decompression; 2 MiB by default. A larger answer
   * counts as unreadable. A call takes at most ten times as much memory.
   *
   * @param bytes the size in bytes
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public B maxAnswerSize(int bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("maxAnswerSize must be positive");
    }
    maxAnswerSize = bytes;
    return self();
  }

  /**
   * Sends all calls through an HTTP proxy.
   *
   * @param proxy its URL, {@code http://host:port}, or {@code http://user:password@host:port},
   *     percent-encoded, if it requires credentials
   * @return this builder
   * @throws IllegalArgumentException if it is not such a URL; the message does not repeat it
   */
  public B proxy(URI proxy) {
    HttpUrl url = HttpUrl.get(proxy);
    if (url == null || url.isHttps()) {
      throw new IllegalArgumentException("proxy must be an address of the form http://host:port");
    }
    this.proxy = url;
    return self();
  }

  /**
   * Uses the application's own HTTP client: its connections, interceptors and proxy, but the
   * time-outs of this builder, and its proxy if set.
   *
   * <p>Its redirects, retries, cache and cookies are turned off: each could send a call twice or
   * store a password. Its interceptors and listeners see requests without credentials. Its {@code
   * SocketFactory} is kept if it has one; calls with an effect then each make a connection, and
   * interrupting a thread does not stop a call.
   *
   * @param client the client, which stays open when ours is closed
   * @return this builder
   */
  public B httpClient(OkHttpClient client) {
    httpClient = Objects.requireNonNull(client, "client == null");
    return self();
  }

  /**
   * Sets the logger for attempts; {@code org.domainbindings.<provider>} by default.
   *
   * @param logger the logger
   * @return this builder
   */
  public B logger(System.Logger logger) {
    this.logger = Objects.requireNonNull(logger, "logger == null");
    return self();
  }

  /**
   * Sets the format of answers; JSON by default.
   *
   * @param format the format
   * @return this builder
   */
  public B format(Format format) {
    this.format = Objects.requireNonNull(format, "format == null");
    return self();
  }

  /**
   * Sets the clock, the sleeper and the jitter, for tests.
   *
   * @param timing the clock, the sleeper and the jitter
   * @return this builder
   */
  public B timing(Timing timing) {
    this.timing = Objects.requireNonNull(timing, "timing == null");
    return self();
  }

  /**
   * Reads settings from the environment: base URL, proxy, time-outs in seconds, format.
   *
   * @param environment the environment variables
   * @return this builder
   */
  protected B environment(Map<String, String> environment) {
    optional(environment, "BASE_URL", value -> baseUrl(URI.create(value)));
    optional(environment, "PROXY", value -> proxy(URI.create(value)));
    optional(environment, "FORMAT", value -> format(named(value)));
    optional(environment, "CONNECT_TIMEOUT", value -> connectTimeout(seconds(value)));
    optional(environment, "READ_TIMEOUT", value -> readTimeout(seconds(value)));
    optional(environment, "CALL_TIMEOUT", value -> callTimeout(seconds(value)));
    optional(environment, "MAX_ANSWER_SIZE", value -> maxAnswerSize(Integer.parseInt(value)));
    return self();
  }

  private static Format named(String value) {
    return Format.valueOf(value.toUpperCase(Locale.ROOT));
  }

  private static Duration seconds(String value) {
    return Duration.ofSeconds(Long.parseLong(value));
  }

  /**
   * Applies a variable if it is set.
   *
   * @param environment the environment variables
   * @param name the variable without the provider's prefix
   * @param setter the setter for the value
   * @throws IllegalStateException if the value is invalid; the message names only the variable, as
   *     the value may be a secret
   */
  protected void optional(Map<String, String> environment, String name, Consumer<String> setter) {
    String value = environment.get(prefix + name);
    if (value == null || value.isBlank()) {
      return;
    }
    try {
      setter.accept(value.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The environment variable " + prefix + name + " does not hold what it should");
    }
  }

  /**
   * Returns a variable that must be set.
   *
   * @param environment the environment variables
   * @param name the variable without the provider's prefix
   * @return its value
   * @throws IllegalStateException if it is missing, with its name
   */
  protected String required(Map<String, String> environment, String name) {
    String value = environment.get(prefix + name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("The environment variable " + prefix + name + " is not set");
    }
    return value.strip();
  }

  /**
   * Checks that a credential was given.
   *
   * @param <T> its type
   * @param credential the credential, or null
   * @param setter the builder's method that sets it
   * @return the credential
   * @throws IllegalStateException if it is missing, with the method and the provider
   */
  protected <T> T given(@Nullable T credential, String setter) {
    if (credential == null) {
      throw new IllegalStateException(provider + " needs credentials: call " + setter);
    }
    return credential;
  }

  /**
   * Returns the format of answers.
   *
   * @return the format
   */
  protected Format format() {
    return format;
  }

  /**
   * Returns the clock, the sleeper and the jitter.
   *
   * @return the timing
   */
  protected Timing timing() {
    return timing;
  }

  /**
   * Builds the transport.
   *
   * @param errors how failures are recognized
   * @param authentication how credentials are added
   * @return the transport
   */
  protected Transport transport(ErrorReader errors, Authentication authentication) {
    return new Transport(new Service(this, errors, authentication));
  }

  /**
   * Returns the adapters of the generated client.
   *
   * @return the adapters of all its models
   */
  protected abstract Moshi moshi();

  /**
   * Returns the converter factories for the request objects of the generated client.
   *
   * @return the converter factories, none unless the client has such objects
   */
  protected List<Converter.Factory> requestConverters() {
    return List.of();
  }

  String provider() {
    return provider;
  }

  Duration callTimeout() {
    return callTimeout;
  }

  int maxAnswerSize() {
    return maxAnswerSize;
  }

  AttemptLog log() {
    return new AttemptLog(provider, logger);
  }

  /** Our converter of answers comes first, as those of the generated clients do not read XML. */
  Retrofit.Builder retrofit(Converter.Factory answers) {
    Retrofit.Builder retrofit =
        new Retrofit.Builder().baseUrl(baseUrl).addConverterFactory(answers);
    requestConverters().forEach(retrofit::addConverterFactory);
    return retrofit;
  }

  boolean ownsHttp() {
    return httpClient == null;
  }

  /**
   * Builds the HTTP client. OkHttp must neither retry nor redirect, as both could send a call
   * twice, nor use HTTP/2, where a request can move to another connection. Nothing is cached, as
   * URLs can contain passwords.
   */
  OkHttpClient http(Authentication authentication) {
    OkHttpClient base = httpClient == null ? ownHttp() : httpClient;
    OkHttpClient.Builder http =
        base.newBuilder()
            .connectTimeout(connectTimeout)
            .readTimeout(readTimeout)
            .writeTimeout(readTimeout)
            .callTimeout(callTimeout)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionSpecs(connectionSpecs(base))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            .proxyAuthenticator(new ProxyAuthentication(base.proxyAuthenticator()))
            .cookieJar(CookieJar.NO_COOKIES)
            .cache(null)
            .addInterceptor(RetryAfter::show)
            .addNetworkInterceptor(RetryAfter::hide)
            .addNetworkInterceptor(new ConnectionCheck(maxAnswerSize))
            .addNetworkInterceptor(new CredentialsInterceptor(authentication))
            .addNetworkInterceptor(Attempt::watch);
    if (httpClient != null) {
      http.eventListenerFactory(CredentialFreeEvents.of(base.eventListenerFactory()));
    }
    if (base.socketFactory() == SocketFactory.getDefault()) {
      http.socketFactory(Sockets.INSTANCE);
    }
    return proxy == null ? http.build() : through(proxy, http).build();
  }

  private static OkHttpClient ownHttp() {
    return new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
        .build();
  }

  /** TLS 1.2 or later, as restricted further by the application; plain HTTP to loopback only. */
  private List<ConnectionSpec> connectionSpecs(OkHttpClient base) {
    if (!baseUrl.isHttps()) {
      return List.of(ConnectionSpec.CLEARTEXT);
    }
    List<ConnectionSpec> own =
        base.connectionSpecs().stream().filter(ClientBuilder::isModern).toList();
    return own.isEmpty() ? List.of(ConnectionSpec.MODERN_TLS) : own;
  }

  private static boolean isModern(ConnectionSpec spec) {
    List<TlsVersion> versions = spec.tlsVersions();
    return spec.isTls()
        && versions != null
        && List.of(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2).containsAll(versions);
  }

  private static OkHttpClient.Builder through(HttpUrl proxy, OkHttpClient.Builder http) {
    InetSocketAddress address = InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
    http.proxy(new Proxy(Proxy.Type.HTTP, address));
    if (proxy.username().isEmpty()) {
      return http;
    }
    String header = Credentials.basic(proxy.username(), proxy.password());
    return http.proxyAuthenticator(
        new ProxyAuthentication(
            (route, response) ->
                response.request().header(PROXY_AUTHORIZATION) == null
                    ? response.request().newBuilder().header(PROXY_AUTHORIZATION, header).build()
                    : null));
  }
}
