package org.domainbindings.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.domainbindings.generator.Client.Api;

/** The interface of a tag, which Retrofit implements. */
final class ApiFile {

  private final SortedSet<String> imports = new TreeSet<>();
  private final Annotations annotations = new Annotations(imports);
  private final List<Method> methods = new ArrayList<>();

  private ApiFile() {
    imports.add("retrofit2.Call");
  }

  static SourceFile of(Api api) {
    ApiFile file = new ApiFile();
    api.calls().forEach(file::add);
    Javadoc doc = new Javadoc().text(Prose.or(api.description(), "Calls of one kind"));
    Map<String, Object> values = Map.of("doc", doc.at(""), "methods", file.methods);
    return new SourceFile(api.name(), "api", file.imports, values);
  }

  /**
   * One method.
   *
   * @param doc its comment
   * @param annotations what tells Retrofit how to send it, none for a default method
   * @param head its declaration
   * @param body what a default method does, empty for others
   */
  private record Method(String doc, List<String> annotations, String head, String body) {

    boolean hasBody() {
      return !body.isEmpty();
    }
  }

  private void add(Call call) {
    if (!call.hasRequest()) {
      addSent(call, describe(doc(call), call.fields()), annotated(call.fields()));
    } else if (call.hasForm()) {
      List<String> arguments = plus(annotated(call.loose()), annotations.ofRequest(call));
      addSent(call, requestDoc(call), arguments);
    } else {
      addTyped(call);
      addQuery(call);
    }
    if (call.hasShortForm()) {
      addShortForm(call);
    }
  }

  /** The method that takes the query as a request object. */
  private void addTyped(Call call) {
    List<String> arguments = plus(declared(call.loose()), call.requestType() + " request");
    addDefault(call, requestDoc(call), arguments, plus(names(call.loose()), "request.query()"));
  }

  /** The method that sends this query. */
  private void addQuery(Call call) {
    imports.add("java.util.Map");
    List<String> types = call.loose().stream().map(field -> field.type().value()).toList();
    String typed = String.join(", ", plus(types, call.requestType()));
    Javadoc doc =
        new Javadoc()
            .markup("Send a query as it is; {@link #" + call.name() + "(" + typed + ")} makes it.");
    describe(doc, call.loose()).tag("@param query the parameters by the names of the document");
    addSent(call, doc, plus(annotated(call.loose()), annotations.ofQuery()));
  }

  /** The method that takes just what is required. */
  private void addShortForm(Call call) {
    boolean optional = call.fields().stream().anyMatch(field -> !field.required());
    String how = optional ? "Leave out all that is optional" : "Take the parameters one by one";
    Javadoc doc = new Javadoc().text(Prose.join(summary(call), how));
    describe(doc, call.required());
    List<String> packed = names(call.packed().stream().filter(Field::required).toList());
    String request =
        call.requestType() + ".builder(" + String.join(", ", packed) + ").build()";
    addDefault(call, doc, declared(call.required()), plus(names(call.loose()), request));
  }

  private void addSent(Call call, Javadoc doc, List<String> arguments) {
    String head = Layout.list("  ", head(call), arguments, ");");
    methods.add(new Method(finish(doc), annotations.ofMethod(call), head, ""));
  }

  private void addDefault(Call call, Javadoc doc, List<String> arguments, List<String> passed) {
    String head = Layout.list("  ", "default " + head(call), arguments, ") {");
    String body = Layout.list("    ", "return " + call.name() + "(", passed, ");");
    methods.add(new Method(finish(doc), List.of(), head, body));
  }

  private static String head(Call call) {
    return "Call<" + call.answer() + "> " + call.name() + "(";
  }

  private static String finish(Javadoc doc) {
    return doc.tag("@return the call, not yet sent").at("  ");
  }

  private static Javadoc requestDoc(Call call) {
    return describe(doc(call), call.loose()).tag("@param request the parameters");
  }

  private static Javadoc doc(Call call) {
    Call.Doc doc = call.doc();
    String document =
        doc.section().isEmpty()
            ? ""
            : "Documented under \"" + doc.section() + "\" in " + doc.file() + ".";
    return new Javadoc().text(summary(call)).text(doc.description()).text(document);
  }

  private static String summary(Call call) {
    return Prose.or(call.doc().summary(), "Call `" + call.name() + "`");
  }

  private static Javadoc describe(Javadoc doc, List<Field> fields) {
    fields.forEach(field -> doc.param(field.name(), Prose.phrase(field.description())));
    return doc;
  }

  private List<String> annotated(List<Field> fields) {
    fields.forEach(field -> imports.addAll(field.type().imports()));
    return fields.stream().map(annotations::ofArgument).toList();
  }

  private List<String> declared(List<Field> fields) {
    fields.forEach(field -> imports.addAll(field.type().imports()));
    return fields.stream().map(Field::declaration).toList();
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }

  private static List<String> plus(List<String> texts, String last) {
    return Stream.concat(texts.stream(), Stream.of(last)).toList();
  }
}
