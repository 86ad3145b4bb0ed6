package org.domainbindings.freenom;

import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.freenom.client.ApproveTransferResponse;
import org.domainbindings.freenom.client.DeclineTransferResponse;
import org.domainbindings.freenom.client.GetTransferPriceResponse;
import org.domainbindings.freenom.client.ListTransfersResponse;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.RequestTransferResponse;
import org.domainbindings.freenom.client.TransfersApi;
import org.domainbindings.http.Operation;
import org.domainbindings.http.Operation.Repeat;
import org.domainbindings.http.Transport;

/** Transfers domains to and from other registrars and accounts. */
public final class FreenomTransfers {

  private static final Operation<GetTransferPriceResponse> PRICE =
      Operation.read("domain/transfer/price", GetTransferPriceResponse.class);

  private static final Operation<RequestTransferResponse> REQUEST =
      new Operation<>(
          "domain/transfer/request",
          RequestTransferResponse.class,
          Repeat.WITHIN_30_SECONDS,
          "call domain/transfer/list, which shows the transfer");

  private static final Operation<ApproveTransferResponse> APPROVE =
      new Operation<>(
          "domain/transfer/approve",
          ApproveTransferResponse.class,
          Repeat.WITHIN_30_SECONDS,
          "call domain/transfer/list, which shows the state of the transfer");

  private static final Operation<DeclineTransferResponse> DECLINE =
      new Operation<>(
          "domain/transfer/decline",
          DeclineTransferResponse.class,
          Repeat.WITHIN_30_SECONDS,
          "call domain/transfer/list, which shows the state of the transfer");

  private static final Operation<ListTransfersResponse> LIST =
      Operation.read("domain/transfer/list", ListTransfersResponse.class);

  private final Transport transport;
  private final TransfersApi api;

  FreenomTransfers(Transport transport) {
    this.transport = transport;
    api = transport.api(TransfersApi.class);
  }

  /**
   * Get the price of a transfer to the account.
   *
   * <p>Document: "Get price of a domain transfer" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @param authcode its authorization code
   * @return the answer, with the prices
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public GetTransferPriceResponse price(String domain, String authcode) {
    FreenomRules.of(PRICE).transfer(domain, authcode);
    return transport.send(PRICE, api.getTransferPrice(domain, authcode));
  }

  /**
   * Request a transfer to the account.
   *
   * <p>Document: "Request a domain transfer" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @param authcode its authorization code
   * @param period for how long the domain is renewed
   * @param ownerId the id of the contact that is to own the domain
   * @return the answer; the transfer is requested
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public RequestTransferResponse request(
      String domain, String authcode, Period period, String ownerId) {
    FreenomRules.of(REQUEST).transfer(domain, authcode, period, ownerId);
    return transport.send(REQUEST, api.requestTransfer(domain, authcode, period, ownerId));
  }

  /**
   * Approve a transfer from the account.
   *
   * <p>Document: "Approve a domain transfer" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @return the answer; the transfer is approved
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public ApproveTransferResponse approve(String domain) {
    FreenomRules.of(APPROVE).domain(domain);
    return transport.send(APPROVE, api.approveTransfer(domain));
  }

  /**
   * Decline a transfer from the account.
   *
   * <p>Document: "Decline a domain transfer" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @param reason why
   * @return the answer; the transfer is declined
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public DeclineTransferResponse decline(String domain, String reason) {
    FreenomRules.of(DECLINE).decline(domain, reason);
    return transport.send(DECLINE, api.declineTransfer(domain, reason));
  }

  /**
   * List the transfers of the account.
   *
   * <p>Document: "List current domain transfers" in freenom-api-v2.txt.
   *
   * @return the answer, with the transfers; a finished one stays for a week
   * @throws ProviderException if the call does not succeed
   */
  public ListTransfersResponse list() {
    return transport.send(LIST, api.listTransfers());
  }
}
