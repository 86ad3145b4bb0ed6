package org.domainbindings.sandbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.domainbindings.chain.Json;
import org.domainbindings.sandbox.server.Answer;
import org.domainbindings.sandbox.server.Call;
import org.domainbindings.sandbox.server.Endpoint;
import org.domainbindings.sandbox.server.SandboxServer;
import org.domainbindings.sandbox.traffic.ReceivedRequest;

/** Simulates Meridian, as far as its contracts go. */
public final class MeridianSandbox implements AutoCloseable {

  public static final String TOKEN = "sandbox-token";

  private static final Pattern PATH = Pattern.compile("/v1/zones(/([^/]+)(/recovery)?)?");

  private final Map<String, String> zones = new TreeMap<>();
  private final TreeSet<String> deleted = new TreeSet<>();
  private volatile String token = TOKEN;
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
  private final SandboxServer server =
      new SandboxServer(path -> new MeridianEndpoint(), Clock.systemUTC(), requests::add);

  public URI url() {
    return server.url();
  }

  public List<ReceivedRequest> requests() {
    return requests;
  }

  public void reset() {
    zones.clear();
    deleted.clear();
    token = TOKEN;
  }

  public void add(String zone) {
    zones.put(zone, "active");
  }

  public void delete(String zone) {
    deleted.add(zone);
  }

  public void forgetToken() {
    token = "another";
  }

  @Override
  public void close() {
    server.close();
  }

  private final class MeridianEndpoint implements Endpoint {

    @Override
    public String provider() {
      return "Meridian";
    }

    @Override
    public Answer answer(Call call) {
      Matcher path = PATH.matcher(call.path());
      if (!call.header("Authorization").equals("Bearer " + token)) {
        return problem(401, "unauthorized", "The token is not known");
      }
      if (!path.matches()) {
        return problem(404, "not-found", "There is nothing here");
      }
      String zone = path.group(2);
      if (path.group(3) != null) {
        return deleted.remove(zone) ? empty("recoverZone", zone) : unknown();
      }
      return zone == null ? ofAll(call) : ofOne(call, zone);
    }

    private Answer ofAll(Call call) {
      if (call.method().equals("POST")) {
        String name = String.valueOf(((Map<?, ?>) Json.read(call.body())).get("name"));
        return zones.putIfAbsent(name, "pending") == null
            ? json("createZone", 201, zone(name))
            : problem(409, "exists", "The zone exists");
      }
      String cursor = call.parameters().first("cursor").orElse("");
      int limit = Integer.parseInt(call.parameters().first("limit").orElse("100"));
      var page = zones.keySet().stream().filter(name -> name.compareTo(cursor) >= 0).toList();
      String next = page.size() > limit ? ", \"next_cursor\": \"" + page.get(limit) + "\"" : "";
      return json(
          "listZones",
          200,
          page.stream()
              .limit(limit)
              .map(this::zone)
              .collect(Collectors.joining(", ", "{\"zones\": [", "]" + next + "}")));
    }

    private Answer ofOne(Call call, String zone) {
      if (!zones.containsKey(zone)) {
        return unknown();
      }
      if (call.method().equals("DELETE")) {
        zones.remove(zone);
        deleted.add(zone);
        return empty("deleteZone", zone);
      }
      return json("getZone", 200, zone(zone));
    }

    private String zone(String name) {
      return "{\"name\": \"%s\", \"state\": \"%s\"}".formatted(name, zones.get(name));
    }

    private Answer unknown() {
      return problem(404, "unknown-zone", "The account has no such zone");
    }

    private Answer empty(String operation, String outcome) {
      return new Answer(operation, outcome, 204, "text/plain", new byte[0]);
    }

    private Answer json(String operation, int status, String body) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return new Answer(operation, "OK", status, "application/json", bytes);
    }

    private Answer problem(int status, String type, String title) {
      String body =
          "{\"type\": \"%s\", \"title\": \"%s\", \"instance\": \"r-1\"}".formatted(type, title);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return new Answer("?", title, status, "application/problem+json", bytes);
    }
  }
}
