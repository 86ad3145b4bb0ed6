package org.domainbindings.contract;

import static au.com.dius.pact.consumer.ConsumerPactRunnerKt.runConsumerTest;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.FormPostBuilder;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.RequestResponsePact;
import au.com.dius.pact.core.support.BuiltToolConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.examples.AnswerComparison;
import org.domainbindings.http.Format;
import org.domainbindings.http.ProviderClient;
import org.domainbindings.http.RequestParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records the contracts of one provider with Pact: each test is one interaction, named after the
 * test.
 *
 * @param <C> the provider's client
 */
abstract class ContractSuite<C extends ProviderClient<C>> {

  private static final Pattern CAPITALIZED = Pattern.compile("\\b[A-Z](?=[a-z])");
  private static final ContentType FORM = new ContentType("application/x-www-form-urlencoded");
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
  private static final String CONSUMER = "domain-bindings";

  /**
   * A parameter of a request.
   *
   * @param name its name
   * @param example its value in the example
   * @param pattern what any value must match; empty if it must be the example's
   */
  record Parameter(String name, String example, String pattern) {

    static Parameter is(String name, String value) {
      return new Parameter(name, value, "");
    }

    static Parameter like(String name, String pattern, String example) {
      return new Parameter(name, example, pattern);
    }
  }

  /** Pact rewrites the whole file for every contract, so each class has its own short file. */
  @TempDir private static Path pactsOfClass;

  private String behavior = "";
  private TestReporter reporter = entries -> {};

  @BeforeEach
  void areNamedAfterTest(TestInfo test, TestReporter reporter) {
    behavior = inWords(test.getTestMethod().orElseThrow().getName());
    this.reporter = reporter;
  }

  @AfterAll
  static void writePacts() throws IOException {
    try (var files = Files.newDirectoryStream(pactsOfClass)) {
      for (Path file : files) {
        DefaultPactReader.INSTANCE
            .loadPact(file.toFile())
            .write(BuiltToolConfig.INSTANCE.getPactDirectory(), PactSpecVersion.V3)
            .unwrap();
      }
    }
  }

