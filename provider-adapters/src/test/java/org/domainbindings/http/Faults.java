package org.domainbindings.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.domainbindings.CredentialsException;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.ServiceException;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.BrokenServer.Misbehavior;

/** Everything that a connection or a server is known to do wrong. */
final class Faults {

  /**
   * The distance between the places where answers are cut; {@code -Dfaults.step=1} cuts at every
   * byte.
   */
  private static final int STEP = Integer.getInteger("faults.step", 64);

  private static final String HTML = "<!DOCTYPE html><html><body><h1>No<br></h1></body></html>";

  /** No connection is reused: a reused one would not meet the fault. */
  private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\n";

  private Faults() {}

  /** Returns the faults of a server that would answer with a success. */
  static List<Fault> of(String success, IntPredicate believesSuccessUnder) {
    List<Fault> faults = new ArrayList<>();
    connections(faults, success);
    statuses(faults, success, believesSuccessUnder);
    bodies(faults, success);
    return faults;
  }

  private static void connections(List<Fault> faults, String success) {
    String whole = answer(200, "", success);
    broken(faults, "closed without an answer", (socket, request) -> {});
    broken(faults, "reset without an answer", (socket, request) -> BrokenServer.reset(socket));
    IntStream.iterate(STEP, at -> at < whole.length(), at -> at + STEP)
        .forEach(
            at -> {
              String part = whole.substring(0, at);
              broken(
                  faults,
                  "cut after " + at + " bytes",
                  (socket, request) -> BrokenServer.write(socket, part));
              broken(
                  faults,
                  "reset after " + at + " bytes",
                  (socket, request) -> {
                    BrokenServer.write(socket, part);
                    BrokenServer.reset(socket);
                  });
            });
    broken(faults, "silent", (socket, request) -> Thread.sleep(End.PATIENCE.toMillis()));
    broken(
        faults,
        "silent within the headers",
        (socket, request) -> {
          BrokenServer.write(socket, whole.substring(0, 20));
          Thread.sleep(End.PATIENCE.toMillis());
        });
    broken(
        faults,
        "silent within the body",
        (socket, request) -> {
          BrokenServer.write(socket, whole.substring(0, whole.length() - 1));
          Thread.sleep(End.PATIENCE.toMillis());
        });
    broken(faults, "no HTTP", (socket, request) -> BrokenServer.write(socket, "220 ESMTP\r\n"));
    broken(faults, "the request itself", (socket, request) -> BrokenServer.write(socket, request));
    broken(faults, "a header without an end", endless(OK + "X: ", "x"));
    broken(faults, "headers without an end", endless(OK, "X: y\r\n"));
    broken(faults, "103 without an end", endless("", "HTTP/1.1 103 Early Hints\r\n\r\n"));
    broken(
        faults,
        "a chunk's extension without an end",
        endless(OK + "Transfer-Encoding: chunked\r\n\r\n1;", "x"));
    broken(
        faults,
        "a chunk's length that is none",
        write(OK + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"));
    String longer = OK + "Content-Length: " + (success.length() + 100) + "\r\n\r\n";
    broken(faults, "a body shorter than it says", write(longer + success));
    String shorter = OK + "Content-Length: " + (success.length() - 1) + "\r\n\r\n";
    unreadable(faults, "a body longer than it says", write(shorter + success));
    fine(faults, "a length that is none", write(OK + "Content-Length: x\r\n\r\n" + success));
    fine(faults, "a body without a length", write(OK + "\r\n" + success));
    String hints = "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n".repeat(20);
    fine(faults, "twenty 103 before the answer", write(hints + whole));
    fine(faults, "100 before the answer", write("HTTP/1.1 100 Continue\r\n\r\n" + whole));
  }

  private static void statuses(
      List<Fault> faults, String success, IntPredicate believesSuccessUnder) {
    for (int status :
        new int[] {
          202, 203, 206, 300, 301, 302, 303, 304, 305, 307, 308, 400, 402, 404, 406, 408, 409, 410,
          412, 416, 418, 421, 422, 423, 424, 425, 426, 428, 451, 499
        }) {
      String headers =
          status >= 300 && status < 400 ? "Location: http://127.0.0.2:1/elsewhere\r\n" : "";
      // A 304 has no body.
      unreadable(
          faults,
          status + " with a page",
          write(answer(status, headers, status == 304 ? "" : HTML)));
    }
    // Without a proxy, OkHttp treats a 407 as a broken connection.
    for (int status :
        new int[] {
          407, 500, 502, 503, 504, 505, 507, 508, 511, 520, 521, 522, 523, 524, 525, 530, 599
        }) {
      broken(faults, status + " with a page", write(answer(status, "", HTML)));
    }
    rejected(faults, CredentialsException.class, Reason.INVALID_CREDENTIALS, 401);
    rejected(faults, CredentialsException.class, Reason.NOT_PERMITTED, 403);
    rejected(faults, ServiceException.class, Reason.UNSUPPORTED_CALL, 405, 411, 415, 417, 501);
    rejected(faults, InvalidInputException.class, Reason.INVALID_PARAMETER, 413, 414, 431);
    for (String pause :
        new String[] {"0", "00", "1", "-1", "1.5", "", "soon", "Sun, 22 Nov 2026 08:00:01 GMT"}) {
      String header = "Retry-After: " + pause + "\r\n";
      broken(faults, "503, Retry-After: " + pause, write(answer(503, header, "")));
      faults.add(
          new Fault(
              "429, Retry-After: " + pause, Expected::throttled, write(answer(429, header, ""))));
    }
    for (String pause :
        new String[] {"3600", "99999999999999999999", "Tue, 22 Dec 2026 08:00:00 GMT"}) {
      String header = "Retry-After: " + pause + "\r\n";
      faults.add(
          new Fault(
              "503, Retry-After: " + pause,
              kind -> once(Expected.broken(kind)),
              write(answer(503, header, ""))));
      faults.add(
          new Fault(
              "429, Retry-After: " + pause,
              kind -> once(Expected.throttled(kind)),
              write(answer(429, header, ""))));
    }
    for (int status : new int[] {302, 404, 500}) {
      boolean believed = believesSuccessUnder.test(status);
      faults.add(
          new Fault(
              status + " with a success",
              kind ->
                  believed
                      ? null
                      : status < 500 ? Expected.unreadable(kind) : Expected.broken(kind),
              write(answer(status, "", success))));
    }
  }

  private static void rejected(
      List<Fault> faults, Class<? extends ProviderException> type, Reason reason, int... statuses) {
    for (int status : statuses) {
      Expected expected = new Expected(type, reason, 1);
      for (String body : new String[] {HTML, "", "no", "{}"}) {
        String name = status + (body.equals(HTML) ? " with a page" : " with \"" + body + "\"");
        faults.add(new Fault(name, kind -> expected, write(answer(status, "", body))));
      }
    }
  }

  private static Expected once(Expected expected) {
    return new Expected(expected.type(), expected.reason(), 1);
  }

  private static void bodies(List<Fault> faults, String success) {
    for (String body :
        new String[] {
          "",
          " \r\n\t ",
          "null",
          "[]",
          "[{}]",
          "{}",
          "\"OK\"",
          "OK",
          "0",
          "{",
          "<",
          "<a>",
          "<a/>",
          "<a></b>",
          "{\"a\":1,}",
          "{'a':1}",
          HTML
        }) {
      unreadable(faults, "the body " + body.strip(), write(answer(200, "", body)));
    }
    unreadable(
        faults,
        "a success cut short",
        write(answer(200, "", success.substring(0, success.length() - 1))));
    unreadable(faults, "a success with a tail", write(answer(200, "", success + "x")));
    unreadable(
        faults,
        "a success in UTF-16",
        write(answer(200, "", success.replaceAll("(?s).", "$0\u0000"))));
    unreadable(
        faults,
        "a document type",
        write(answer(200, "", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")));
    unreadable(faults, "nesting", write(answer(200, "", "{\"a\":" + "[".repeat(10_000))));
    unreadable(faults, "a gigabyte", endless(OK + "Content-Length: 1073741824\r\n\r\n", success));
    unreadable(faults, "a body without an end", endless(OK + "\r\n", success));
    unreadable(
        faults,
        "chunks without an end",
        endless(OK + "Transfer-Encoding: chunked\r\n\r\n", "400\r\n" + " ".repeat(1024) + "\r\n"));
    byte[] bomb = packed(" ".repeat(20_000_000));
    unreadable(
        faults,
        "a gzip bomb",
        (socket, request) -> {
          BrokenServer.write(
              socket, OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
          socket.getOutputStream().write(bomb);
        });
    broken(faults, "gzip that is none", write(answer(200, "Content-Encoding: gzip\r\n", success)));
    fine(faults, "a byte order mark", write(answer(200, "", "\uFEFF" + success)));
    fine(
        faults,
        "another type",
        write(answer(200, "Content-Type: text/html; charset=GBK\r\n", success)));
    fine(faults, "cookies", write(answer(200, "Set-Cookie: a=b; Path=/\r\n", success)));
  }

  private static void broken(List<Fault> faults, String name, Misbehavior misbehavior) {
    faults.add(new Fault(name, Expected::broken, misbehavior));
  }

  private static void unreadable(List<Fault> faults, String name, Misbehavior misbehavior) {
    faults.add(new Fault(name, Expected::unreadable, misbehavior));
  }

  private static void fine(List<Fault> faults, String name, Misbehavior misbehavior) {
    faults.add(new Fault(name, kind -> null, misbehavior));
  }

  private static Misbehavior write(String answer) {
    return (socket, request) -> BrokenServer.write(socket, answer);
  }

  /** Writes until the client disconnects. */
  private static Misbehavior endless(String head, String part) {
    byte[] parts = part.repeat(64 * 1024 / part.length()).getBytes(StandardCharsets.UTF_8);
    return (socket, request) -> {
      BrokenServer.write(socket, head);
      while (!Thread.currentThread().isInterrupted()) {
        BrokenServer.write(socket, parts);
      }
    };
  }

  private static String answer(int status, String headers, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return "HTTP/1.1 "
        + status
        + " Status\r\nConnection: close\r\n"
        + headers
        + "Content-Length: "
        + length
        + "\r\n\r\n"
        + body;
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }
}
