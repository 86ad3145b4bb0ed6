package org.domainbindings.benchmarks;

import com.fasterxml.jackson.databind.ObjectReader;
import com.google.gson.Gson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okio.BufferedSource;
import okio.Okio;
import org.domainbindings.freenom.client.ErrorResponse;
import org.domainbindings.freenom.client.GetDomainInfoResponse;
import org.domainbindings.freenom.client.ListDomainsResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Bytes to a model, without any network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Decoding {

  /** Which answer. */
  @Param({"getinfo", "list25", "list1000", "error"})
  public String sample = "";

  private byte[] bytes = {};
  private JsonAdapter<?> ours = new Moshi.Builder().build().adapter(Object.class);
  private Gson gson = new Gson();
  private Class<?> gsonType = Object.class;
  private ObjectReader jackson = stock.jackson.ApiClient.createDefaultObjectMapper().reader();

  /** Prepares all contestants, and shows that they read the same. */
  @Setup
  public void prepare() throws IOException {
    bytes = Samples.of(sample).getBytes(StandardCharsets.UTF_8);
    Class<?> jacksonType;
    Class<?> type;
    switch (sample) {
      case "getinfo" -> {
        type = GetDomainInfoResponse.class;
        gsonType = stock.gson.model.GetDomainInfoResponse.class;
        jacksonType = stock.jackson.model.GetDomainInfoResponse.class;
      }
      case "error" -> {
        type = ErrorResponse.class;
        gsonType = stock.gson.model.ErrorResponse.class;
        jacksonType = stock.jackson.model.ErrorResponse.class;
      }
      default -> {
        type = ListDomainsResponse.class;
        gsonType = stock.gson.model.ListDomainsResponse.class;
        jacksonType = stock.jackson.model.ListDomainsResponse.class;
      }
    }
    ours = new Moshi.Builder().build().adapter(type);
    new stock.gson.JSON();
    gson = stock.gson.JSON.getGson();
    jackson = stock.jackson.ApiClient.createDefaultObjectMapper().readerFor(jacksonType);
    List<String> values = Values.of(ours());
    if (values.isEmpty()
        || !values.equals(Values.of(gson()))
        || !values.equals(Values.of(jackson()))) {
      throw new IllegalStateException(
          values + "\n" + Values.of(gson()) + "\n" + Values.of(jackson()));
    }
  }

  private BufferedSource stream() {
    return Okio.buffer(Okio.source(new ByteArrayInputStream(bytes)));
  }

  /** The generated adapters. */
  @Benchmark
  public Object ours() throws IOException {
    return ours.fromJson(stream());
  }

  /** The stock client of OpenAPI Generator with Gson, as it decodes: a text first. */
  @Benchmark
  public Object gson() {
    return gson.fromJson(new StringReader(new String(bytes, StandardCharsets.UTF_8)), gsonType);
  }

  /** The stock client of OpenAPI Generator with Jackson. */
  @Benchmark
  public Object jackson() throws IOException {
    return jackson.readValue(bytes);
  }

  /** The floor: Moshi reads everything and keeps nothing. */
  @Benchmark
  public boolean floor() throws IOException {
    JsonReader json = JsonReader.of(stream());
    json.skipValue();
    return json.peek() == JsonReader.Token.END_DOCUMENT;
  }
}
