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
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps OpenAPI Generator's parser out of the way.
 *
 * <p>That parser always reads a spec first, and what it makes of it is not used here. Where it gives
 * up, this one answers in its place, with an empty spec, so that the generator itself can read the
 * file and say what is wrong with it. And what it would fetch from other hosts, it does not get.
 */
public final class StockParser implements SwaggerParserExtension {

  /** Whether the spec that is about to be parsed is for this generator. */
  private static final ThreadLocal<Boolean> ASIDE = ThreadLocal.withInitial(() -> false);

  /** How far that parser may expand aliases: a bomb of them would keep it busy for minutes. */
  private static final String EXPANSION = "maxYamlReferences";

  private static final String FETCHER = "io.swagger.v3.parser.util.RemoteUrl";

  /** Creates the parser; its service loader does this. */
  public StockParser() {}

  static void stepsAside() {
    ASIDE.set(true);
    if (System.getProperty(EXPANSION) == null) {
      System.setProperty(EXPANSION, "100000");
    }
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
    // What comes next in line reads Swagger 2.0.
    SwaggerParseResult converted = new SwaggerConverter().readLocation(url, auth, options);
    boolean isConverted = converted != null && converted.getOpenAPI() != null;
    return isConverted ? converted : empty();
  }

  @Override
  public @Nullable SwaggerParseResult readContents(
      String contents, List<AuthorizationValue> auth, ParseOptions options) {
    return null;
  }

  private static SwaggerParseResult empty() {
    SwaggerParseResult result = new SwaggerParseResult();
    result.setMessages(new ArrayList<>());
    result.setOpenAPI(
        new OpenAPI().info(new Info().title("API").version("0")).paths(new Paths()));
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
