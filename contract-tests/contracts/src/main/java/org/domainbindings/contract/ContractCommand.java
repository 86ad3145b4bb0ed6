package org.domainbindings.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replays the contracts from a command line. */
public final class ContractCommand {

  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private static final String USAGE =
      """
      Usage: java -jar contracts.jar --url URL [OPTION VALUE]...

        --url URL          the service, fake, proxy or gateway to verify
        --states URL       the URL at which it sets up provider states for Pact's verifiers,
                           followed by the provider, as in /states/freenom. Without it, only
                           contracts are replayed whose states the environment describes
        --providers LIST   some of dnspod, alidns and freenom; default: all
        --operations LIST  the providers' names, such as domain/register; default: all
        --pacts FOLDER     your own pact files, to be replayed as well
        --report FOLDER    for index.html and TEST-contracts.xml; default: target/contracts
        --help             prints this text

      Credentials, and names from your account, are read from the environment: FREENOM_EMAIL,
      FREENOM_PASSWORD, DNSPOD_LOGIN_TOKEN, ALIDNS_ACCESS_KEY_ID, ALIDNS_ACCESS_KEY_SECRET,
      FREENOM_LIVE_PAID_DOMAIN and so on. With --states, those of the sandbox are the default.
      The exit code is 1 if a contract is not fulfilled, and 2 if nothing was replayed.
      """;

  private static final Map<String, String> VARIABLES =
      Map.of(
          "--states", "CONTRACT_STATES_URL",
          "--providers", "CONTRACT_PROVIDERS",
          "--operations", "CONTRACT_OPERATIONS",
          "--pacts", "CONTRACT_PACTS");

  private static final Set<String> PROVIDERS = Set.of("dnspod", "alidns", "freenom");

  private ContractCommand() {}

  /**
   * Replays the contracts, prints the outcome of each, and exits.
   *
   * @param args see {@code --help}
   * @throws IOException when the report cannot be written
   */
  public static void main(String[] args) throws IOException {
    // Pact uses SLF4J, which would warn that there is no binding.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(run(args, System.getenv()));
  }

  static int run(String[] args, Map<String, String> environment) throws IOException {
    if (List.of(args).contains("--help")) {
      System.out.print(USAGE);
      return 0;
    }
    Map<String, String> settings = new HashMap<>(environment);
    Path folder = Path.of("target", "contracts");
    for (int i = 0; i < args.length; i += 2) {
      String value = i + 1 < args.length ? args[i + 1] : "";
      if (value.isBlank()) {
        return wrong(args[i] + " needs a value");
      }
      if (args[i].equals("--url")) {
        for (String provider : List.of("DNSPOD", "ALIDNS", "FREENOM")) {
          settings.put(provider + "_BASE_URL", value.replaceFirst("/$", ""));
        }
      } else if (args[i].equals("--report")) {
        folder = Path.of(value);
      } else if (args[i].equals("--providers")
          && !PROVIDERS.containsAll(List.of(value.split(",")))) {
        return wrong("--providers must be of dnspod, alidns and freenom, not " + value);
      } else if (VARIABLES.containsKey(args[i])) {
        settings.put(VARIABLES.get(args[i]), value);
      } else {
        return wrong("There is no option " + args[i]);
      }
    }
    if (!List.of(args).contains("--url")) {
      return wrong("--url is needed");
    }
    List<Outcome> outcomes = new ArrayList<>();
    new LiveReplay(
            settings,
            outcome -> {
              outcomes.add(outcome);
              System.out.println(outcome);
              if (outcome.kind() == Outcome.Kind.NOT_AS_DOCUMENTED) {
                System.out.println("  " + outcome.reason());
              }
            })
        .run();
    if (outcomes.isEmpty()) {
      return wrong("No contract is about these providers and operations");
    }
    ContractReport report = new ContractReport(outcomes);
    report.write(folder);
    System.out.println(report.summary() + ": " + folder.resolve("index.html"));
    if (!report.hasReplayed()) {
      System.err.println("Nothing was replayed: see above for what is missing");
      return WRONG_USAGE;
    }
    return report.hasFailures() ? FAILED : 0;
  }

  private static int wrong(String message) {
    System.err.println(message + "\n\n" + USAGE.stripTrailing());
    return WRONG_USAGE;
  }
}