  /** Separates words; abbreviations keep their case. */
  private static String inWords(String name) {
    String words =
        name.replace("_", ", ")
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])", " ");
    return CAPITALIZED.matcher(words).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
  }

  /** Returns the folder for recorded contracts. */
  Path folder() {
    return pactsOfClass;
  }

  /** Returns the provider's name in the pact file. */
  abstract String provider();

  /** Creates a client with the credentials of the contracts. */
  abstract C client(URI service, Format format, OkHttpClient http);

  /** Returns the path and parameters that request a format. */
  abstract String inFormat(String path, Format format);

  /** Returns the parameters that the adapter adds to a call. */
  abstract List<Parameter> added(Format format, List<Parameter> call);

  /** Returns the root element of an answer in XML. */
  abstract String root();

  /** Returns the root element of an error in XML. */
  String errorRoot() {
    return root();
  }

  /** Returns the headers that the provider requires: name, pattern and example. */
  Map<String, List<String>> headers() {
    return Map.of();
  }

  /** Starts a contract with a provider state and its parameters. */
  Contract given(String state, String... namesAndValues) {
    return new Contract().given(state, namesAndValues);
  }

  /** Makes a call that is refused before anything is sent. */
  InvalidInputException refuses(Function<C, ?> call) {
    OkHttpClient none =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new AssertionError("A request was about to be sent");
                })
            .build();
    try (C client = client(NOWHERE, Format.JSON, none)) {
      call.apply(client);
    } catch (InvalidInputException e) {
      return e;
    }
    throw new AssertionError("The call was not refused");
  }

  /** Builds one interaction: provider states, request and response. */
  final class Contract {

    private final List<Map.Entry<String, Map<String, String>>> states = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Set<Format> formats = EnumSet.of(Format.JSON);
    private String of = "";
    private String method = "";
    private String path = "";
    private int httpStatus = 200;
    private boolean anonymous;
    private int times = 1;
    private String root = root();
    private Answer answer = Answer.of();
    private @Nullable Answer sentJson;
    private String mediaType = "";

    Contract given(String state, String... namesAndValues) {
      Map<String, String> facts = new LinkedHashMap<>();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        facts.put(namesAndValues[i], namesAndValues[i + 1]);
      }
      states.add(Map.entry(state, facts));
      return this;
    }

    /** Distinguishes the contracts of one parameterized test. */
    Contract of(String what) {
      of = " (" + what + ")";
      return this;
    }

    /** Expects exactly these parameters, and those of the adapter. */
    Contract sends(String method, String path, String... namesAndValues) {
      this.method = method;
      this.path = path;
      for (int i = 0; i < namesAndValues.length; i += 2) {
        parameters.add(Parameter.is(namesAndValues[i], namesAndValues[i + 1]));
      }
      return this;
    }

    /** Expects a JSON body. */
    Contract sendsJson(String method, String path, Answer body) {
      this.method = method;
      this.path = path;
      this.sentJson = body;
      return this;
    }

    /** Answers with another media type than that of the format. */
    Contract as(String mediaType) {
      this.mediaType = mediaType;
      return this;
    }

    /** Answers without a body. */
    Contract answersNothing(int httpStatus) {
      this.httpStatus = httpStatus;
      this.mediaType = "none";
      return this;
    }

    /** Expects no credentials. */
    Contract anonymously() {
      anonymous = true;
      return this;
    }

    Contract answers(Answer answer) {
      this.answer = answer;
      return this;
    }

    Contract answers(int httpStatus, Answer answer) {
      this.httpStatus = httpStatus;
      return answers(answer);
    }

    /** Expects the adapter to repeat the call. */
    Contract times(int times) {
      this.times = times;
      return this;
    }

    /** Records the contract with answers in XML, too. */
    Contract alsoInXml() {
      formats.add(Format.XML);
      return this;
    }

    /** Makes the call, and compares the decoded answer. */
    <T> void when(Function<C, T> call) {
      for (Format format : formats) {
        T decoded = run(format, call);
        assertThat(AnswerComparison.differences(answer.example(), decoded)).isEmpty();
      }
    }

    /** Makes a call without an answer body. */
    void done(Consumer<C> call) {
      for (Format format : formats) {
        run(
            format,
            client -> {
              call.accept(client);
              return true;
            });
      }
    }

    /** Makes the call, which fails in the same way in all formats. */
    ProviderException fails(Function<C, ?> call) {
      root = errorRoot();
      List<ProviderException> failures = new ArrayList<>();
      for (Format format : formats) {
        failures.add(
            run(
                format,
                client -> {
                  try {
                    call.apply(client);
                  } catch (ProviderException e) {
                    return e;
                  }
                  throw new AssertionError("The call did not fail");
                }));
      }
      ProviderException first = failures.get(0);
      assertThat(failures).allSatisfy(each -> assertThat(told(each)).isEqualTo(told(first)));
      return first;
    }

    private static List<Object> told(ProviderException failure) {
      return List.of(
          failure.getClass(),
          failure.reason(),
          failure.code(),
          failure.providerMessage(),
          failure.requestId(),
          failure.httpStatus());
    }

    private <T> T run(Format format, Function<C, T> call) {
      SentRequests sent = new SentRequests();
      List<T> results = new ArrayList<>();
      PactVerificationResult result =
          runConsumerTest(
              pact(format),
              MockProviderConfig.createDefault(PactSpecVersion.V3),
              (server, context) -> {
                context.setPactFolder(folder().toString());
                try (C client = client(URI.create(server.getUrl()), format, sent.client())) {
                  results.add(call.apply(client));
                }
                sendsNothingElse(format, sent.all());
                return null;
              });
      if (result instanceof PactVerificationResult.Error error) {
        String seen = error.getMockServerState().getDescription();
        throw new AssertionError(seen + "\n" + error.getError(), error.getError());
      }
      assertThat(result).as(result.getDescription()).isInstanceOf(PactVerificationResult.Ok.class);
      return results.get(0);
    }

    /** Pact tolerates additional parameters, and repeated values. */
    private void sendsNothingElse(Format format, List<Request> sent) {
      assertThat(sent).as("requests").hasSize(times);
      List<String> expected = all(format).stream().map(Parameter::name).toList();
      assertThat(sent)
          .allSatisfy(
              request ->
                  assertThat(RequestParameters.of(request).all())
                      .extracting(RequestParameters.Parameter::name)
                      .as("parameters that are sent")
                      .containsExactlyInAnyOrderElementsOf(expected));
    }

    private List<Parameter> all(Format format) {
      List<Parameter> all = new ArrayList<>(parameters);
      if (!anonymous) {
        all.addAll(added(format, parameters));
      }
      return all;
    }

    private RequestResponsePact pact(Format format) {
      PactDslWithState interaction = null;
      for (var state : states) {
        interaction =
            interaction == null
                ? ConsumerPactBuilder.consumer(CONSUMER)
                    .pactSpecVersion(PactSpecVersion.V3)
                    .hasPactWith(provider())
                    .given(state.getKey(), state.getValue())
                : interaction.given(state.getKey(), state.getValue());
      }
      String description = behavior + of + (format == Format.XML ? ", in XML" : "");
      reporter.publishEntry("recorded", provider() + ": " + description);
      PactDslRequestWithPath request =
          Objects.requireNonNull(interaction)
              .uponReceiving(description)
              .method(method)
              .path(inFormat(path, format));
      headers().forEach((name, value) -> request.matchHeader(name, value.get(0), value.get(1)));
      send(request, format);
      PactDslResponse response = request.willRespondWith().status(httpStatus);
      if (mediaType.equals("none")) {
        return response.toPact(RequestResponsePact.class);
      }
      if (!mediaType.isEmpty()) {
        response.headers(Map.of("Content-Type", mediaType));
      }
      if (format == Format.XML) {
        response.body(Bodies.xml(root, answer));
      } else {
        response.body(Bodies.json(answer));
      }
      return response.toPact(RequestResponsePact.class);
    }

    private void send(PactDslRequestWithPath request, Format format) {
      Map<String, List<Parameter>> byName = new LinkedHashMap<>();
      all(format).forEach(p -> byName.computeIfAbsent(p.name(), name -> new ArrayList<>()).add(p));
      if (sentJson != null) {
        request.headers(Map.of("Content-Type", "application/json")).body(Bodies.json(sentJson));
        return;
      }
      if (method.equals("GET") || byName.isEmpty()) {
        if (!byName.isEmpty()) {
          request.encodedQuery(
              all(format).stream()
                  .map(p -> p.name() + "=" + URLEncoder.encode(p.example(), StandardCharsets.UTF_8))
                  .collect(Collectors.joining("&")));
        }
        return;
      }
      FormPostBuilder form = new FormPostBuilder(FORM);
      byName.forEach(
          (name, values) -> {
            String[] examples = values.stream().map(Parameter::example).toArray(String[]::new);
            if (values.get(0).pattern().isEmpty()) {
              form.stringValue(name, examples);
            } else {
              form.stringMatcher(name, values.get(0).pattern(), examples[0]);
            }
          });
      request.body(form);
    }
  }
}
