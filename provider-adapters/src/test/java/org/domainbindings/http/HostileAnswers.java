package org.domainbindings.http;

import static org.domainbindings.testing.TestServer.answer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.domainbindings.ProviderException;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.TestServer;

/**
 * Serves the largest allowed answers, each as costly as possible, to a read and to a call with an
 * effect, and prints a line for each. Runs in its own small heap.
 */
final class HostileAnswers {

  private static final int LARGEST = 2 * 1024 * 1024;

  /** Slightly less than the allowed number of values. */
  private static final int MOST_VALUES = LARGEST / 16 - 100;

  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

  private HostileAnswers() {}

  /** Makes the calls. */
  public static void main(String[] arguments) {
    AtomicInteger number = new AtomicInteger();
    all()
        .forEach(
            (name, body) -> {
              try (TestServer server = TestServer.answering(answer(200, body.get()));
                  Freenom freenom = freenom(server)) {
                if (number.incrementAndGet() % 2 == 0) {
                  print(name + ", read", () -> freenom.domains().info("example.tk"));
                } else {
                  print(name + ", effect", () -> freenom.domains().delete("example.tk"));
                }
              }
            });
  }

  private static Freenom freenom(TestServer server) {
    return Freenom.builder()
        .baseUrl(server.url())
        .callTimeout(CALL_TIMEOUT)
        .credentials("reseller@example.com", Secrets.PASSWORD)
        .build();
  }

  private static void print(String name, Runnable call) {
    long start = System.nanoTime();
    String outcome = "answered";
    try {
      call.run();
    } catch (ProviderException e) {
      outcome = e.reason().toString();
    } catch (Throwable e) {
      outcome = "outside of the family: " + e;
    }
    boolean inTime = Duration.ofNanos(System.nanoTime() - start).compareTo(CALL_TIMEOUT) < 0;
    System.out.println(name + ": " + (inTime ? outcome : "too late, " + outcome));
  }

