package org.domainbindings.generator.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.domainbindings.generator.model.Call;
import org.domainbindings.generator.model.Call.Body;
import org.domainbindings.generator.model.Client;
import org.domainbindings.generator.model.Client.Api;
import org.domainbindings.generator.model.Client.Scheme;
import org.domainbindings.generator.model.Client.Server;
import org.domainbindings.generator.model.FilePart;
import org.domainbindings.generator.model.JavaType;
import org.domainbindings.generator.model.JavaType.ListOf;
import org.domainbindings.generator.model.JavaType.MapOf;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.JavaType.Value;
import org.domainbindings.generator.model.Names;
import org.domainbindings.generator.model.Parameter.In;
import org.domainbindings.generator.model.Prose;
import org.jspecify.annotations.Nullable;

/** Lists the files of a client. */
public final class ClientWriter {

  /** A Java method has at most 64 KiB of bytecode: enough for some 1,500 models. */
  private static final int MODELS_OF_METHOD = 40;

  private final Client client;
  private final List<Call> calls;
  private final List<SourceFile> files = new ArrayList<>();

  private ClientWriter(Client client) {
    this.client = client;
    this.calls = client.apis().stream().flatMap(api -> api.calls().stream()).toList();
  }

  /**
   * Lists the files of a client.
   *
   * @param client the client
   * @param checksWhenDecoding whether an answer without what is required is refused at once
   */
  public static List<SourceFile> files(Client client, boolean checksWhenDecoding) {
    return new ClientWriter(client).files(checksWhenDecoding);
  }

  private List<SourceFile> files(boolean checksWhenDecoding) {
    for (Api api : client.apis()) {
      files.add(ApiFile.of(api));
      for (Call call : api.calls()) {
        if (call.hasRequest()) {
          files.add(RequestFile.of(api.name(), call));
        }
      }
    }
    client
        .models()
        .forEach(
            model -> {
              files.add(ModelFile.of(model));
              files.add(AdapterFile.of(model, checksWhenDecoding));
            });
    client
        .unions()
        .forEach(
            union -> {
              files.add(UnionFile.of(union));
              files.add(UnionFile.adapterOf(union));
            });
    client.valueSets().forEach(set -> files.add(ValueSetFile.of(set)));
    client.schemes().forEach(scheme -> files.add(authentication(scheme)));
    if (!client.models().isEmpty()) {
      SortedSet<String> imports = new TreeSet<>(Set.of(SourceFile.NULLABLE));
      files.add(new SourceFile("JsonObject", "jsonObject", imports, Map.of()));
    }
    if (!client.servers().isEmpty()) {
      files.add(servers());
    }
    if (calls.stream().anyMatch(ClientWriter::hasOptionalJson)) {
      SortedSet<String> imports = new TreeSet<>(Set.of(SourceFile.NULLABLE));
      files.add(new SourceFile("JsonBody", "jsonBody", imports, Map.of()));
    }
    if (calls.stream().anyMatch(ClientWriter::sendsFiles)) {
      files.add(filePart());
    }
    files.add(converterFactory());
    if (mentions("Styles.")) {
      files.add(styles());
    }
    files.add(parameters());
    files.add(WireFile.of(files));
    files.add(packageInfo());
    return files;
  }

  private boolean mentions(String text) {
    return files.stream().anyMatch(file -> String.valueOf(file.values()).contains(text));
  }

  private static boolean hasOptionalJson(Call call) {
    return call.body() != null
        && call.body().kind() == Body.Kind.JSON
        && !call.body().field().required();
  }

  private static boolean sendsFiles(Call call) {
    return call.parameters(In.PART).stream()
        .map(parameter -> parameter.field().type())
        .anyMatch(
            type ->
                type == FilePart.TYPE
                    || type instanceof ListOf list && list.element() == FilePart.TYPE);
  }

