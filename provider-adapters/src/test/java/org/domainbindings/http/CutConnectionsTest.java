package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Makes thousands of calls with an effect over connections that are cut at any moment: a success is
 * exactly one effect, an unknown outcome is none or one, and every effect is reported.
 */
class CutConnectionsTest {

  private static final int CALLS = 800;
  private static final int THREADS = 8;

  /** A call with an effect. */
  enum Effect {
    /** Sent once. */
    DELETE((freenom, domain) -> freenom.domains().delete(domain)),
    /** Sent again within its window, in which the service executes it once. */
    RESTORE((freenom, domain) -> freenom.domains().restore(domain));

    private final BiConsumer<Freenom, String> call;

    Effect(BiConsumer<Freenom, String> call) {
      this.call = call;
    }
  }

  @ParameterizedTest
  @EnumSource
  void reportsEachEffect_whereverConnectionIsCut(Effect effect) throws Exception {
    for (Format format : Format.values()) {
      Map<String, String> told = new ConcurrentHashMap<>();
      try (CuttingServer server = new CuttingServer(effect, format)) {
        try (Freenom freenom = freenom(server, format)) {
          makeCalls(freenom, effect, told);
        }
        assertThat(told).hasSize(CALLS);
        told.forEach((domain, outcome) -> check(domain, outcome, server.effects(domain)));
        Map<Cut, Integer> cuts = server.cuts();
        assertThat(cuts).containsOnlyKeys(Cut.values());
        assertThat(server.requests())
            .as("requests over a connection that had carried one before")
            .isGreaterThan(server.connections());
      }
    }
  }

  private static Freenom freenom(CuttingServer server, Format format) {
    return Freenom.builder()
        .baseUrl(server.url())
        .format(format)
        .timing(new SteppingTime().timing())
        .credentials("reseller@example.com", Secrets.PASSWORD)
        .build();
  }

  private static void makeCalls(Freenom freenom, Effect effect, Map<String, String> told)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        String domain = "d" + i + ".tk";
        calls.add(threads.submit(() -> told.put(domain, outcome(freenom, effect, domain))));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String outcome(Freenom freenom, Effect effect, String domain) {
    try {
      effect.call.accept(freenom, domain);
      return "success";
    } catch (ProviderException e) {
      return e.reason().toString();
    }
  }

  private static void check(String domain, String outcome, int effects) {
    int least = outcome.equals("success") ? 1 : 0;
    int most = outcome.equals(Reason.NOT_SENT.toString()) ? 0 : 1;
    assertThat(outcome)
        .isIn("success", Reason.NOT_SENT.toString(), Reason.UNKNOWN_OUTCOME.toString());
    assertThat(effects).as(domain + ", told " + outcome).isBetween(least, most);
  }

  /** Where a connection is cut. */
  private enum Cut {
    NOWHERE,
    BEFORE_REQUEST,
    BEFORE_EFFECT,
    BEFORE_ANSWER,
    WITHIN_ANSWER,
    AFTER_ANSWER
  }

  /** Executes a request unless its connection is cut first; half of the connections are not cut. */
  private static final class CuttingServer implements AutoCloseable {

    private static final Pattern DOMAIN = Pattern.compile("domainname=([^& ]+)");

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Random random;
    private final boolean executesOnce;
    private final byte[] answer;
    private final Map<String, AtomicInteger> effects = new ConcurrentHashMap<>();
    private final Map<Cut, Integer> cuts = new EnumMap<>(Cut.class);
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();

    CuttingServer(Effect effect, Format format) throws IOException {
      random = new Random(effect.ordinal());
      executesOnce = effect == Effect.RESTORE;
      String body =
          format == Format.JSON ? "{\"status\":\"OK\"}" : "<freenom><status>OK</status></freenom>";
      String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n";
      answer = (head + body).getBytes(StandardCharsets.US_ASCII);
      server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
      threads.execute(this::accept);
    }

    private void accept() {
      while (!server.isClosed()) {
        try {
          Socket socket = server.accept();
          socket.setTcpNoDelay(true);
          sockets.add(socket);
          threads.execute(() -> serve(socket));
        } catch (IOException e) {
          // Closed.
        }
      }
    }

    private synchronized Cut next() {
      Cut[] all = Cut.values();
      Cut cut = random.nextBoolean() ? Cut.NOWHERE : all[random.nextInt(all.length)];
      cuts.merge(cut, 1, Integer::sum);
      return cut;
    }

    private void serve(Socket socket) {
      try (socket) {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        for (Cut cut = next(); cut != Cut.BEFORE_REQUEST; cut = next()) {
          Matcher domain = DOMAIN.matcher(request(in));
          if (!domain.find() || cut == Cut.BEFORE_EFFECT) {
            return;
          }
          requests.incrementAndGet();
          execute(domain.group(1));
          if (cut == Cut.BEFORE_ANSWER) {
            return;
          }
          int length = cut == Cut.WITHIN_ANSWER ? answer.length / 2 : answer.length;
          socket.getOutputStream().write(answer, 0, length);
          if (cut != Cut.NOWHERE) {
            return;
          }
        }
      } catch (IOException e) {
        // The client has gone.
      }
    }

    /** Within the window, the service executes repeated POSTs once. */
    private void execute(String domain) {
      AtomicInteger count = effects.computeIfAbsent(domain, name -> new AtomicInteger());
      if (!executesOnce || count.get() == 0) {
        count.incrementAndGet();
      }
    }

    private static String request(InputStream in) throws IOException {
      StringBuilder request = new StringBuilder();
      while (!request.toString().endsWith("\r\n\r\n")) {
        int value = in.read();
        if (value < 0) {
          return "";
        }
        request.append((char) value);
      }
      Matcher size =
          Pattern.compile("content-length: *([0-9]+)")
              .matcher(request.toString().toLowerCase(Locale.ROOT));
      int length = size.find() ? Integer.parseInt(size.group(1)) : 0;
      return request + new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    int effects(String domain) {
      AtomicInteger count = effects.get(domain);
      return count == null ? 0 : count.get();
    }

    int requests() {
      return requests.get();
    }

    int connections() {
      return sockets.size();
    }

    synchronized Map<Cut, Integer> cuts() {
      return new EnumMap<>(cuts);
    }

    @Override
    public void close() throws IOException {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
      threads.shutdownNow();
    }
  }
}
