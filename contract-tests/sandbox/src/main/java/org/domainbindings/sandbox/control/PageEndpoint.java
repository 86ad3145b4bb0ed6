package org.domainbindings.sandbox.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.domainbindings.sandbox.server.Answer;
import org.domainbindings.sandbox.server.Call;
import org.domainbindings.sandbox.server.Endpoint;
import org.domainbindings.sandbox.server.SandboxServer.RequestLine;

/** Serves the page that the build generates from the specs. */
public final class PageEndpoint implements Endpoint {

  private static final String PAGE = "page.html";

  private final byte[] page;
  private final String policy;

  /** Created by the sandbox. */
  public PageEndpoint() {
    try (InputStream stream =
        Objects.requireNonNull(PageEndpoint.class.getResourceAsStream(PAGE), PAGE)) {
      page = stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Only the page's own style and script run, and only the sandbox can be called.
    var text = new String(page, StandardCharsets.UTF_8);
    policy =
        "default-src 'none'; connect-src 'self'; img-src data:; style-src '%s'; script-src '%s'"
                .formatted(hash(between(text, "<style>")), hash(between(text, "<script>")))
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  /**
   * Distinguishes a browser that opens the root from a program that calls Alibaba Cloud DNS there.
   */
  public static boolean isAskedFor(RequestLine request) {
    return request.path().equals("/")
        && request.method().equals("GET")
        && request.query().isEmpty()
        && request.accept().contains("text/html");
  }

  private static String between(String text, String tag) {
    var start = text.lastIndexOf(tag) + tag.length();
    return text.substring(start, text.indexOf(tag.replace("<", "</"), start));
  }

  private static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String provider() {
    return "Sandbox";
  }

  @Override
  public boolean isProvider() {
    return false;
  }

  @Override
  public Answer answer(Call call) {
    return new Answer("", "", 200, "text/html;charset=utf-8", page)
        .withHeader("Content-Security-Policy", policy)
        .withHeader("X-Content-Type-Options", "nosniff")
        .withHeader("Cache-Control", "no-cache");
  }
}
