package org.domainbindings.dnspod;

import com.squareup.moshi.Moshi;
import java.net.URI;
import java.util.Map;
import org.domainbindings.DomainRetrieval;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Secret;
import org.domainbindings.dnspod.client.ClientConverterFactory;
import org.domainbindings.dnspod.client.DomainsApi;
import org.domainbindings.dnspod.client.SendVerificationCodeResponse;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.Operation;
import org.domainbindings.http.Operation.Repeat;
import org.domainbindings.http.ProviderClient;
import org.domainbindings.http.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Calls the international site of DNSPod.
 *
 * <p>Thread-safe: create one, share it, and close it at the end.
 */
public final class Dnspod extends ProviderClient<Dnspod> {

  static final String PROVIDER = "Dnspod";

  static final Operation<SendVerificationCodeResponse> SEND_VERIFICATION_CODE =
      new Operation<>(
          "Domain.Acquiresend",
          SendVerificationCodeResponse.class,
          Repeat.NEVER,
          "no call shows it, so look into the mailbox before sending another code");

  private final Transport transport;
  private final DomainsApi domains;

  private Dnspod(Transport transport) {
    super(transport);
    this.transport = transport;
    domains = transport.api(DomainsApi.class);
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
  public static Dnspod sandbox(URI url) {
    return builder()
        .baseUrl(url)
        .credentials("12345,sandbox-token", "engineer@example.com")
        .build();
  }

  /**
   * Creates a client from the environment variables {@code DNSPOD_LOGIN_TOKEN} and {@code
   * DNSPOD_CONTACT_EMAIL}.
   *
   * @return the client
   * @throws IllegalStateException if one is missing, with its name
   */
  public static Dnspod fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /**
   * Send the verification code for getting a domain back.
   *
   * <p>Each call sends an email. Document: "Send Verify Code for Getting Domain Back" in
   * dnspod-domain-acquiresend.txt.
   *
   * @param domain the domain
   * @param email the address that receives the code, one of those that DNSPod lists for the domain
   * @return the answer; the code was sent
   * @throws InvalidInputException if the domain or the address is malformed; nothing is sent
   * @throws ProviderException if no code was sent, or the outcome is unknown
   */
  public SendVerificationCodeResponse sendVerificationCode(String domain, String email) {
    DnspodRules.of(SEND_VERIFICATION_CODE).sendVerificationCode(domain, email);
    return transport.send(SEND_VERIFICATION_CODE, domains.sendVerificationCode(domain, email));
  }

  @Override
  public DomainRetrieval retrieval() {
    return new DnspodRetrieval(this);
  }

  @Override
  protected Dnspod self() {
    return this;
  }

  @Override
  protected Dnspod over(Transport transport) {
    return new Dnspod(transport);
  }

  /** Collects the settings of a client. */
  public static final class Builder extends ClientBuilder<Builder> {

    private @Nullable DnspodCredentials credentials;

    private Builder() {
      super(PROVIDER, "https://api.dnspod.com/");
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets the login token, and a contact address for DNSPod.
     *
     * @param loginToken the token's id and the token itself, joined by a comma
     * @param contactEmail the email address for the {@code User-Agent}, which DNSPod requires
     * @return this builder
     * @throws IllegalArgumentException if one of them is missing or malformed, with its name
     */
    public Builder credentials(String loginToken, String contactEmail) {
      credentials = new DnspodCredentials(Secret.of("loginToken", loginToken), contactEmail);
      return this;
    }

    @Override
    protected Moshi moshi() {
      return ClientConverterFactory.moshi();
    }

    @Override
    protected Builder environment(Map<String, String> environment) {
      String loginToken = required(environment, "LOGIN_TOKEN");
      String contactEmail = required(environment, "CONTACT_EMAIL");
      try {
        credentials(loginToken, contactEmail);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(
            "DNSPOD_LOGIN_TOKEN or DNSPOD_CONTACT_EMAIL is wrong: " + e.getMessage());
      }
      return super.environment(environment);
    }

    /**
     * Builds the client.
     *
     * @return the client
     * @throws IllegalStateException if the credentials are missing
     */
    public Dnspod build() {
      DnspodCredentials token = given(credentials, "credentials(loginToken, contactEmail)");
      return new Dnspod(transport(new DnspodErrors(), new DnspodAuthentication(token, format())));
    }
  }
}
