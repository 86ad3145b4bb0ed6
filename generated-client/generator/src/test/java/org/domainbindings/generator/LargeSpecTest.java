package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeSpecTest {

  private static final String OPERATION =
      """
      "/zones%1$d":{"get":{"tags":["zones"],"operationId":"list%1$d","responses":{"200":{
      "description":"Found","content":{"application/json":{"schema":{
      "$ref":"#/components/schemas/Zones%1$d"}}}}}}}\
      """;

  private static final String SCHEMA =
      """
      "Zones%1$d":{"type":"object","properties":{"names":{"type":"array","items":{
      "type":"string"}}}}\
      """;

  private final TestProject project = TestProject.named("large");

  /** Memory, unlike time, is the same on each machine; both were quadratic once. */
  @Test
  void takesNoMoreMemoryForLaterOperations_thanForFirstOnes() {
    memory(50);
    double few = memory(50);
    double more = memory(300);
    double many = memory(550);

    assertThat((many - more) / (more - few))
        .as("memory for 250 operations after the first 300, compared with 250 after the first 50")
        .isLessThan(1.1);
  }

  /** The bytes that the generation for a number of operations allocates. */
  private double memory(int operations) {
    Path spec = project.write(operations + ".json", spec(operations));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    project.generate(spec, "org.example.zones");
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static String spec(int operations) {
    return """
           {"openapi":"3.0.3","info":{"title":"Zones","version":"1"},"paths":{%s},
           "components":{"schemas":{%s}}}
           """
        .formatted(all(OPERATION, operations), all(SCHEMA, operations));
  }

  private static String all(String template, int operations) {
    return IntStream.range(0, operations)
        .mapToObj(template::formatted)
        .collect(Collectors.joining(","));
  }
}
