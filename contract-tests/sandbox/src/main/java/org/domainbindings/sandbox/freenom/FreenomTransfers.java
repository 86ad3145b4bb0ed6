package org.domainbindings.sandbox.freenom;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.domainbindings.sandbox.freenom.FreenomDomain.Type;
import org.domainbindings.sandbox.freenom.FreenomTransfer.Status;
import org.domainbindings.sandbox.server.AtomicState.Change;
import org.domainbindings.sandbox.server.Hash;

/** The five functions on transfers. */
final class FreenomTransfers {

  private static final Duration ENDED_ONES_LISTED = Duration.ofDays(7);

  private FreenomTransfers() {}

  /** Finds a domain of another account, and checks its authcode. */
  private static FreenomDomain transferable(FreenomCall call) {
    var name = FreenomRules.domainName(call);
    var authcode = FreenomRules.required(call, "authcode");
    var domain =
        call.state()
            .domain(name)
            .orElseThrow(() -> new FreenomRefusal("Domain " + name + " is not registered"));
    if (domain.isHeldBy(call.account())) {
      throw new FreenomRefusal("Domain " + name + " is in the account already");
    }
    if (domain.type() == Type.FREE) {
      throw new FreenomRefusal("Domain " + name + " is a free domain");
    }
    if (!domain.authcode().equals(authcode)) {
      throw FreenomRefusal.invalid("authcode");
    }
    return domain;
  }

  static Change<FreenomState, Hash> price(FreenomCall call) {
    var domain = transferable(call);
    var period = FreenomPeriod.ONE_YEAR;
    var hash =
        Hash.of("domainname", domain.name())
            .with("domaintype", domain.type().name())
            .with("period", period.toString())
            .with("currency", FreenomPrices.CURRENCY)
            .with("retailprice", FreenomPrices.retail(period))
            .with("partnerprice", FreenomPrices.partner(period));
    return call.answer(
        FreenomAnswers.ok(Hash.of("transfer", List.of(hash)).with("result", "PRICES PROVIDED")));
  }

  static Change<FreenomState, Hash> request(FreenomCall call) {
    var domain = transferable(call);
    var period =
        FreenomRules.period(call, p -> p.type() == Type.PAID).orElse(FreenomPeriod.ONE_YEAR);
    var ownerId = FreenomRules.required(call, "owner_id");
    FreenomRules.existingContact(call, "owner_id", ownerId);
    if (call.state().pendingTransfer(domain.name()).isPresent()) {
      throw new FreenomRefusal("Domain " + domain.name() + " is being transferred already");
    }
    var transfer =
        new FreenomTransfer(
            domain.name(),
            domain.account(),
            call.account(),
            call.account(),
            Status.PENDING,
            ownerId,
            period.length(),
            call.time());
    return new Change<>(
        call.state().with(transfer), answer("TRANSFER REQUESTED", domain.name(), "REQUESTED"));
  }

  static Change<FreenomState, Hash> approve(FreenomCall call) {
    var transfer = outgoing(call);
    return new Change<>(
        call.state().settled(transfer, Status.APPROVED, call.time()),
        answer("TRANSFER APPROVED", transfer.domain(), "APPROVED"));
  }

  static Change<FreenomState, Hash> decline(FreenomCall call) {
    FreenomRules.domainName(call);
    FreenomRules.required(call, "reason");
    var transfer = outgoing(call);
    return new Change<>(
        call.state().settled(transfer, Status.DECLINED, call.time()),
        answer("TRANSFER DECLINED", transfer.domain(), "DECLINED"));
  }

  private static FreenomTransfer outgoing(FreenomCall call) {
    var name = FreenomRules.domainName(call);
    return call.state()
        .pendingTransfer(name)
        .filter(transfer -> transfer.from().equals(call.account()))
        .orElseThrow(() -> new FreenomRefusal("No outgoing transfer of " + name + " is pending"));
  }

  private static Hash answer(String result, String domain, String status) {
    var hash = Hash.of("domainname", domain).with("status", status);
    return FreenomAnswers.ok(Hash.of("result", result).with("transfer", List.of(hash)));
  }

  static Change<FreenomState, Hash> list(FreenomCall call) {
    var oldest = call.time().minus(ENDED_ONES_LISTED);
    var transfers =
        call.state().transfers().stream()
            .filter(t -> t.from().equals(call.account()) || t.to().equals(call.account()))
            .filter(t -> t.isPending() || t.updated().isAfter(oldest))
            .sorted(
                Comparator.comparing(FreenomTransfer::status)
                    .thenComparing(FreenomTransfer::updated))
            .map(t -> FreenomAnswers.transfer(t, call.account()))
            .toList();
    return call.answer(Hash.of("result", "TRANSFERS LISTED").with("transfer", transfers));
  }
}
