package org.domainbindings.sandbox.dnspod;

import org.domainbindings.sandbox.dnspod.DnspodDomain.Account;
import org.domainbindings.sandbox.server.Answer;
import org.domainbindings.sandbox.server.BodyFormat;
import org.domainbindings.sandbox.server.Call;
import org.domainbindings.sandbox.server.Endpoint;

/** Answers {@code POST /Domain.Acquiresend}. */
final class DnspodEndpoint implements Endpoint {

  static final String OPERATION = "Domain.Acquiresend";
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
  public Target target(Call call) {
    return new Target(operation(call), call.parameters().first("domain").orElse(""));
  }

  private static String operation(Call call) {
    return call.path().equals("/" + OPERATION) ? OPERATION : "?";
  }

  @Override
  public Answer answer(Call call) {
    var operation = operation(call);
    if (!DnspodRules.isAcceptable(call.header("User-Agent"))) {
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
        var refusal = new DnspodRefusal(DnspodRefusal.UNKNOWN, defect.get().text());
        return refused(operation, refusal, defect.get().httpStatus(), format, call);
      }
      if (operation.equals("?")) {
        throw new DnspodRefusal(DnspodRefusal.NOT_AVAILABLE);
      }
      if (!call.method().equals("POST")) {
        throw new DnspodRefusal(DnspodRefusal.POST_ONLY);
      }
      sendCode(logIn(call), call);
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
    return DnspodRules.namesEmail(call.header("User-Agent"))
        ? text
        : text + "; the User-Agent names no email";
  }

  private Account logIn(Call call) {
    var token = call.parameters().first("login_token").orElse("");
    var account = dnspod.state().apply(state -> state.logIn(token, call.time()));
    return account.orElseThrow(
        () -> {
          var locked = dnspod.state().get().isLocked(token, call.time());
          return new DnspodRefusal(
              locked ? DnspodRefusal.TOO_MANY_FAILED_LOGINS : DnspodRefusal.LOGIN_FAILED);
        });
  }

  private void sendCode(Account caller, Call call) {
    var name = call.parameters().first("domain").orElse("");
    var email = call.parameters().first("email").orElse("");
    if (call.refusal().isPresent()) {
      throw new DnspodRefusal(Integer.parseInt(call.refusal().get()));
    }
    DnspodRules.requireName(name);
    dnspod
        .state()
        .update(
            state -> {
              var domain = DnspodRules.requireKnown(state, name);
              DnspodRules.requireRetrievable(domain, caller, email);
              return state.withSent(new DnspodSandbox.SentCode(domain.name(), email, call.time()));
            });
  }
}
