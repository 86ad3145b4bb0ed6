package org.domainbindings.sandbox.freenom;

import java.util.List;
import org.domainbindings.sandbox.freenom.FreenomState.Glue;
import org.domainbindings.sandbox.server.AtomicState.Change;
import org.domainbindings.sandbox.server.Hash;

/** The three functions on glue records. */
final class FreenomNameservers {

  private FreenomNameservers() {}

  static Change<FreenomState, Hash> register(FreenomCall call) {
    var domain = FreenomRules.ownDomain(call).name();
    var hostname = FreenomRules.hostname(call, domain);
    var ipaddress = FreenomRules.ipAddress(call);
    var known = call.state().glue(domain, hostname).isPresent();
    var done = known ? "UPDATED" : "REGISTERED";
    var hash =
        Hash.of("domainname", domain)
            .with("hostname", hostname)
            .with("ipaddress", ipaddress)
            .with("status", done);
    return new Change<>(
        call.state().with(new Glue(domain, hostname, ipaddress)),
        FreenomAnswers.ok(
            Hash.of("result", "NAMESERVER " + done).with("nameserver", List.of(hash))));
  }

  static Change<FreenomState, Hash> delete(FreenomCall call) {
    var domain = FreenomRules.ownDomain(call).name();
    var hostname = FreenomRules.hostname(call, domain);
    if (call.state().glue(domain, hostname).isEmpty()) {
      throw FreenomRefusal.invalid("hostname", hostname + " has no glue record");
    }
    var hash = Hash.of("domainname", domain).with("hostname", hostname).with("status", "DELETED");
    return new Change<>(
        call.state().withoutGlue(domain, hostname),
        FreenomAnswers.ok(
            Hash.of("result", "NAMESERVER DELETED").with("nameserver", List.of(hash))));
  }

  static Change<FreenomState, Hash> list(FreenomCall call) {
    var domain = FreenomRules.ownDomain(call).name();
    var records =
        call.state().glue(domain).stream()
            .map(
                glue ->
                    Hash.of("domainname", domain)
                        .with("hostname", glue.hostname())
                        .with("ipaddress", glue.ipaddress()))
            .toList();
    return call.answer(
        FreenomAnswers.ok(
            Hash.of("result", records.size() + " ENTRIES").with("nameserver", records)));
  }
}