  private static Map<String, Supplier<String>> all() {
    Map<String, Supplier<String>> all = new LinkedHashMap<>();
    Consumer<String> entries =
        part ->
            all.put(
                "JSON, entries " + part,
                () -> "{\"domain\":[" + most(part + ",") + "{}],\"status\":\"OK\"}");
    Consumer<String> unknown =
        part ->
            all.put(
                "JSON, unknown " + part,
                () -> "{\"status\":\"OK\",\"x\":[" + most(part + ",") + "0]}");
    for (String part :
        new String[] {
          "{}",
          "[]",
          "0",
          "null",
          "\"\"",
          "{\"a\":0}",
          "{\"status\":\"\"}",
          "{\"domainname\":1}",
          "[[]]",
          "1e5",
          "{\"a\":[0]}",
          "{\"\\u0061\":0}"
        }) {
      entries.accept(part);
      unknown.accept(part);
    }
    for (String part : new String[] {"{}", "[]", "0", "null", "{\"a\":0}", "[[]]"}) {
      all.put("JSON, too many " + part, () -> "{\"domain\":[" + filled(part + ",") + "{}]}");
    }
    all.put(
        "JSON, names",
        () -> "{\"status\":\"OK\"" + numbered(number -> ",\"" + number + "\":0") + "}");
    all.put(
        "JSON, names in entries",
        () -> "{\"domain\":[{\"a\":0" + numbered(number -> ",\"" + number + "\":\"\"") + "}]}");
    for (String part :
        new String[] {
          "%",
          "\\\\",
          "&",
          "%25",
          "%73",
          "+",
          "\\u0070",
          "&#112;",
          "<",
          "pä$$ w0rd+\\\"/&",
          "cMOkJCQgdzByZA",
          " ",
          "\\n",
          ",",
          "é",
          "\uD83D\uDE00"
        }) {
      all.put(
          "JSON, error of " + part,
          () -> "{\"status\":\"error\",\"error\":\"" + filled(part) + "\"}");
    }
    all.put("JSON, text", () -> "{\"status\":\"OK\",\"result\":\"" + filled("a") + "\"}");
    all.put("JSON, number", () -> "{\"status\":\"OK\",\"x\":" + filled("7") + "}");
    all.put("JSON, number for text", () -> "{\"status\":\"OK\",\"result\":" + filled("7") + "}");
    all.put(
        "JSON, number for date", () -> "{\"domain\":[{\"expirationdate\":" + filled("7") + "}]}");
    all.put("JSON, name", () -> "{\"status\":\"OK\",\"" + filled("a") + "\":1}");
    all.put("JSON, blanks", () -> "{\"status\":" + filled(" ") + "\"OK\"}");
    all.put(
        "JSON, depth", () -> "{\"x\":" + "[".repeat(MOST_VALUES) + "]".repeat(MOST_VALUES) + "}");
    all.put("JSON, exponent", () -> "{\"status\":\"OK\",\"x\":1e999999999}");
    all.put("JSON, cut", () -> "{\"status\":\"OK\",\"x\":\"" + filled("a"));
    for (String part :
        new String[] {
          "<a/>",
          "<a>b</a>",
          "<a><b/></a>",
          "<domain/>",
          "<domain><a>0</a></domain>",
          "<domain><status/></domain>",
          "<?a b?>",
          "<!--a-->",
          "<![CDATA[a]]>",
          "<a b='c'/>",
          "<n:a xmlns:n='b'/>",
          "<a>&#65;</a>"
        }) {
      all.put("XML, " + part, () -> xml(most(part)));
      all.put("XML, too many " + part, () -> xml(filled(part)));
    }
    all.put("XML, names", () -> xml(numbered(number -> "<a" + number + "/>")));
    all.put(
        "XML, names and texts",
        () -> xml(numbered(number -> "<a" + number + ">" + number + "</a" + number + ">")));
    all.put(
        "XML, attributes", () -> xml(numbered(number -> "<a b" + number + "='" + number + "'/>")));
    all.put(
        "XML, many attributes", () -> xml("<a" + numbered(number -> " b" + number + "=''") + "/>"));
    all.put("XML, instructions", () -> xml(numbered(number -> "<?a" + number + "?>")));
    all.put(
        "XML, namespaces",
        () -> xml(numbered(number -> "<a xmlns:n" + number + "='u" + number + "'/>")));
    all.put("XML, depth", () -> xml("<a>".repeat(60_000) + "</a>".repeat(60_000)));
    all.put("XML, text", () -> xml("<result>" + filled("a") + "</result>"));
    all.put("XML, entities", () -> xml("<result>" + filled("&amp;") + "</result>"));
    all.put("XML, characters", () -> xml("<result>" + filled("&#65;") + "</result>"));
    all.put("XML, comment", () -> xml("<!--" + filled("a") + "-->"));
    all.put("XML, attribute", () -> xml("<a b='" + filled("a") + "'/>"));
    all.put("XML, name", () -> xml("<" + filled("a") + "/>"));
    all.put(
        "XML, error",
        () -> "<freenom><status>error</status><error>" + filled("%25") + "</error></freenom>");
    all.put(
        "XML, document type", () -> "<!DOCTYPE a [<!ENTITY b '" + filled("a") + "'>]><a>&b;</a>");
    all.put("XML, blanks", () -> filled(" ") + "<freenom/>");
    all.put("HTML", () -> "<html>" + filled("<br>") + "</html>");
    all.put("neither", () -> filled("a"));
    all.put("bytes", () -> filled("\u0000"));
    return all;
  }

  private static String xml(String inside) {
    return "<freenom><status>OK</status>" + inside + "</freenom>";
  }

  /** As many repetitions as size and number of values allow. */
  private static String most(String part) {
    int values = (int) part.chars().filter(character -> ",{[<=".indexOf(character) >= 0).count();
    int bySize = (LARGEST - 200) / size(part);
    return part.repeat(Math.min(bySize, MOST_VALUES / Math.max(1, values)));
  }

  private static String numbered(IntFunction<String> part) {
    String longest = part.apply(MOST_VALUES);
    int times = most(longest).length() / longest.length();
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String filled(String part) {
    return part.repeat((LARGEST - 200) / size(part));
  }
}
