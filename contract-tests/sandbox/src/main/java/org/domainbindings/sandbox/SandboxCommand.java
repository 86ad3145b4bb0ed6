package org.domainbindings.sandbox;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.client.CallToSign;
import org.domainbindings.sandbox.client.Provider;
import org.domainbindings.sandbox.control.States;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.sandbox.server.SettableClock;
import org.domainbindings.sandbox.traffic.ReceivedRequest;

/** The command line of the sandbox. */
final class SandboxCommand {

  private static final int DEFAULT_PORT = 8765;
  private static final int LARGEST_PORT = 65_535;

  private static final int CANNOT_START = 1;
  private static final int WRONG_USAGE = 2;

  private static final String TOKEN = "SANDBOX_TOKEN";
  private static final Set<String> OPTIONS =
      Set.of("--port", "--host", "--providers", "--seed", "--state", "--clock");

  private static final String USAGE =
      """
      Usage: java -jar sandbox.jar [OPTION VALUE]...

        --port PORT        the port to listen on, 0 for any free one; default: 8765
        --host ADDRESS     the address to listen on; default: 127.0.0.1. Others, such as
                           0.0.0.0, require a token
        --providers LIST   the providers to simulate, such as dnspod,alidns,freenom;
                           default: all
        --seed FILE        the initial state, also after each reset
        --state FILE       where to keep the state; if the file exists, resumes from it
        --clock TIME       the time at the start, such as 2027-01-31T12:00:00Z
        --help             prints this text

      The environment variable SANDBOX_TOKEN is the token of the control API, under /_sandbox/.
      Seed and state are JSON, as returned by GET /_sandbox/state. For browsers, / is a page
      with a reference of all calls and forms to make them.

      When ready, it prints a line with READY and its URL. Ctrl-C or SIGTERM stops it.
      The exit code is 1 if it cannot start, and 2 if its options are invalid.
      """;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private SandboxCommand() {}

  /** Runs until the process is interrupted; returns an exit code when it cannot. */
  static int run(String[] args) {
    if (List.of(args).contains("--help")) {
      System.out.print(USAGE);
      return 0;
    }
    try (var sandbox = settings(args, System.getenv()).watcher(SandboxCommand::print).start()) {
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
      System.out.println(greeting(sandbox));
      System.out.println("READY " + sandbox.url());
      new CountDownLatch(1).await();
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return WRONG_USAGE;
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage());
      return CANNOT_START;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  static Sandbox.Builder settings(String[] args, Map<String, String> environment) {
    var options = options(args);
    var settings = Sandbox.builder().port(port(options.getOrDefault("--port", "" + DEFAULT_PORT)));
    var token = environment.getOrDefault(TOKEN, "");
    if (!token.isEmpty()) {
      settings.token(token);
    }
    var host = options.get("--host");
    if (host != null) {
      if (token.isEmpty() && !host.matches("127(\\.\\d+){3}|localhost|::1")) {
        throw wrong("--host " + host + " lets others in: set " + TOKEN + " in the environment");
      }
      settings.host(host);
    }
    if (options.containsKey("--providers")) {
      settings.providers(
          Stream.of(options.get("--providers").split(","))
              .map(SandboxCommand::provider)
              .distinct()
              .toArray(Provider[]::new));
    }
    if (options.containsKey("--seed")) {
      settings.seed(States.read(Path.of(options.get("--seed"))));
    }
    if (options.containsKey("--state")) {
      settings.stateFile(stateFile(Path.of(options.get("--state"))));
    }
    if (options.containsKey("--clock")) {
      settings.clock(SettableClock.at(time(options.get("--clock")), true));
    }
    return settings;
  }

  /** Parses {@code --name value} and {@code --name=value}; a value without a name is the port. */
  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (var i = 0; i < args.length; i++) {
      var name = args[i].startsWith("--") ? args[i].replaceFirst("=.*", "") : "--port";
      if (!OPTIONS.contains(name)) {
        throw wrong("There is no option " + name);
      }
      String value;
      if (!args[i].startsWith("--")) {
        value = args[i];
      } else if (args[i].contains("=")) {
        value = args[i].substring(name.length() + 1);
      } else if (i + 1 < args.length) {
        value = args[++i];
      } else {
        throw wrong(name + " needs a value");
      }
      if (options.put(name, value) != null) {
        throw wrong(name + " is given twice");
      }
    }
    return options;
  }

