package org.domainbindings.sandbox;

import java.util.Optional;
import org.domainbindings.sandbox.DnspodDomain.Account;
import org.domainbindings.sandbox.Held.Change;

/** Answers {@code POST /Domain.Acquiresend}. */
final class DnspodEndpoint implements Endpoint {

  private static final String OPERATION = "Domain.Acquiresend";
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  private final DnspodSandbox dnspod;

  DnspodEndpoint(DnspodSandbox dnspod) {
    this.dnspod = dnspod;
  }

  @Override
  public String provider() {
    return "DNSPod";
  }

  @Override
  public Answer answer(Call call) {
    var operation = call.path().equals("/" + OPERATION) ? OPERATION : "?";
    if (!DnspodRules.isAcceptable(call.userAgent())) {
      return Answer.html(
          operation,
          "403 User-Agent refused",
          FORBIDDEN,
          "403 Forbidden: the User-Agent must read Program/Version (email)");
    }
    var format =
        call.parameters().first("format").filter("json"::equalsIgnoreCase).isPresent()
            ? BodyFormat.JSON
            : BodyFormat.XML;
    try {
      var defect = call.defect();
      if (defect.isPresent()) {
        var refusal = new DnspodRefusal(DnspodRefusal.UNKNOWN, defect.get().text);
        return refused(operation, refusal, defect.get().httpStatus, format, call);
      }
      if (operation.equals("?")) {
        throw new DnspodRefusal(DnspodRefusal.NOT_AVAILABLE);
      }
      if (!call.method().equals("POST")) {
        throw new DnspodRefusal(DnspodRefusal.POST_ONLY);
      }
      logIn(call);
      sendCode(call);
      var document = DnspodAnswers.success(call.time());
      return Answer.of(operation, outcome("1 verification code sent", call), OK, format, document);
    } catch (DnspodRefusal refusal) {
      return refused(operation, refusal, OK, format, call);
    }
  }

  private static Answer refused(
      String operation, DnspodRefusal refusal, int httpStatus, BodyFormat format, Call call) {
    var outcome = outcome(refusal.code() + " " + refusal.text(), call);
    var document = DnspodAnswers.failure(refusal, call.time());
    return Answer.of(operation, outcome, httpStatus, format, document);
  }

  private static String outcome(String text, Call call) {
    return DnspodRules.namesEmail(call.userAgent())
        ? text
        : text + "; the User-Agent names no email";
  }

  private void logIn(Call call) {
    var token = call.parameters().first("login_token").orElse("");
    var id = DnspodRules.tokenId(token);
    Optional<Integer> code =
        dnspod
            .held()
            .apply(
                state -> {
                  if (state.isLocked(id, call.time())) {
                    return new Change<>(state, Optional.of(DnspodRefusal.TOO_MANY_FAILED_LOGINS));
                  }
                  if (state.accounts().containsKey(token)) {
                    return new Change<>(state, Optional.empty());
                  }
                  var failed = state.withFailedLogin(id, call.time());
                  return new Change<>(
                      failed,
                      Optional.of(
                          failed.isLocked(id, call.time())
                              ? DnspodRefusal.TOO_MANY_FAILED_LOGINS
                              : DnspodRefusal.LOGIN_FAILED));
                });
    if (code.isPresent()) {
      throw new DnspodRefusal(code.get());
    }
  }

  private void sendCode(Call call) {
    var parameters = call.parameters();
    var token = parameters.first("login_token").orElse("");
    var name = parameters.first("domain").orElse("");
    var forced = dnspod.refusals().take(name);
    if (forced.isPresent()) {
      throw forced.get();
    }
    DnspodRules.requireName(name);
    dnspod
        .held()
        .update(
            state -> {
              var domain =
                  state
                      .domain(name)
                      .orElseThrow(() -> new DnspodRefusal(DnspodRefusal.NO_SUCH_DOMAIN));
              var email = parameters.first("email").orElse("");
              var caller = state.accounts().getOrDefault(token, Account.PERSONAL);
              DnspodRules.requireRetrievable(domain, caller, email);
              return state.withSent(
                  new DnspodSandbox.SentCode(domain.name(), email, call.time()));
            });
  }
}