  private static SourceFile filePart() {
    SortedSet<String> imports =
        new TreeSet<>(
            Set.of(
                "java.io.File",
                "java.util.Objects",
                "okhttp3.MediaType",
                "okhttp3.MultipartBody",
                "okhttp3.RequestBody"));
    return new SourceFile("FilePart", "filePart", imports, Map.of());
  }

  private SourceFile parameters() {
    SortedSet<String> imports =
        new TreeSet<>(
            Set.of(
                "java.math.BigDecimal",
                "java.nio.charset.StandardCharsets",
                "java.time.LocalDateTime",
                "java.time.LocalTime",
                "java.time.OffsetDateTime",
                "java.time.OffsetTime",
                "java.time.format.DateTimeFormatter",
                "java.util.AbstractMap",
                "java.util.AbstractSet",
                "java.util.ArrayList",
                "java.util.Iterator",
                "java.util.List",
                "java.util.Set",
                "okhttp3.FormBody",
                "okio.ByteString"));
    Map<String, Object> values = new HashMap<>();
    if (mentions("Parameters.basicDate")) {
      values.put("basicDate", true);
      imports.add("java.time.LocalDate");
    }
    if (mentions("Parameters.orEmpty")) {
      values.put("orEmpty", true);
      imports.add("okhttp3.RequestBody");
      imports.add(SourceFile.NULLABLE);
    }
    return new SourceFile("Parameters", "parameters", imports, values);
  }

  private static SourceFile styles() {
    SortedSet<String> imports =
        new TreeSet<>(
            Set.of(
                "com.squareup.moshi.JsonAdapter",
                "com.squareup.moshi.JsonClass",
                "com.squareup.moshi.JsonWriter",
                "com.squareup.moshi.Moshi",
                "java.io.IOException",
                "java.lang.reflect.Type",
                "java.util.ArrayList",
                "java.util.Collections",
                "java.util.LinkedHashMap",
                "java.util.List",
                "java.util.Map",
                "java.util.stream.Collectors",
                "okhttp3.MediaType",
                "okhttp3.MultipartBody",
                "okhttp3.RequestBody",
                "okio.Buffer",
                SourceFile.NULLABLE));
    return new SourceFile("Styles", "styles", imports, Map.of());
  }

  // Types that are whole bodies.

  private SourceFile converterFactory() {
    Map<String, JavaType> alone = new TreeMap<>();
    for (Call call : calls) {
      collect(call.answer().type(), alone);
      call.answer().errors().forEach(failure -> collect(failure.type(), alone));
      collect(call.body() == null ? null : call.body().field().type(), alone);
    }
    SortedSet<String> imports =
        new TreeSet<>(
            Set.of(
                "com.squareup.moshi.JsonAdapter",
                "com.squareup.moshi.JsonDataException",
                "com.squareup.moshi.JsonReader",
                "com.squareup.moshi.JsonWriter",
                "com.squareup.moshi.Moshi",
                "java.io.IOException",
                "java.lang.annotation.Annotation",
                "java.lang.reflect.Type",
                "java.util.Set",
                "okhttp3.MediaType",
                "okhttp3.RequestBody",
                "okhttp3.ResponseBody",
                "okio.Buffer",
                "retrofit2.Converter",
                "retrofit2.Response",
                "retrofit2.Retrofit",
                "retrofit2.http.Headers",
                SourceFile.NULLABLE));
    boolean jsonBodies = calls.stream().anyMatch(ClientWriter::hasOptionalJson);
    if (jsonBodies) {
      imports.add("java.lang.reflect.ParameterizedType");
    }
    alone.values().forEach(type -> type.addImports(imports));
    Map<String, Object> values = new HashMap<>();
    values.put("adapters", alone.values().stream().map(ClientWriter::adapter).toList());
    if (!alone.isEmpty()) {
      values.put("used", "Wire.Adapter");
    }
    List<Map<String, Object>> models = modelAdapters();
    values.put("hasModels", !models.isEmpty());
    values.put("models", models);
    values.put("hasForms", calls.stream().anyMatch(Call::hasForm));
    values.put("hasJsonBodies", jsonBodies);
    return new SourceFile("ClientConverterFactory", "converterFactory", imports, values);
  }