  private static int port(String text) {
    var port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : LARGEST_PORT + 1;
    if (port > LARGEST_PORT) {
      throw wrong("--port must be a number up to " + LARGEST_PORT + ", not " + text);
    }
    return port;
  }

  private static Provider provider(String name) {
    var provider = Provider.of(name.strip());
    if (!provider.isKnown()) {
      throw wrong("--providers must be of " + Provider.known() + ", not " + name);
    }
    return provider;
  }

  private static Path stateFile(Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw wrong("--state " + file + ": there is no such folder");
    }
    return file;
  }

  private static Instant time(String text) {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeParseException e) {
      throw wrong("--clock must be a time such as 2027-01-31T12:00:00Z, not " + text);
    }
  }

  private static IllegalArgumentException wrong(String message) {
    return new IllegalArgumentException(message + "\n\n" + USAGE.stripTrailing());
  }

  private static void print(ReceivedRequest request) {
    System.out.printf(
        "%s  %-7s  %-27s  %s%n",
        TIME.format(request.time()), request.provider(), request.operation(), request.outcome());
  }

  /** A sample call of a provider. */
  private record Sample(String provider, String credentials, String calls) {}

  private static String greeting(Sandbox sandbox) {
    var samples = Stream.of(freenom(sandbox), dnspod(sandbox), alidns(sandbox)).flatMap(t -> t);
    var url = sandbox.url();
    var all = samples.toList();
    return """
           The sandbox simulates %s
           at %s until you press Ctrl-C. In a browser, that is a page with all calls.
           All credentials are fake:

           %s
           Calls to paste:

             curl %s/_sandbox/state
           %s"""
        .formatted(
            all.stream().map(Sample::provider).collect(Collectors.joining(", ")),
            url,
            all.stream().map(Sample::credentials).collect(Collectors.joining()),
            url,
            all.stream().map(Sample::calls).collect(Collectors.joining()));
  }

  private static Stream<Sample> freenom(Sandbox sandbox) {
    var account = FreenomSandbox.EMAIL + ", password " + FreenomSandbox.PASSWORD;
    var calls =
        """

  curl '%1$s/v2/domain/search?domainname=example.tk&domaintype=PAID'

  curl '%1$s/v2/domain/list.xml?email=%2$s&password=%3$s'
"""
            .formatted(sandbox.url(), FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD);
    return sample(sandbox, Provider.FREENOM, "Freenom", "  Freenom   email " + account, calls);
  }

  private static Stream<Sample> dnspod(Sandbox sandbox) {
    var token = DnspodSandbox.LOGIN_TOKEN;
    var calls =
        """

  curl -A 'sandbox-trial/1.0 (you@example.com)' %s/Domain.Acquiresend \\
    -d 'login_token=%s&format=json&domain=example.com&email=%s'
"""
            .formatted(sandbox.url(), token, DnspodSandbox.EMAIL);
    return sample(sandbox, Provider.DNSPOD, "DNSPod", "  DNSPod    login_token " + token, calls);
  }

  private static Stream<Sample> alidns(Sandbox sandbox) {
    var call = CallToSign.builder().parameters(Map.of("DomainName", "example.com")).build();
    var key = AlidnsSandbox.ACCESS_KEY_ID + ", secret " + AlidnsSandbox.ACCESS_KEY_SECRET;
    var calls =
        """

This one is signed, so it is valid once, for 15 minutes:

  curl '%s/?%s'
"""
            .formatted(sandbox.url(), sandbox.alidns().sign(call).query());
    return sample(
        sandbox, Provider.ALIDNS, "Alibaba Cloud DNS", "  Alidns    AccessKeyId " + key, calls);
  }

  private static Stream<Sample> sample(
      Sandbox sandbox, Provider provider, String name, String credentials, String calls) {
    return sandbox.providers().contains(provider)
        ? Stream.of(new Sample(name, credentials + "\n", calls))
        : Stream.empty();
  }
}
