package org.domainbindings.sandbox;

import java.util.Map;
import java.util.stream.Stream;
import org.domainbindings.sandbox.freenom.FreenomSandbox;

/** Calls Freenom's functions with the documented methods, with or without credentials. */
final class FreenomCaller {

  /**
   * Transcribed from the document again, so that a change in the sandbox's own table is noticed.
   */
  static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("service/ping", "GET"),
          Map.entry("domain/search", "GET"),
          Map.entry("domain/register", "POST"),
          Map.entry("domain/renew", "POST"),
          Map.entry("domain/getinfo", "GET"),
          Map.entry("domain/modify", "PUT"),
          Map.entry("domain/delete", "DELETE"),
          Map.entry("domain/restore", "POST"),
          Map.entry("domain/upgrade", "POST"),
          Map.entry("domain/list", "GET"),
          Map.entry("nameserver/register", "PUT"),
          Map.entry("nameserver/delete", "DELETE"),
          Map.entry("nameserver/list", "GET"),
          Map.entry("contact/register", "PUT"),
          Map.entry("contact/delete", "DELETE"),
          Map.entry("contact/getinfo", "GET"),
          Map.entry("contact/list", "GET"),
          Map.entry("domain/transfer/price", "GET"),
          Map.entry("domain/transfer/request", "POST"),
          Map.entry("domain/transfer/approve", "POST"),
          Map.entry("domain/transfer/decline", "POST"),
          Map.entry("domain/transfer/list", "GET"));

  private final IndependentClient client;
  private final String email;

  FreenomCaller(Sandbox sandbox) {
    this(sandbox, FreenomSandbox.EMAIL);
  }

  FreenomCaller(Sandbox sandbox, String email) {
    this.client = new IndependentClient(sandbox);
    this.email = email;
  }

  Reply call(String function, String... namesAndValues) {
    return anonymously(function, withCredentials(namesAndValues));
  }

  Reply callForXml(String function, String... namesAndValues) {
    return send(METHODS.get(function), function + ".xml", withCredentials(namesAndValues));
  }

  Reply anonymously(String function, String... namesAndValues) {
    return send(METHODS.get(function), function, namesAndValues);
  }

  Reply send(String method, String function, String... namesAndValues) {
    return method.equals("GET")
        ? client.get("/v2/" + function, namesAndValues)
        : client.sendForm(method, "/v2/" + function, namesAndValues);
  }

  String[] withCredentials(String... namesAndValues) {
    var credentials = Stream.of("email", email, "password", FreenomSandbox.PASSWORD);
    return Stream.concat(Stream.of(namesAndValues), credentials).toArray(String[]::new);
  }
}
