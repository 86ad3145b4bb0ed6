package org.domainbindings.freenom;

import com.squareup.moshi.Moshi;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.domainbindings.DomainRetrieval;
import org.domainbindings.Secret;
import org.domainbindings.freenom.client.ClientConverterFactory;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.ProviderClient;
import org.domainbindings.http.Transport;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * Calls the Freenom reseller API, version 2: its 22 functions, grouped as its document groups them.
 *
 * <p>Thread-safe: create one, share it, and close it at the end.
 */
public final class Freenom extends ProviderClient<Freenom> {

  static final String PROVIDER = "Freenom";

  private final FreenomService service;
  private final FreenomDomains domains;
  private final FreenomNameservers nameservers;
  private final FreenomContacts contacts;
  private final FreenomTransfers transfers;

  private Freenom(Transport transport) {
    super(transport);
    service = new FreenomService(transport);
    domains = new FreenomDomains(transport);
    nameservers = new FreenomNameservers(transport);
    contacts = new FreenomContacts(transport);
    transfers = new FreenomTransfers(transport);
  }

  /**
   * Starts building a client.
   *
   * @return a builder, which requires credentials
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates a client for a sandbox, with the credentials that every sandbox accepts.
   *
   * @param url where the sandbox listens
   * @return the client
   */
  public static Freenom sandbox(URI url) {
    return builder().baseUrl(url).credentials("reseller@example.com", "sandbox-password").build();
  }

  /**
   * Creates a client from the environment variables {@code FREENOM_EMAIL} and {@code
   * FREENOM_PASSWORD}.
   *
   * @return the client
   * @throws IllegalStateException if one is missing, with its name
   */
  public static Freenom fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /**
   * Returns the calls about the service itself.
   *
   * @return the calls
   */
  public FreenomService service() {
    return service;
  }

  /**
   * Returns the calls about domains.
   *
   * @return the calls
   */
  public FreenomDomains domains() {
    return domains;
  }

  /**
   * Returns the calls about glue records.
   *
   * @return the calls
   */
  public FreenomNameservers nameservers() {
    return nameservers;
  }

  /**
   * Returns the calls about contacts.
   *
   * @return the calls
   */
  public FreenomContacts contacts() {
    return contacts;
  }

  /**
   * Returns the calls about transfers.
   *
   * @return the calls
   */
  public FreenomTransfers transfers() {
    return transfers;
  }

  @Override
  public DomainRetrieval retrieval() {
    return new FreenomRetrieval(domains);
  }

  @Override
  protected Freenom self() {
    return this;
  }

  @Override
  protected Freenom over(Transport transport) {
    return new Freenom(transport);
  }

  /** Collects the settings of a client. */
  public static final class Builder extends ClientBuilder<Builder> {

    private @Nullable FreenomCredentials credentials;
    private boolean testMode;

    private Builder() {
      super(PROVIDER, "https://api.dominio.gq/");
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets the account.
     *
     * @param email its email address
     * @param password its password
     * @return this builder
     * @throws IllegalArgumentException if one of them is missing, with its name
     */
    public Builder credentials(String email, String password) {
      credentials = new FreenomCredentials(email, Secret.of("password", password));
      return this;
    }

    /**
     * Sets the test mode, in which the service rolls back every change.
     *
     * @param testMode whether to use it
     * @return this builder
     */
    public Builder testMode(boolean testMode) {
      this.testMode = testMode;
      return this;
    }

    @Override
    protected Builder environment(Map<String, String> environment) {
      credentials(required(environment, "EMAIL"), required(environment, "PASSWORD"));
      return super.environment(environment);
    }

    @Override
    protected Moshi moshi() {
      return ClientConverterFactory.moshi();
    }

    @Override
    protected List<Converter.Factory> requestConverters() {
      return List.of(ClientConverterFactory.create());
    }

    /**
     * Builds the client.
     *
     * @return the client
     * @throws IllegalStateException if the credentials are missing
     */
    public Freenom build() {
      FreenomCredentials account = given(credentials, "credentials(email, password)");
      return new Freenom(
          transport(new FreenomErrors(), new FreenomAuthentication(account, format(), testMode)));
    }
  }
}
