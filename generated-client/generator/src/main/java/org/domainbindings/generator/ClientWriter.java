package org.domainbindings.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.domainbindings.generator.Client.Answer;
import org.domainbindings.generator.Client.Api;
import org.domainbindings.generator.Client.ValueSet;

/** Lists the files of a client. */
final class ClientWriter {

  /** What generated code names without an import. */
  private static final Set<String> UNIMPORTED =
      Set.of(
          "Builder",
          "Class",
          "IllegalStateException",
          "Integer",
          "NumberFormatException",
          "Object",
          "Override",
          "RuntimeException",
          "String");

  private ClientWriter() {}

  static List<SourceFile> files(Client client) {
    List<SourceFile> files = new ArrayList<>();
    boolean sendsForms = false;
    for (Api api : client.apis()) {
      files.add(ApiFile.of(api));
      for (Call call : api.calls()) {
        if (call.hasRequest()) {
          files.add(RequestFile.of(api.name(), call));
          sendsForms |= call.hasForm();
        }
      }
    }
    for (Answer answer : client.answers()) {
      files.add(AnswerFile.of(answer));
      files.add(AdapterFile.of(answer));
    }
    for (ValueSet set : client.valueSets()) {
      files.add(ValueSetFile.of(set));
    }
    files.add(WireFile.of(client.answers()));
    if (sendsForms) {
      files.add(formRequest());
      files.add(formConverterFactory());
    }
    files.add(packageInfo(client.title(), sendsForms));
    refuseClashes(files);
    return files;
  }

  private static SourceFile formRequest() {
    SortedSet<String> imports = new TreeSet<>(Set.of("okhttp3.FormBody"));
    return new SourceFile("FormRequest", "formRequest", imports, Map.of());
  }

  private static SourceFile formConverterFactory() {
    SortedSet<String> imports =
        new TreeSet<>(
            Set.of(
                "java.lang.annotation.Annotation",
                "java.lang.reflect.Type",
                "okhttp3.RequestBody",
                SourceFile.NULLABLE,
                "retrofit2.Converter",
                "retrofit2.Retrofit"));
    return new SourceFile("FormConverterFactory", "formConverterFactory", imports, Map.of());
  }

  private static SourceFile packageInfo(String title, boolean sendsForms) {
    String converters =
        sendsForms
            ? "the {@link FormConverterFactory} and, behind it, the converter of Moshi"
            : "the converter of Moshi";
    Javadoc doc =
        new Javadoc()
            .text("Client of the " + title + ": interfaces for Retrofit, records for its answers")
            .markup(
                "Create the interfaces with a {@link retrofit2.Retrofit} that has "
                    + converters
                    + ". What the spec leaves to an adapter, such as credentials, is no argument of"
                    + " any method: an interceptor has to supply it.");
    SortedSet<String> imports = new TreeSet<>(Set.of("org.jspecify.annotations.NullMarked"));
    return new SourceFile("package-info", "packageInfo", imports, Map.of("doc", doc.at("")));
  }

  /** Refuses names that cannot be told apart, on any file system or within the generated code. */
  private static void refuseClashes(List<SourceFile> files) {
    Set<String> imported = new HashSet<>(UNIMPORTED);
    for (SourceFile file : files) {
      file.imports().forEach(name -> imported.add(name.substring(name.lastIndexOf('.') + 1)));
    }
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (SourceFile file : files) {
      if (!seen.add(file.name())) {
        throw new UnsupportedSpecException(
            file.name(), "the client has this type twice: rename a schema, tag or operationId");
      }
      if (imported.contains(file.name())) {
        throw new UnsupportedSpecException(
            file.name(), "the client needs another type of this name: rename the schema");
      }
    }
  }
}
