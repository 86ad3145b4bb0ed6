package org.domainbindings.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.parser.converter.SwaggerConverter;
import io.swagger.v3.parser.core.extensions.SwaggerParserExtension;
import io.swagger.v3.parser.core.models.AuthorizationValue;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps OpenAPI Generator's parser out of the way.
 *
 * <p>OpenAPI Generator always parses the spec first, but we do not use the result. Where its parser
 * would fail, this one returns an empty spec instead, so that our generator can read the file and
 * report what is wrong with it. It also keeps that parser from fetching anything from other hosts.
 */
public final class StockParser implements SwaggerParserExtension {

  /** Whether the spec that is about to be parsed is for this generator. */
  private static final ThreadLocal<Boolean> ASIDE = ThreadLocal.withInitial(() -> false);

  /**
   * Limits for that parser: YAML with exponentially many aliases would keep it busy for minutes,
   * and a large spec would flood the console.
   */
  private static final Map<String, String> LIMITS =
      Map.of("maxYamlReferences", "100000", "maxYamlCodePoints", "67108864");

  private static final Pattern SWAGGER = Pattern.compile("^[{\\s]*\"?swagger\"?\\s*:");

  private static final String FETCHER = "io.swagger.v3.parser.util.RemoteUrl";

  /** Creates the parser. Called through {@link java.util.ServiceLoader}. */
  public StockParser() {}

  static void disable() {
    ASIDE.set(true);
    LIMITS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
    synchronized (StockParser.class) {
      if (!(ProxySelector.getDefault() instanceof NoProxyForReferences)) {
        ProxySelector.setDefault(new NoProxyForReferences(ProxySelector.getDefault()));
      }
    }
  }

  static void enable() {
    ASIDE.remove();
  }

  @Override
  public @Nullable SwaggerParseResult readLocation(
      String url, List<AuthorizationValue> auth, ParseOptions options) {
    if (!ASIDE.get()) {
      return null;
    }
    // The next parser in line reads Swagger 2.0 and complains about everything else.
    SwaggerParseResult converted =
        isSwagger(url) ? new SwaggerConverter().readLocation(url, auth, options) : null;
    boolean isConverted = converted != null && converted.getOpenAPI() != null;
    return isConverted ? converted : empty();
  }

  @Override
  public @Nullable SwaggerParseResult readContents(
      String contents, List<AuthorizationValue> auth, ParseOptions options) {
    return null;
  }

  private static boolean isSwagger(String url) {
    try (Stream<String> lines = Files.lines(Path.of(url))) {
      return lines.limit(200).anyMatch(line -> SWAGGER.matcher(line).find());
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      // Our generator will report what is wrong with the file.
      return false;
    }
  }

  private static SwaggerParseResult empty() {
    SwaggerParseResult result = new SwaggerParseResult();
    result.setMessages(new ArrayList<>());
    result.setOpenAPI(new OpenAPI().info(new Info().title("API").version("0")).paths(new Paths()));
    return result;
  }

  /**
   * Refuses every proxy lookup of the parser, which keeps it off the network; all other lookups
   * work as before.
   */
  private static final class NoProxyForReferences extends ProxySelector {

    private final @Nullable ProxySelector others;

    NoProxyForReferences(@Nullable ProxySelector others) {
      this.others = others;
    }

    @Override
    public List<Proxy> select(URI uri) {
      boolean fetches =
          ASIDE.get()
              && StackWalker.getInstance()
                  .walk(frames -> frames.anyMatch(f -> f.getClassName().equals(FETCHER)));
      if (fetches) {
        throw new IllegalArgumentException("a spec is read from files: " + uri + " is not fetched");
      }
      return others == null ? List.of(Proxy.NO_PROXY) : others.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
      if (others != null) {
        others.connectFailed(uri, address, e);
      }
    }
  }
}
