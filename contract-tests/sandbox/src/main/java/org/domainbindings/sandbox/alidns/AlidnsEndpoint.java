package org.domainbindings.sandbox.alidns;

import java.util.Locale;
import java.util.UUID;
import org.domainbindings.sandbox.server.Answer;
import org.domainbindings.sandbox.server.AtomicState.Change;
import org.domainbindings.sandbox.server.BodyFormat;
import org.domainbindings.sandbox.server.Call;
import org.domainbindings.sandbox.server.Endpoint;

/** Answers {@code GET /} and {@code POST /} with the action ApplyForRetrievalDomainName. */
final class AlidnsEndpoint implements Endpoint {

  private static final int OK = 200;

  private final AlidnsSandbox alidns;

  AlidnsEndpoint(AlidnsSandbox alidns) {
    this.alidns = alidns;
  }

  @Override
  public String provider() {
    return "Alidns";
  }

  @Override
  public Target target(Call call) {
    return new Target(operation(call), call.parameters().first("DomainName").orElse(""));
  }

  private static String operation(Call call) {
    return call.parameters().first("Action").filter(AlidnsRules.ACTION::equals).orElse("?");
  }

  @Override
  public Answer answer(Call call) {
    var parameters = call.parameters();
    var operation = operation(call);
    var format =
        parameters.first("Format").filter("json"::equalsIgnoreCase).isPresent()
            ? BodyFormat.JSON
            : BodyFormat.XML;
    var requestId = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    try {
      var defect = call.defect();
      if (defect.isPresent()) {
        throw new AlidnsRefusal(
            "InvalidParameter", defect.get().httpStatus(), defect.get().text() + ".");
      }
      authenticate(call);
      var domain = apply(call);
      var document = AlidnsAnswers.success(requestId, domain);
      return Answer.of(operation, "application accepted", OK, format, document);
    } catch (AlidnsRefusal refusal) {
      var document = AlidnsAnswers.failure(requestId, refusal);
      return Answer.of(operation, refusal.code(), refusal.httpStatus(), format, document);
    }
  }

  private void authenticate(Call call) {
    AlidnsRules.requirePublicParameters(call);
    var id = AlidnsRules.value(call, "AccessKeyId");
    var nonce = AlidnsRules.value(call, "SignatureNonce");
    var credential = alidns.state().get().credentials().get(id);
    if (credential == null) {
      throw new AlidnsRefusal("InvalidAccessKeyId.NotFound");
    }
    AlidnsRules.requireSignature(call, credential);
    boolean fresh =
        alidns
            .state()
            .apply(
                state -> {
                  var used = state.hasUsed(id, nonce);
                  return new Change<>(
                      used ? state : state.withNonce(id, nonce, call.time()), !used);
                });
    if (!fresh) {
      throw new AlidnsRefusal("SignatureNonceUsed");
    }
  }

  private String apply(Call call) {
    var domain = AlidnsRules.value(call, "DomainName");
    if (call.refusal().isPresent()) {
      throw new AlidnsRefusal(call.refusal().get());
    }
    AlidnsRules.requireName(domain);
    alidns
        .state()
        .update(
            state -> {
              AlidnsRules.requireRetrievable(state, domain, call.time());
              return state.withApplication(domain, call.time());
            });
    return domain;
  }
}
