package org.domainbindings.generator.model;

import java.util.Set;
import java.util.TreeSet;

/**
 * The simple names of the types that generated code uses. The same for every client, so that no
 * type changes its name when a spec begins to use, say, dates.
 */
final class ReservedTypes {

  static final Set<String> NAMES = names();

  private ReservedTypes() {}

  private static Set<String> names() {
    Set<String> names = new TreeSet<>();
    // Of java.lang.
    add(
        names,
        "Boolean Class Deprecated Double  Float IllegalArgumentException"
            + " IllegalStateException Integer  Long Math NullPointerException Number"
            + " NumberFormatException Object Override RuntimeException String StringBuilder"
            + " SuppressWarnings System Throwable Void");
    // Of the rest of the JDK.
    add(
        names,
        "AbstractMap AbstractSet Annotation ArrayList Arrays BigDecimal BigInteger Charset"
            + " Collections DateTimeException DateTimeFormatter Duration Function HashMap HashSet"
            + " IOException Iterator LinkedHashMap List LocalDate LocalDateTime LocalTime Locale"
            + " Map NoSuchElementException Objects OffsetDateTime OffsetTime Set StandardCharsets"
            + " Supplier TemporalAccessor Type UUID URI UnaryOperator ZoneOffset");
    // Of Retrofit, OkHttp, Okio, Moshi and JSpecify.
    add(
        names,
        "Body Buffer BufferedSink BufferedSource ByteString Call Converter Credentials DELETE"
            + " Field FormBody FormUrlEncoded GET HEAD HTTP Header HeaderMap Headers HttpUrl"
            + " Interceptor Json JsonAdapter JsonClass JsonDataException JsonReader JsonWriter"
            + " MediaType Moshi MultipartBody NullMarked Nullable OPTIONS PATCH POST PUT Path"
            + " Query QueryMap RequestBody Response ResponseBody Retrofit Streaming Types");
    // Within unions.
    add(names, "Builder BooleanValue ListValue MapValue NumberValue TextValue UnknownValue");
    return names;
  }

  /** The files that a client can have beside those of its own types. */
  static Set<String> files() {
    return Set.of(
        "ClientConverterFactory",
        "FilePart",
        "JsonBody",
        "JsonObject",
        "Parameters",
        "Servers",
        "Styles",
        "Wire");
  }

  private static void add(Set<String> names, String more) {
    names.addAll(Set.of(more.split(" +")));
  }
}
