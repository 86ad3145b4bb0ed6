package org.domainbindings.sandbox.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.sandbox.server.Call.Defect;

/** Reads a complete request, and decodes the parameters of query and body. */
final class RequestReader {

  private static final String FORM = "application/x-www-form-urlencoded";

  /** Replaces User-Agent, which a page cannot set. */
  private static final String AGENT_OF_A_PAGE = "X-Sandbox-User-Agent";

  private static final int LARGEST_DISCARDED_BODY = 64 << 20;

  private RequestReader() {}

  static Call read(HttpServerExchange exchange, Instant time, int largest) throws IOException {
    var headers = exchange.getRequestHeaders();
    var body = readBody(exchange.getInputStream(), largest);
    var type = Optional.ofNullable(headers.getFirst(Headers.CONTENT_TYPE)).orElse(FORM);
    var parameters = Parameters.NONE;
    Optional<Defect> defect = Optional.empty();
    try {
      parameters = UrlEncoded.decode(exchange.getQueryString());
      if (body.length > largest) {
        defect = Optional.of(Defect.TOO_LARGE);
      } else if (body.length > 0) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        if (type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)) {
          parameters = parameters.and(UrlEncoded.decode(text.strip()));
        } else if (MultipartForm.isMultipart(type)) {
          parameters = parameters.and(MultipartForm.decode(type, text));
        } else {
          defect = Optional.of(Defect.NOT_A_FORM);
        }
      }
    } catch (UrlEncoded.Broken e) {
      defect = Optional.of(Defect.BROKEN_ENCODING);
    }
    return new Call(
        exchange.getRequestMethod().toString(),
        exchange.getRequestPath(),
        values(headers),
        parameters,
        defect.equals(Optional.of(Defect.TOO_LARGE))
            ? ""
            : new String(body, StandardCharsets.UTF_8),
        defect,
        time,
        exchange.getSourceAddress().getAddress().isLoopbackAddress(),
        Optional.empty());
  }

  private static Map<String, String> values(HeaderMap headers) {
    var values = new LinkedHashMap<String, String>();
    headers.forEach(
        header -> values.put(header.getHeaderName().toString(), String.valueOf(header.getFirst())));
    var agent = headers.getFirst(AGENT_OF_A_PAGE);
    if (agent != null) {
      values.keySet().removeIf(Headers.USER_AGENT_STRING::equalsIgnoreCase);
      values.put(Headers.USER_AGENT_STRING, agent);
    }
    return values;
  }

  /** Reads a body to its end, so that a client that is still sending gets its answer. */
  private static byte[] readBody(InputStream input, int largest) throws IOException {
    var body = input.readNBytes(largest + 1);
    if (body.length > largest) {
      var buffer = new byte[1 << 16];
      var discarded = 0;
      for (int n; discarded < LARGEST_DISCARDED_BODY && (n = input.read(buffer)) > 0; ) {
        discarded += n;
      }
    }
    return body;
  }
}
