package org.domainbindings.readme;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A curl command as far as the README uses curl: a URL, -A and -d, quoted for a shell or not. */
final class CurlCommand {

  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final String README_ADDRESS = "http://127.0.0.1:8765";

  private CurlCommand() {}

  static HttpRequest parse(String command, URI sandbox) {
    HttpRequest.Builder request = HttpRequest.newBuilder();
    List<String> words = words(command);
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-A" -> request.header("User-Agent", words.get(++i));
        case "-d" ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(words.get(++i)));
        default ->
            request.uri(URI.create(words.get(i).replace(README_ADDRESS, sandbox.toString())));
      }
    }
    return request.build();
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }
}
