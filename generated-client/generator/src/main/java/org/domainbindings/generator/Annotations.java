package org.domainbindings.generator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.domainbindings.generator.Call.Constant;

/** What tells Retrofit how to send a call. Each annotation that is used gets imported. */
final class Annotations {

  private static final String PACKAGE = "retrofit2.http.";

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
    List<String> headers =
        call.constants(Place.HEADER).stream()
            .map(constant -> Layout.literal(constant.wireName() + ": " + constant.value()))
            .toList();
    if (!headers.isEmpty()) {
      lines.add(Layout.list("  ", "@" + imported("Headers") + "({", headers, "})"));
    }
    String path = Layout.literal(path(call));
    // Retrofit takes a form on DELETE in this form only.
    boolean formOnDelete = call.hasForm() && call.method().equals("DELETE");
    List<String> values =
        formOnDelete
            ? List.of("method = \"DELETE\"", "path = " + path, "hasBody = true")
            : List.of(path);
    String annotation = imported(formOnDelete ? "HTTP" : call.method());
    lines.add(Layout.list("  ", "@" + annotation + "(", values, ")"));
    return lines;
  }

  /** The path as Retrofit wants it: relative, so that a base URL keeps a path of its own. */
  private static String path(Call call) {
    String path = call.path().equals("/") ? "./" : call.path().substring(1);
    for (Field field : call.fields()) {
      if (field.place() == Place.PATH) {
        path = path.replace("{" + field.wireName() + "}", "{" + field.name() + "}");
      }
    }
    for (Constant constant : call.constants(Place.PATH)) {
      path = path.replace("{" + constant.wireName() + "}", encoded(constant.value()));
    }
    List<String> query =
        call.constants(Place.QUERY).stream()
            .map(constant -> encoded(constant.wireName()) + "=" + encoded(constant.value()))
            .toList();
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** An argument, with where it travels. */
  String ofArgument(Field field) {
    String annotation =
        switch (field.place()) {
          case PATH -> "Path";
          case QUERY -> "Query";
          case HEADER -> "Header";
          case FORM -> "Field";
          case ANSWER -> throw new IllegalStateException(field.wireName() + " is no argument");
        };
    // In a path, the name is no more than a placeholder.
    String name =
        field.place() == Place.PATH ? Layout.literal(field.name()) : field.wireLiteral();
    return "@" + imported(annotation) + "(" + name + ") " + field.declaration();
  }

  String ofRequest(Call call) {
    return "@" + imported("Body") + " " + call.requestType() + " request";
  }

  String ofQuery() {
    return "@" + imported("QueryMap") + " Map<String, String> query";
  }

  private String imported(String annotation) {
    imports.add(PACKAGE + annotation);
    return annotation;
  }
}
