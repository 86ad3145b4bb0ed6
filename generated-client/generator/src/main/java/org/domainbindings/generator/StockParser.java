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
 * <p>That parser always reads a spec first, and what it makes of it is not used here. Where it
 * gives up, this one answers in its place, with an empty spec, so that the generator itself can
 * read the file and say what is wrong with it. And what it would fetch from other hosts, it does
 * not get.
 */
public final class StockParser implements SwaggerParserExtension {

  /** Whether the spec that is about to be parsed is for this generator. */
  private static final ThreadLocal<Boolean> ASIDE = ThreadLocal.withInitial(() -> false);

  /**
   * Limits of that parser: a bomb of aliases would keep it busy for minutes, and a large spec is no
   * reason to fill a console.
   */
  private static final Map<String, String> LIMITS =
      Map.of("maxYamlReferences", "100000", "maxYamlCodePoints", "67108864");

  private static final Pattern SWAGGER = Pattern.compile("^[{\\s]*\"?swagger\"?\\s*:");

  private static final String FETCHER = "io.swagger.v3.parser.util.RemoteUrl";

  /** Creates the parser; its service loader does this. */
  public StockParser() {}

  static void stepsAside() {
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

  static void isBack() {
    ASIDE.remove();
  }

  @Override
  public @Nullable SwaggerParseResult readLocation(
      String url, List<AuthorizationValue> auth, ParseOptions options) {
    if (!ASIDE.get()) {
      return null;
    }
    // What comes next in line would read Swagger 2.0, and complain of all else.
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
      // What is wrong with the file, the generator itself will say.
      return false;
    }
  }

  private static SwaggerParseResult empty() {
    SwaggerParseResult result = new SwaggerParseResult();
    result.setMessages(new ArrayList<>());
    result.setOpenAPI(new OpenAPI().info(new Info().title("API").version("0")).paths(new Paths()));
    return result;
  }

  /** Refuses to find a way to what the parser wants to fetch; all else is as it was. */
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
