package org.domainbindings.junit;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.sandbox.Sandbox;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A sandbox, and the clients that have been requested for it. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing but this type.
final class SandboxAndClients implements AutoCloseable, CloseableResource {

  private static final Map<Class<?>, Function<URI, AutoCloseable>> CLIENTS =
      Map.of(
          Freenom.class, Freenom::sandbox,
          Dnspod.class, Dnspod::sandbox,
          Alidns.class, Alidns::sandbox);

  private final Sandbox sandbox = Sandbox.start();
  private final Map<Class<?>, AutoCloseable> clients = new LinkedHashMap<>();

  static boolean has(Class<?> type) {
    return type == Sandbox.class || CLIENTS.containsKey(type);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  synchronized Object get(Class<?> type) {
    return type == Sandbox.class
        ? sandbox
        : clients.computeIfAbsent(
            type, wanted -> Objects.requireNonNull(CLIENTS.get(wanted)).apply(sandbox.url()));
  }

  @Override
  public synchronized void close() {
    try {
      for (var client : clients.values()) {
        client.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException("A client cannot be closed", e);
    } finally {
      sandbox.close();
    }
  }
}
