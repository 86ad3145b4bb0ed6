package org.domainbindings.sandbox.dnspod;

import java.util.List;
import java.util.function.UnaryOperator;
import org.domainbindings.sandbox.client.AccountKind;
import org.domainbindings.sandbox.client.DnspodAccount;
import org.domainbindings.sandbox.client.DnspodData;
import org.domainbindings.sandbox.client.DnspodDomainState;
import org.domainbindings.sandbox.client.DnspodDomainStateStatus;
import org.domainbindings.sandbox.client.SentCode;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Account;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Status;
import org.domainbindings.sandbox.server.StateParser;

/** The state of DNSPod in the format of the control API and of state files. */
final class DnspodSnapshot {

  private DnspodSnapshot() {}

  static DnspodData write(DnspodState state) {
    return DnspodData.builder()
        .accounts(
            state.accounts().entrySet().stream()
                .map(
                    account ->
                        DnspodAccount.builder()
                            .loginToken(account.getKey())
                            .kind(AccountKind.of(StateParser.word(account.getValue())))
                            .build())
                .toList())
        .domains(
            state.domains().values().stream()
                .map(
                    domain ->
                        DnspodDomainState.builder()
                            .name(domain.name())
                            .account(AccountKind.of(StateParser.word(domain.account())))
                            .status(DnspodDomainStateStatus.of(StateParser.word(domain.status())))
                            .emails(domain.emails())
                            .build())
                .toList())
        .sentCodes(
            state.sentCodes().stream()
                .map(
                    code ->
                        SentCode.builder()
                            .domain(code.domain())
                            .email(code.email())
                            .time(StateParser.time(code.time()))
                            .build())
                .toList())
        .build();
  }

  /** Parses everything first, so that applying the change cannot fail. */
  static UnaryOperator<DnspodState> read(DnspodData data) {
    StateParser.nothingUnknown(data.additionalProperties(), "dnspod");
    var accounts = StateParser.each(data.accounts(), "dnspod.accounts", DnspodSnapshot::account);
    var domains = StateParser.each(data.domains(), "dnspod.domains", DnspodSnapshot::domain);
    var codes = StateParser.each(data.sentCodes(), "dnspod.sentCodes", DnspodSnapshot::code);
    return state -> codes.apply(domains.apply(accounts.apply(state)));
  }

  private static UnaryOperator<DnspodState> account(DnspodAccount given, String where) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var token = StateParser.text(given.loginToken(), where + ".loginToken");
    var kind = StateParser.value(given.kind(), Account.PERSONAL, where + ".kind");
    return state -> state.withAccount(token, kind);
  }

  private static UnaryOperator<DnspodState> domain(DnspodDomainState given, String where) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var domain =
        new DnspodDomain(
            StateParser.name(given.name(), where + ".name"),
            StateParser.value(given.account(), Account.PERSONAL, where + ".account"),
            StateParser.value(given.status(), Status.NORMAL, where + ".status"),
            List.copyOf(given.emails()));
    return state -> state.with(domain);
  }

  private static UnaryOperator<DnspodState> code(SentCode given, String where) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var code = new DnspodSandbox.SentCode(given.domain(), given.email(), given.time().toInstant());
    return state -> state.withSent(code);
  }
}
