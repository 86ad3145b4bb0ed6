package org.domainbindings.generator.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.domainbindings.generator.model.Call;
import org.domainbindings.generator.model.Call.Answer;
import org.domainbindings.generator.model.Call.Constant;
import org.domainbindings.generator.model.Field;
import org.domainbindings.generator.model.Parameter;
import org.domainbindings.generator.model.Parameter.In;

/** The Retrofit annotations of a call. Adds an import for each annotation it uses. */
final class Annotations {

  private static final String PACKAGE = "retrofit2.http.";

  /** The names that Retrofit accepts for a path parameter. */
  private static final Pattern PLACE_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*");

  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Set<String> imports;

  Annotations(Set<String> imports) {
    this.imports = imports;
  }

  /** The lines above a method. */
  List<String> ofMethod(Call call) {
    List<String> lines = new ArrayList<>();
    if (call.hasForm() && !call.hasRequest()) {
      lines.add("  @" + imported("FormUrlEncoded"));
    }
    if (call.answer().kind() == Answer.Kind.STREAM) {
      lines.add("  @" + imported("Streaming"));
    }
    List<String> headers = headers(call);
    if (!headers.isEmpty()) {
      lines.add(Layout.list("  ", "@" + imported("Headers") + "({", headers, "})"));
    }
    boolean hasBody = call.body() != null || call.hasForm() || call.hasParts();
    String path = Layout.literal(path(call));
    boolean usual =
        METHODS.contains(call.method())
            && !(hasBody && (call.method().equals("DELETE") || call.method().equals("OPTIONS")))
            && !(hasBody && call.method().equals("GET"));
    // Retrofit accepts a body on DELETE in this form only.
    String method = "method = \"" + call.method() + "\"";
    List<String> values =
        usual
            ? List.of(path)
            : hasBody
                ? List.of(method, "path = " + path, "hasBody = true")
                : List.of(method, "path = " + path);
    lines.add(Layout.list("  ", "@" + imported(usual ? call.method() : "HTTP") + "(", values, ")"));
    return lines;
  }

  private static List<String> headers(Call call) {
    List<String> headers = new ArrayList<>();
    for (Constant constant : call.constants(In.HEADER)) {
      headers.add(Layout.literal(constant.wireName() + ": " + constant.value()));
    }
    if (!call.answer().mediaType().isEmpty()) {
      headers.add(Layout.literal("Accept: " + call.answer().mediaType()));
    }
    String sent = call.body() == null ? "" : call.body().mediaType();
    if (!sent.isEmpty() && !sent.equals("application/json") && !sent.contains("*")) {
      headers.add(Layout.literal("Content-Type: " + sent));
    }
    return headers;
  }

  /** The path for Retrofit: relative, so that the base URL can have a path of its own. */
  private static String path(Call call) {
    String path = call.path().replaceFirst("#.*$", "");
    // A colon in the first segment would look like a scheme, and an empty path is no URL.
    path = path.equals("/") || path.matches("/[^/{]*:.*") ? "." + path : path.substring(1);
    for (Parameter parameter : call.parameters(In.PATH)) {
      String place = "{" + parameter.field().wireName() + "}";
      path = path.replace(place, "{" + placeName(call, parameter) + "}");
    }
    for (Constant constant : call.constants(In.PATH)) {
      path = path.replace("{" + constant.wireName() + "}", encoded(constant.value()));
    }
    List<String> query =
        call.constants(In.QUERY).stream()
            .map(constant -> encoded(constant.wireName()) + "=" + encoded(constant.value()))
            .toList();
    String separator = path.contains("?") ? "&" : "?";
    return query.isEmpty() ? path : path + separator + String.join("&", query);
  }

  /** Within a path, the name of a parameter is only a placeholder. */
  private static String placeName(Call call, Parameter parameter) {
    Field field = parameter.field();
    Matcher usable = PLACE_NAME.matcher(field.name());
    return usable.matches()
        ? field.name()
        : "p" + (call.parameters(In.PATH).indexOf(parameter) + 1);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  /** An argument, with where it travels. */
  String ofArgument(Call call, Parameter parameter) {
    Field field = parameter.field();
    String annotation =
        switch (parameter.in()) {
          case PATH -> "Path";
          case QUERY -> "Query";
          case HEADER -> "Header";
          case FORM -> "Field";
          default -> throw new IllegalStateException(field.wireName() + " is no argument");
        };
    String name = parameter.in() == In.PATH ? placeName(call, parameter) : field.wireName();
    return "@%s(%s) %s %s"
        .formatted(
            imported(annotation),
            Layout.literal(name),
            field.type().primitiveOrReference(),
            field.name());
  }

  /** A path parameter whose value is already encoded. */
  String ofPlace(Call call, Parameter parameter) {
    String name = Layout.literal(placeName(call, parameter));
    return "@%s(value = %s, encoded = true) String %s"
        .formatted(imported("Path"), name, parameter.field().name());
  }

  String ofBody(String declaration) {
    return "@" + imported("Body") + " " + declaration;
  }

  String ofQuery(String name) {
    return "@" + imported("QueryMap") + "(encoded = true) Parameters " + name;
  }

  String ofHeaders(String name) {
    return "@" + imported("HeaderMap") + " Parameters " + name;
  }

  private String imported(String annotation) {
    imports.add(PACKAGE + annotation);
    return annotation;
  }
}