  /** Lists the adapters of models by methods that are small enough for the Java compiler. */
  private List<Map<String, Object>> modelAdapters() {
    List<String> cases =
        files.stream()
            .filter(file -> file.values().containsKey("hasNested"))
            .map(
                file ->
                    ('"' + file.name().replaceFirst("JsonAdapter$", "") + '"')
                        + (" -> new " + file.name())
                        + (file.values().get("hasNested").equals(true) ? "(moshi)" : "()"))
            .toList();
    List<Map<String, Object>> methods = new ArrayList<>();
    for (int from = 0; from < cases.size(); from += MODELS_OF_METHOD) {
      int to = Math.min(from + MODELS_OF_METHOD, cases.size());
      int number = methods.size() + 1;
      String next = to == cases.size() ? "null" : "adapter" + (number + 1) + "(model, moshi)";
      methods.add(
          Map.of(
              "suffix",
              number == 1 ? "" : String.valueOf(number),
              "cases",
              cases.subList(from, to),
              "others",
              next));
    }
    return methods;
  }

  /** Collects the types that need an adapter in place of Moshi's own. */
  private static void collect(@Nullable JavaType type, Map<String, JavaType> found) {
    if (type instanceof ListOf list) {
      collect(list.element(), found);
    } else if (type instanceof MapOf map) {
      collect(map.value(), found);
    } else if (type instanceof Value
        || type instanceof Scalar scalar
            && (scalar.primitive().isEmpty() && scalar != Scalar.TEXT)) {
      found.put(type.reference(), type);
    }
  }

  /**
   * An adapter of a type that stands alone.
   *
   * @param type the type
   * @param reader what reads it
   * @param writer what writes it
   */
  private record Adapter(String type, String reader, String writer) {}

  private static Adapter adapter(JavaType type) {
    String reader = "json -> " + Code.read(type, "json");
    return new Adapter(type.reference(), reader, Code.writer(type));
  }

  // Authentication and servers.

  private static SourceFile authentication(Scheme scheme) {
    SortedSet<String> imports =
        new TreeSet<>(
            Set.of(
                "java.io.IOException",
                "okhttp3.Interceptor",
                "okhttp3.Request",
                "okhttp3.Response"));
    boolean basic = scheme.kind() == Scheme.Kind.BASIC;
    imports.addAll(
        basic
            ? List.of("java.nio.charset.StandardCharsets", "okhttp3.Credentials")
            : List.of("java.util.Objects", "java.util.function.Supplier"));
    Javadoc doc =
        new Javadoc()
            .text("Authenticates requests " + how(scheme))
            .text(scheme.description())
            .markup(
                "Add it as an interceptor to an {@link okhttp3.OkHttpClient} that talks to this API"
                    + " alone and follows no redirects: it sends the secret with every request.");
    Map<String, Object> values = new HashMap<>();
    values.put("doc", doc.at(""));
    values.put("basic", basic);
    values.put("statements", statements(scheme));
    return new SourceFile(scheme.name(), "authentication", imports, values);
  }

  private static String how(Scheme scheme) {
    return switch (scheme.kind()) {
      case HEADER -> "with an API key in the header " + Javadoc.quoted(scheme.parameter());
      case QUERY -> "with an API key in the parameter " + Javadoc.quoted(scheme.parameter());
      case COOKIE -> "with an API key in the cookie " + Javadoc.quoted(scheme.parameter());
      case BASIC -> "with user name and password";
      case BEARER -> "with a bearer token";
    };
  }

