package org.domainbindings.sandbox.server;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.domainbindings.sandbox.server.Parameters.Parameter;

/**
 * Parses {@code multipart/form-data}, which no document mentions, but which the libraries of some
 * clients send by default.
 */
final class MultipartForm {

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)multipart/form-data;.*\\bboundary=\"?([^\";]+)\"?.*");
  private static final Pattern NAME =
      Pattern.compile("(?is)content-disposition:\\s*form-data;.*?\\bname=\"([^\"]*)\".*");
  private static final String END_OF_LINE = "\r\n";
  private static final String END_OF_HEADERS = END_OF_LINE + END_OF_LINE;

  private MultipartForm() {}

  static boolean isMultipart(String contentType) {
    return BOUNDARY.matcher(contentType).matches();
  }

  /**
   * Decodes the parameters of a form.
   *
   * @param bytes the body as it came, one character for each byte
   */
  static Parameters decode(String contentType, String bytes) throws UrlEncoded.Broken {
    var boundary = BOUNDARY.matcher(contentType);
    var parameters = new ArrayList<Parameter>();
    if (boundary.matches()) {
      for (var part : bytes.split(Pattern.quote("--" + boundary.group(1)))) {
        var value = part.indexOf(END_OF_HEADERS);
        if (value >= 0) {
          var end = part.endsWith(END_OF_LINE) ? part.length() - 2 : part.length();
          var start = Math.min(value + END_OF_HEADERS.length(), end);
          var name = NAME.matcher(part.substring(0, value).strip());
          if (name.matches()) {
            parameters.add(
                new Parameter(
                    UrlEncoded.utf8(name.group(1)), UrlEncoded.utf8(part.substring(start, end))));
          }
        }
      }
    }
    return new Parameters(parameters);
  }
}
