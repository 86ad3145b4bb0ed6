package org.domainbindings.sandbox.freenom;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.domainbindings.sandbox.server.AtomicState.Change;
import org.domainbindings.sandbox.server.Hash;

/** The 22 functions: path, method, access and implementation. */
enum FreenomFunction {
  PING("service/ping", "GET", Access.OPEN, FreenomFunction::ping),

  SEARCH("domain/search", "GET", Access.ANONYMOUS_ALLOWED, FreenomDomains::search),
  REGISTER("domain/register", "POST", Access.ACCOUNT, FreenomDomains::register),
  RENEW("domain/renew", "POST", Access.ACCOUNT, FreenomDomains::renew),
  GETINFO("domain/getinfo", "GET", Access.ACCOUNT, FreenomDomains::getInfo),
  MODIFY("domain/modify", "PUT", Access.ACCOUNT, FreenomDomains::modify),
  DELETE("domain/delete", "DELETE", Access.ACCOUNT, FreenomDomains::delete),
  RESTORE("domain/restore", "POST", Access.ACCOUNT, FreenomDomains::restore),
  UPGRADE("domain/upgrade", "POST", Access.ACCOUNT, FreenomDomains::upgrade),
  LIST("domain/list", "GET", Access.ACCOUNT, FreenomDomains::list),

  REGISTER_GLUE("nameserver/register", "PUT", Access.ACCOUNT, FreenomNameservers::register),
  DELETE_GLUE("nameserver/delete", "DELETE", Access.ACCOUNT, FreenomNameservers::delete),
  LIST_GLUE("nameserver/list", "GET", Access.ACCOUNT, FreenomNameservers::list),

  REGISTER_CONTACT("contact/register", "PUT", Access.ACCOUNT, FreenomContacts::register),
  DELETE_CONTACT("contact/delete", "DELETE", Access.ACCOUNT, FreenomContacts::delete),
  GETINFO_CONTACT("contact/getinfo", "GET", Access.ACCOUNT, FreenomContacts::getInfo),
  LIST_CONTACTS("contact/list", "GET", Access.ACCOUNT, FreenomContacts::list),

  PRICE("domain/transfer/price", "GET", Access.ACCOUNT, FreenomTransfers::price),
  REQUEST("domain/transfer/request", "POST", Access.ACCOUNT, FreenomTransfers::request),
  APPROVE("domain/transfer/approve", "POST", Access.ACCOUNT, FreenomTransfers::approve),
  DECLINE("domain/transfer/decline", "POST", Access.ACCOUNT, FreenomTransfers::decline),
  LIST_TRANSFERS("domain/transfer/list", "GET", Access.ACCOUNT, FreenomTransfers::list);

  /** Who may call a function. */
  enum Access {
    /** Anybody; credentials are ignored. */
    OPEN,
    /** Anybody, but credentials must be correct if given. */
    ANONYMOUS_ALLOWED,
    /** Account holders. */
    ACCOUNT
  }

  private final String path;
  private final String method;
  private final Access access;
  private final Function<FreenomCall, Change<FreenomState, Hash>> body;

  FreenomFunction(
      String path,
      String method,
      Access access,
      Function<FreenomCall, Change<FreenomState, Hash>> body) {
    this.path = path;
    this.method = method;
    this.access = access;
    this.body = body;
  }

  static Optional<FreenomFunction> at(String path) {
    return Arrays.stream(values()).filter(function -> function.path.equals(path)).findFirst();
  }

  static Set<String> paths() {
    return Arrays.stream(values())
        .map(function -> function.path)
        .collect(Collectors.toUnmodifiableSet());
  }

  String method() {
    return method;
  }

  Access access() {
    return access;
  }

  Change<FreenomState, Hash> run(FreenomCall call) {
    return body.apply(call);
  }

  private static Change<FreenomState, Hash> ping(FreenomCall call) {
    return call.answer(
        FreenomAnswers.ok(
            Hash.of("result", "PING REPLY")
                .with("timestamp", FreenomAnswers.time(call.time()) + " UTC")));
  }
}
