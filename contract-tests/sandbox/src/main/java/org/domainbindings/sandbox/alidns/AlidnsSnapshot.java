package org.domainbindings.sandbox.alidns;

import java.util.function.UnaryOperator;
import org.domainbindings.sandbox.alidns.AlidnsState.Credential;
import org.domainbindings.sandbox.client.AccessKey;
import org.domainbindings.sandbox.client.AlidnsData;
import org.domainbindings.sandbox.client.AlidnsDomain;
import org.domainbindings.sandbox.client.AlidnsDomainSituation;
import org.domainbindings.sandbox.client.Application;
import org.domainbindings.sandbox.server.StateParser;

/** The state of Alibaba Cloud DNS in the format of the control API and of state files. */
final class AlidnsSnapshot {

  private AlidnsSnapshot() {}

  static AlidnsData write(AlidnsState state) {
    return AlidnsData.builder()
        .accessKeys(
            state.credentials().entrySet().stream()
                .map(key -> key(key.getKey(), key.getValue()))
                .toList())
        .domains(
            state.domains().entrySet().stream()
                .map(
                    domain ->
                        AlidnsDomain.builder()
                            .name(domain.getKey())
                            .situation(
                                AlidnsDomainSituation.of(StateParser.word(domain.getValue())))
                            .build())
                .toList())
        .applications(
            state.applications().entrySet().stream()
                .map(
                    application ->
                        Application.builder()
                            .domain(application.getKey())
                            .time(StateParser.time(application.getValue()))
                            .build())
                .toList())
        .build();
  }

  private static AccessKey key(String id, Credential credential) {
    var key = AccessKey.builder().id(id).secret(credential.secret());
    return credential.securityToken().isEmpty()
        ? key.build()
        : key.securityToken(credential.securityToken()).build();
  }

  /** Parses everything first, so that applying the change cannot fail. */
  static UnaryOperator<AlidnsState> read(AlidnsData data) {
    StateParser.nothingUnknown(data.additionalProperties(), "alidns");
    var keys = StateParser.each(data.accessKeys(), "alidns.accessKeys", AlidnsSnapshot::key);
    var domains = StateParser.each(data.domains(), "alidns.domains", AlidnsSnapshot::domain);
    var applications =
        StateParser.each(data.applications(), "alidns.applications", AlidnsSnapshot::application);
    return state -> applications.apply(domains.apply(keys.apply(state)));
  }

  private static UnaryOperator<AlidnsState> key(AccessKey given, String where) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var id = StateParser.text(given.id(), where + ".id");
    var credential = new Credential(given.secret(), StateParser.or(given.securityToken(), ""));
    return state -> state.withCredential(id, credential);
  }

  private static UnaryOperator<AlidnsState> domain(AlidnsDomain given, String where) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var name = StateParser.name(given.name(), where + ".name");
    var situation =
        StateParser.value(given.situation(), AlidnsSituation.RETRIEVABLE, where + ".situation");
    return state -> state.with(name, situation);
  }

  private static UnaryOperator<AlidnsState> application(Application given, String where) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var domain = StateParser.name(given.domain(), where + ".domain");
    var time = given.time().toInstant();
    return state -> state.withApplication(domain, time);
  }
}
