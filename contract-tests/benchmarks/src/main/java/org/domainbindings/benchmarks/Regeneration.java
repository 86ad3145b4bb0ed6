package org.domainbindings.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A process of its own that generates clients of growing specs, and prints how long each took. */
public final class Regeneration {

  private static final String OPERATION =
      """
      "/zones/%1$d":{"post":{"operationId":"changeZone%1$d","summary":"Change zone %1$d",
      "requestBody":{"required":true,"content":{"application/x-www-form-urlencoded":{"schema":{
      "type":"object","required":["name"],"properties":{
      "name":{"type":"string","maxLength":253},"ttl":{"type":"integer","minimum":60},
      "kind":{"type":"string","enum":["PRIMARY","SECONDARY"]},
      "servers":{"type":"array","maxItems":5,"items":{"type":"string"}}}}}}},
      "responses":{"200":{"description":"Zone %1$d","content":{"application/json":{"schema":{
      "$ref":"#/components/schemas/Zone%1$d"}}}}}}}""";

  private static final String SCHEMA =
      """
      "Zone%1$d":{"type":"object","properties":{"name":{"type":"string"},
      "serial":{"type":"integer","format":"int64"},"changed":{"type":"string","format":"date-time"},
      "active":{"type":"boolean"},"contact":{"$ref":"#/components/schemas/Contact"},
      "state":{"type":"string","enum":["ACTIVE","PENDING","LOCKED"]},
      "records":{"type":"array","items":{"type":"object","properties":{
      "type":{"type":"string"},"data":{"type":"string"},"ttl":{"type":"integer"}}}}}}""";

  private Regeneration() {}

  /** Generates into a folder, a number of times for each number of operations. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    for (String number : List.of(arguments).subList(2, arguments.length)) {
      int operations = Integer.parseInt(number);
      Path spec =
          Files.writeString(folder.resolve("zones" + operations + ".json"), spec(operations));
      // The first time is for the compiler of the JVM.
      double[] taken =
          IntStream.rangeClosed(0, times).mapToDouble(time -> generate(spec, folder)).toArray();
      System.out.println(
          Arrays.stream(taken)
              .skip(1)
              .mapToObj(each -> String.valueOf(each / operations))
              .collect(Collectors.joining(" ", operations + " ", "")));
    }
  }

  private static double generate(Path spec, Path folder) {
    long start = System.nanoTime();
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("domainbindings")
            .setInputSpec(spec.toString())
            .setOutputDir(folder.resolve("client").toString())
            .setModelPackage("org.example.zones")
            .setValidateSpec(false);
    configurator.addGlobalProperty("models", "");
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.opts(configurator.toClientOptInput()).generate();
    return (System.nanoTime() - start) / 1e6;
  }

  private static String spec(int operations) {
    return """
           {"openapi":"3.0.3","info":{"title":"Zones","version":"1"},
           "servers":[{"url":"https://zones.example"}],
           "paths":{%s},
           "components":{"schemas":{"Contact":{"type":"object","properties":{
           "name":{"type":"string"},"email":{"type":"string"}}},%s}}}
           """
        .formatted(all(OPERATION, operations), all(SCHEMA, operations));
  }

  private static String all(String template, int operations) {
    return IntStream.range(0, operations)
        .mapToObj(template::formatted)
        .collect(Collectors.joining(","));
  }
}