  private static String statements(Scheme scheme) {
    String name = Layout.literal(scheme.parameter());
    String header =
        switch (scheme.kind()) {
          case HEADER -> name + ", secret.get()";
          case BASIC -> "\"Authorization\", credentials";
          case BEARER -> "\"Authorization\", \"Bearer \" + secret.get()";
          case COOKIE -> "\"Cookie\", cookies";
          case QUERY -> "";
        };
    if (scheme.kind() == Scheme.Kind.QUERY) {
      return "    return chain.proceed(\n"
          + "        request\n"
          + "            .newBuilder()\n"
          + "            .url(\n"
          + "                request.url().newBuilder().setQueryParameter("
          + name
          + ", secret.get()).build())\n"
          + "            .build());";
    }
    String cookie =
        scheme.kind() == Scheme.Kind.COOKIE
            ? "    String cookie = "
                + Layout.literal(scheme.parameter() + "=")
                + " + secret.get();\n"
                + "    String others = request.header(\"Cookie\");\n"
                + "    String cookies = others == null ? cookie : others + \"; \" + cookie;\n"
            : "";
    return cookie
        + "    return chain.proceed(request.newBuilder().header("
        + header
        + ").build());";
  }

  /**
   * An address.
   *
   * @param doc its comment
   * @param declaration its constant
   */
  private record Address(String doc, String declaration) {}

  private SourceFile servers() {
    List<Address> addresses = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean variables = false;
    for (Server server : client.servers()) {
      String name = serverName(server, names);
      String what = Prose.or(server.description(), "An address of the API");
      addresses.add(address(name, what, filled(server)));
      if (!server.variables().isEmpty()) {
        variables = true;
        String template = "The same, with its variables in braces: " + known(server);
        addresses.add(address(name + "_TEMPLATE", template, slashed(server.url())));
      }
    }
    SortedSet<String> imports = new TreeSet<>();
    if (variables) {
      imports.add("java.util.Map");
    }
    Map<String, Object> values = new HashMap<>();
    values.put("servers", addresses);
    values.put("hasVariables", variables);
    return new SourceFile("Servers", "servers", imports, values);
  }

  private static Address address(String name, String what, String url) {
    String declaration =
        Layout.pair("  ", "public static final String " + name + " =", Layout.literal(url) + ";");
    return new Address(new Javadoc().text(what).at("  "), declaration);
  }

  private String serverName(Server server, Set<String> taken) {
    String[] words = server.description().strip().split("[^A-Za-z0-9]+");
    boolean usable = words.length <= 4 && server.description().matches("[A-Za-z].*");
    String wanted =
        usable
            ? String.join("_", Arrays.stream(words).map(Names::upperCase).toList())
            : "SERVER_" + (client.servers().indexOf(server) + 1);
    String name = wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = wanted + "_" + number;
    }
    return name;
  }

  private static String filled(Server server) {
    String url = server.url();
    for (Map.Entry<String, String> variable : server.variables().entrySet()) {
      url = url.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    return slashed(url);
  }

  /** Retrofit requires a slash at the end. */
  private static String slashed(String url) {
    return url.endsWith("/") ? url : url + "/";
  }

  private static String known(Server server) {
    return String.join(", ", server.variables().keySet().stream().map(Javadoc::quoted).toList());
  }

  private SourceFile packageInfo() {
    Javadoc doc =
        new Javadoc()
            .text("Client of the " + client.title() + ": interfaces for Retrofit, and their types")
            .markup(
                "Create the interfaces with a {@link retrofit2.Retrofit} that has the {@link"
                    + " ClientConverterFactory}. What the spec leaves to an adapter, such as"
                    + " credentials, is no argument of any method: an interceptor has to supply"
                    + " it.")
            .markup(
                "Types grow with the spec and break nobody: they are made by builders, sets of"
                    + " values are open, and what an answer has beyond the spec is kept.");
    SortedSet<String> imports = new TreeSet<>(Set.of("org.jspecify.annotations.NullMarked"));
    return new SourceFile("package-info", "packageInfo", imports, Map.of("doc", doc.at("")));
  }
}
