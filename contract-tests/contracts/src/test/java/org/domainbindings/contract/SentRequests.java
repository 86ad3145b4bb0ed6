package org.domainbindings.contract;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/**
 * Records, and can change, requests as they are written to a socket, which is the only place where
 * they contain credentials.
 */
final class SentRequests extends SocketFactory {

  private static final Pattern WHOLE =
      Pattern.compile("(?s)([A-Z]+) (\\S+) HTTP/1\\.1\r\n(.*?\r\n)\r\n(.*)");
  private static final Pattern HEADER = Pattern.compile("(.+?): (.*)\r\n");

  private final List<Request> requests = new ArrayList<>();
  private UnaryOperator<Request> change = request -> request;

  /** Returns an HTTP client whose requests are recorded. */
  OkHttpClient client() {
    return new OkHttpClient.Builder().socketFactory(this).build();
  }

  /** Changes the requests of such a client. */
  static void change(OkHttpClient client, UnaryOperator<Request> change) {
    ((SentRequests) client.socketFactory()).change = change;
  }

  /** Lists the requests as they were sent. */
  List<Request> all() {
    return requests;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public OutputStream getOutputStream() throws IOException {
        return new Wire(super.getOutputStream());
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("OkHttp connects its sockets itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    return createSocket(host.getHostName(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    return createSocket(host, port);
  }

  /** Buffers a request until it is complete. */
  private final class Wire extends FilterOutputStream {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    Wire(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      written.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      Matcher whole = WHOLE.matcher(written.toString(StandardCharsets.ISO_8859_1));
      if (whole.matches() && whole.group(4).length() == length(whole.group(3))) {
        written.reset();
        Request request = change.apply(read(whole));
        requests.add(request);
        out.write(text(request).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      }
    }
  }

  private static int length(String headers) {
    Matcher length = Pattern.compile("(?i)content-length: *([0-9]+)").matcher(headers);
    return length.find() ? Integer.parseInt(length.group(1)) : 0;
  }

  private static Request read(Matcher whole) {
    Request.Builder request = new Request.Builder().url("http://localhost" + whole.group(2));
    Matcher header = HEADER.matcher(whole.group(3));
    while (header.find()) {
      request.addHeader(header.group(1), header.group(2));
    }
    boolean get = whole.group(1).equals("GET");
    String type = String.valueOf(request.build().header("Content-Type"));
    return request.method(whole.group(1), get ? null : body(type, whole.group(4))).build();
  }

  private static RequestBody body(String type, String text) {
    if (!type.contains("form")) {
      return RequestBody.create(text.getBytes(StandardCharsets.ISO_8859_1), MediaType.parse(type));
    }
    FormBody.Builder form = new FormBody.Builder();
    for (String parameter : text.split("&")) {
      String[] parts = parameter.split("=", 2);
      if (parts.length == 2) {
        form.add(decoded(parts[0]), decoded(parts[1]));
      }
    }
    return form.build();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String text(Request request) throws IOException {
    Buffer body = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(body);
    }
    String query = request.url().encodedQuery();
    String target = request.url().encodedPath() + (query == null ? "" : "?" + query);
    StringBuilder text = new StringBuilder();
    text.append(request.method()).append(' ').append(target).append(" HTTP/1.1\r\n");
    Headers headers =
        request.headers().newBuilder().set("Content-Length", "" + body.size()).build();
    headers.forEach(header -> text.append(header.getFirst() + ": " + header.getSecond() + "\r\n"));
    return text + "\r\n" + body.readString(StandardCharsets.ISO_8859_1);
  }
}
