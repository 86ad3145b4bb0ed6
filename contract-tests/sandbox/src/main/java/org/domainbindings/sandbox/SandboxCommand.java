package org.domainbindings.sandbox;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.domainbindings.sandbox.Parameters.Parameter;

/** The command line of the sandbox. */
final class SandboxCommand {

  private static final int DEFAULT_PORT = 8765;
  private static final int LARGEST_PORT = 65_535;

  private static final int CANNOT_START = 1;
  private static final int WRONG_USAGE = 2;

  private static final String USAGE =
      """
      Usage: java -jar sandbox.jar [--port PORT] [--help]

        --port PORT   where to listen on 127.0.0.1, up to 65535; 0 takes any that is free.
                      8765 if left out
        --help        this text

      Once it answers, it prints a line READY and its URL. It stops on Ctrl-C or SIGTERM.
      It exits with 1 if it cannot start, and with 2 if it does not know an option.
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
    try (var sandbox = Sandbox.start(port(args), Clock.systemUTC(), SandboxCommand::print)) {
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
      System.out.println(greeting(sandbox.url().toString()));
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

  static int port(String[] args) {
    if (args.length == 0) {
      return DEFAULT_PORT;
    }
    var text = args[args.length - 1].replaceFirst("^--port=", "");
    var named = args.length == 2 && args[0].equals("--port");
    if ((args.length == 1 || named) && text.matches("\\d{1,5}")) {
      var port = Integer.parseInt(text);
      if (port <= LARGEST_PORT) {
        return port;
      }
    }
    throw new IllegalArgumentException(
        "Cannot read the options " + List.of(args) + "\n\n" + USAGE.stripTrailing());
  }

  private static void print(ReceivedRequest request) {
    System.out.printf(
        "%s  %-7s  %-27s  %s%n",
        TIME.format(request.time()), request.provider(), request.operation(), request.outcome());
  }

  static String greeting(String url) {
    return """
        The sandbox answers for DNSPod, Alibaba Cloud DNS and Freenom at %1$s
        until you press Ctrl-C. All credentials are fake:

          Freenom   email %2$s, password %3$s
          DNSPod    login_token %4$s
          Alidns    AccessKeyId %5$s, secret %6$s

        Calls to paste:

          curl '%1$s/v2/domain/search?domainname=example.tk&domaintype=PAID'

          curl '%1$s/v2/domain/list.xml?email=%2$s&password=%3$s'

          curl -A 'sandbox-trial/1.0 (you@example.com)' %1$s/Domain.Acquiresend \\
            -d 'login_token=%4$s&format=json&domain=example.com&email=%7$s'

        This one is signed, so it holds once, and for 15 minutes:

          curl '%8$s'
        """
        .formatted(
            url,
            FreenomSandbox.EMAIL,
            FreenomSandbox.PASSWORD,
            DnspodSandbox.LOGIN_TOKEN,
            AlidnsSandbox.ACCESS_KEY_ID,
            AlidnsSandbox.ACCESS_KEY_SECRET,
            DnspodSandbox.EMAIL,
            signedUrl(url));
  }

  private static String signedUrl(String url) {
    var parameters =
        new Parameters(
            Map.of(
                    "Action", AlidnsRules.ACTION,
                    "Version", "2015-01-09",
                    "Format", "JSON",
                    "AccessKeyId", AlidnsSandbox.ACCESS_KEY_ID,
                    "SignatureMethod", "HMAC-SHA1",
                    "SignatureVersion", "1.0",
                    "SignatureNonce", UUID.randomUUID().toString(),
                    "Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    "DomainName", "example.com")
                .entrySet()
                .stream()
                .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
                .toList());
    var stringToSign = AlidnsSignature.stringToSign("GET", parameters);
    var signature = AlidnsSignature.sign(stringToSign, AlidnsSandbox.ACCESS_KEY_SECRET);
    var signed =
        List.of(
            AlidnsSignature.canonicalQuery(parameters),
            "Signature=" + AlidnsSignature.encode(signature));
    return url + "/?" + String.join("&", signed);
  }
}
