package org.domainbindings.sandbox.freenom;

import java.util.List;
import java.util.Locale;
import org.domainbindings.sandbox.freenom.FreenomFunction.Access;
import org.domainbindings.sandbox.server.Answer;
import org.domainbindings.sandbox.server.AtomicState.Change;
import org.domainbindings.sandbox.server.BodyFormat;
import org.domainbindings.sandbox.server.BodyFormat.Document;
import org.domainbindings.sandbox.server.Call;
import org.domainbindings.sandbox.server.Endpoint;
import org.domainbindings.sandbox.server.Hash;
import org.domainbindings.sandbox.server.Parameters;

/** Implements the functions under {@code /v2/}. */
final class FreenomEndpoint implements Endpoint {

  private static final String ROOT = "/v2/";
  private static final String XML_SUFFIX = ".xml";
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final FreenomSandbox freenom;

  FreenomEndpoint(FreenomSandbox freenom) {
    this.freenom = freenom;
  }

  @Override
  public String provider() {
    return "Freenom";
  }

  @Override
  public Target target(Call call) {
    return new Target(operation(call), call.parameters().first("domainname").orElse(""));
  }

  private static String operation(Call call) {
    var path = call.path();
    var end = path.endsWith(XML_SUFFIX) ? path.length() - XML_SUFFIX.length() : path.length();
    var name = path.startsWith(ROOT) ? path.substring(ROOT.length(), end) : "";
    return FreenomFunction.at(name).isPresent() ? name : "?";
  }

  /** Freenom's HTTP statuses are not documented; these are the usual ones. */
  @Override
  public Answer answer(Call call) {
    var format = call.path().endsWith(XML_SUFFIX) ? BodyFormat.XML : BodyFormat.JSON;
    var operation = operation(call);
    var function = FreenomFunction.at(operation);
    try {
      if (function.isEmpty() || !function.get().method().equals(method(call))) {
        return refused(operation, FreenomRefusal.noFunction(), NOT_FOUND, format);
      }
      var defect = call.defect();
      if (defect.isPresent()) {
        var refusal = new FreenomRefusal(defect.get().text());
        return refused(operation, refusal, defect.get().httpStatus(), format);
      }
      var hash = freenom.state().apply(state -> run(function.get(), state, call));
      return Answer.of(operation, "OK " + result(hash), OK, format, document(hash));
    } catch (FreenomRefusal refusal) {
      return refused(operation, refusal, BAD_REQUEST, format);
    }
  }

  private static Answer refused(
      String operation, FreenomRefusal refusal, int httpStatus, BodyFormat format) {
    var hash = FreenomAnswers.error(refusal.text());
    var outcome = "error: " + refusal.text();
    return Answer.of(operation, outcome, httpStatus, format, document(hash));
  }

  private static Document document(Hash hash) {
    return new Document("freenom", hash);
  }

  /** Returns the result of an answer, or of its first domain. */
  private static Object result(Hash hash) {
    var result = hash.entries().get("result");
    if (result == null
        && hash.entries().get("domain") instanceof List<?> domains
        && domains.get(0) instanceof Hash domain) {
      return domain.entries().getOrDefault("result", "");
    }
    return result == null ? "" : result;
  }

  private static String method(Call call) {
    return call.parameters().first("method").orElse(call.method()).toUpperCase(Locale.ROOT);
  }

  private Change<FreenomState, Hash> run(
      FreenomFunction function, FreenomState state, Call received) {
    var parameters = received.parameters();
    var account = authenticate(function.access(), state, parameters);
    if (received.refusal().isPresent()) {
      throw new FreenomRefusal(received.refusal().get());
    }
    var call = new FreenomCall(state, parameters, account, received.time());
    if (parameters.first("test_mode").filter("1"::equals).isPresent()) {
      return new Change<>(state, function.run(call).answer());
    }
    if (!function.method().equals("POST")) {
      return function.run(call);
    }
    var posts = freenom.recentPosts();
    var key = RecentPosts.Key.of(function, parameters);
    var earlier = posts.find(key, received.time());
    if (earlier.isPresent()) {
      return new Change<>(state, earlier.get());
    }
    var change = function.run(call);
    posts.add(key, change.answer(), received.time());
    return change;
  }

  private static String authenticate(Access access, FreenomState state, Parameters parameters) {
    var email = parameters.first("email");
    var password = parameters.first("password");
    if (access == Access.OPEN) {
      return "";
    }
    if (email.isEmpty() && password.isEmpty() && access == Access.ANONYMOUS_ALLOWED) {
      return "";
    }
    if (email.isEmpty() || password.isEmpty()) {
      throw FreenomRefusal.anonymous();
    }
    var known = state.accounts().get(email.get());
    if (known == null || !known.equals(password.get())) {
      throw FreenomRefusal.wrongLogin();
    }
    return email.get();
  }
}
