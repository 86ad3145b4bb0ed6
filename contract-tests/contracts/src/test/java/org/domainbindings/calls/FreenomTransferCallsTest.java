package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.domainbindings.freenom.client.ApproveTransferResponse;
import org.domainbindings.freenom.client.ApprovedTransfer;
import org.domainbindings.freenom.client.DeclineTransferResponse;
import org.domainbindings.freenom.client.DeclinedTransfer;
import org.domainbindings.freenom.client.GetTransferPriceResponse;
import org.domainbindings.freenom.client.ListTransfersResponse;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.RequestTransferResponse;
import org.domainbindings.freenom.client.RequestedTransfer;
import org.domainbindings.freenom.client.ReturnedDomainType;
import org.domainbindings.freenom.client.ReturnedPeriod;
import org.domainbindings.freenom.client.Transfer;
import org.domainbindings.freenom.client.TransferPrice;
import org.domainbindings.freenom.client.TransferStatus;
import org.domainbindings.freenom.client.TransferType;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.sandbox.freenom.FreenomTransfer;
import org.junit.jupiter.api.Test;

/** The five functions of Freenom on transfers. */
class FreenomTransferCallsTest extends FreenomOperationCalls {

  private static final String AUTHCODE = FreenomSandbox.AUTHCODE;

  private List<Transfer> listed() {
    return freenom.transfers().list().transfers();
  }

  @Test
  void getTransferPrice_tellsWhatTheRenewalForAYearCosts() {
    var price =
        TransferPrice.builder()
            .domainName("ELSEWHERE.TK")
            .domainType(ReturnedDomainType.PAID)
            .period(ReturnedPeriod.YEARS_1)
            .currency("USD")
            .retailPrice(new BigDecimal("9.95"))
            .partnerPrice(new BigDecimal("7.50"))
            .build();
    assertThat(Secrets.hiddenIn(freenom.transfers().price("elsewhere.tk", AUTHCODE)))
        .isEqualTo(
            GetTransferPriceResponse.builder()
                .transfers(price)
                .result("PRICES PROVIDED")
                .status("OK")
                .build());
    arrived("GET", "/v2/domain/transfer/price", "domainname", "elsewhere.tk", "authcode", "***");
  }

  @Test
  void requestTransfer_beginsATransferToTheAccount() {
    var answer = freenom.transfers().request("elsewhere.tk", AUTHCODE, Period.YEARS_2, OWNER);
    assertThat(Secrets.hiddenIn(answer))
        .isEqualTo(
            RequestTransferResponse.builder()
                .result("TRANSFER REQUESTED")
                .transfers(
                    RequestedTransfer.builder()
                        .domainName("ELSEWHERE.TK")
                        .status("REQUESTED")
                        .build())
                .status("OK")
                .build());
    arrived(
        "POST",
        "/v2/domain/transfer/request",
        "domainname",
        "elsewhere.tk",
        "authcode",
        "***",
        "period",
        "2Y",
        "owner_id",
        OWNER);
    assertThat(sandbox.freenom().transfers())
        .filteredOn(transfer -> transfer.domain().equals("ELSEWHERE.TK"))
        .singleElement()
        .returns(2, FreenomTransfer::years)
        .returns(OWNER, FreenomTransfer::ownerId);
  }

  @Test
  void approveTransfer_letsTheDomainGo() {
    assertThat(Secrets.hiddenIn(freenom.transfers().approve("leaving.tk")))
        .isEqualTo(
            ApproveTransferResponse.builder()
                .result("TRANSFER APPROVED")
                .transfers(
                    ApprovedTransfer.builder().domainName("LEAVING.TK").status("APPROVED").build())
                .status("OK")
                .build());
    arrived("POST", "/v2/domain/transfer/approve", "domainname", "leaving.tk");
    assertThat(listed()).extracting(Transfer::status).containsExactly(TransferStatus.APPROVED);
  }

  @Test
  void declineTransfer_keepsTheDomain() {
    var answer = freenom.transfers().decline("leaving.tk", "The registrant did not ask for it");
    assertThat(Secrets.hiddenIn(answer))
        .isEqualTo(
            DeclineTransferResponse.builder()
                .result("TRANSFER DECLINED")
                .transfers(
                    DeclinedTransfer.builder().domainName("LEAVING.TK").status("DECLINED").build())
                .status("OK")
                .build());
    arrived(
        "POST",
        "/v2/domain/transfer/decline",
        "domainname",
        "leaving.tk",
        "reason",
        "The registrant did not ask for it");
    assertThat(listed()).extracting(Transfer::status).containsExactly(TransferStatus.DECLINED);
  }

  @Test
  void listTransfers_showsBothDirections() {
    sandbox.freenom().add(FreenomTransfer.incoming("elsewhere.tk", NOON.instant()));
    assertThat(Secrets.hiddenIn(freenom.transfers().list()))
        .isEqualTo(
            ListTransfersResponse.builder()
                .result("TRANSFERS LISTED")
                .transfers(
                    Transfer.builder()
                        .domainName("LEAVING.TK")
                        .transferType(TransferType.OUTGOING)
                        .status(TransferStatus.PENDING)
                        .newRegistrar("Example Registrar")
                        .lastUpdate("2026-02-28 12:00:00")
                        .build(),
                    Transfer.builder()
                        .domainName("ELSEWHERE.TK")
                        .transferType(TransferType.INCOMING)
                        .status(TransferStatus.PENDING)
                        .lastUpdate("2026-03-01 12:00:00")
                        .build())
                .build());
    arrived("GET", "/v2/domain/transfer/list");
  }

  @Test
  void listTransfers_isEmpty_whenThereAreNone() {
    sandbox.freenom().clear();
    assertThat(Secrets.hiddenIn(freenom.transfers().list()))
        .isEqualTo(ListTransfersResponse.builder().result("TRANSFERS LISTED").build());
  }
}
