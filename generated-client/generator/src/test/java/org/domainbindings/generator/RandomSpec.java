package org.domainbindings.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A random small spec within the features of the generator, with random values for its schemas. */
final class RandomSpec {

  private static final int SCHEMAS = 5;
  private static final List<String> NAMES =
      List.of(
          "id",
          "class",
          "+1",
          "-1",
          "a-b",
          "A_b",
          "a.b",
          "type",
          "Type",
          "@type",
          "$ref_",
          "цвет",
          "hashCode",
          "list",
          "2fa",
          "build",
          "value",
          "json",
          "with space",
          "x");
  private static final List<String> WORDS =
      List.of("a", "", "b c", "Ünïcode", "\"quoted\"", "{}", "null", "line\nbreak", "\u0001");

  private final Random random;
  private final boolean is31;
  private final JsonNodeFactory json = JsonNodeFactory.instance;
  private final ObjectNode schemas = json.objectNode();

  RandomSpec(long seed) {
    random = new Random(seed);
    is31 = random.nextBoolean();
    for (int i = 0; i < SCHEMAS; i++) {
      schemas.set("S" + i, object(2));
    }
  }

  /** The spec: each schema is the request and response body of an operation. */
  String text() {
    ObjectNode spec = json.objectNode();
    spec.put("openapi", is31 ? "3.1.0" : "3.0.3");
    spec.putObject("info").put("title", "Random").put("version", "1");
    ObjectNode paths = spec.putObject("paths");
    for (String name : names()) {
      ObjectNode operation = paths.putObject("/" + name).putObject("put");
      operation.put("operationId", "put" + name);
      operation.putObject("requestBody").set("content", content(name));
      ObjectNode ok = operation.putObject("responses").putObject("200");
      ok.put("description", "The same");
      ok.set("content", content(name));
    }
    spec.putObject("components").set("schemas", schemas);
    return spec.toString();
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    schemas.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private ObjectNode content(String name) {
    ObjectNode content = json.objectNode();
    content.putObject("application/json").set("schema", ref(name));
    return content;
  }

  private ObjectNode ref(String name) {
    return json.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  // Schemas.

  private ObjectNode object(int depth) {
    ObjectNode object = json.objectNode().put("type", "object");
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = json.arrayNode();
    for (int i = random.nextInt(4) + 1; i > 0; i--) {
      String name = pick(NAMES);
      properties.set(name, schema(depth));
      if (random.nextInt(3) == 0 && !required.toString().contains("\"" + name + "\"")) {
        required.add(name);
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    return object;
  }

  private ObjectNode schema(int depth) {
    ObjectNode schema = depth == 0 ? simple() : structured(depth);
    boolean plain = schema.has("type") && schema.get("type").isTextual() && !schema.has("enum");
    if (plain && random.nextInt(4) == 0) {
      if (is31) {
        String type = schema.get("type").asText();
        schema.putArray("type").add(type).add("null");
      } else {
        schema.put("nullable", true);
      }
    }
    return schema;
  }

  private ObjectNode simple() {
    ObjectNode schema = json.objectNode();
    return switch (random.nextInt(9)) {
      case 0 -> schema.put("type", "integer");
      case 1 -> schema.put("type", "integer").put("format", "int32");
      case 2 -> schema.put("type", "number");
      case 3 -> schema.put("type", "boolean");
      case 4 -> {
        schema.put("type", "string").putArray("enum").add("a").add("A").add("+1").add("");
        yield schema;
      }
      case 5 -> schema.put("type", "string");
      case 6 -> schema;
      default ->
          schema
              .put("type", "string")
              .put("format", pick(List.of("date", "date-time", "uuid", "byte", "uri", "password")));
    };
  }

  private ObjectNode structured(int depth) {
    ObjectNode schema = json.objectNode();
    switch (random.nextInt(7)) {
      case 0 -> schema.put("type", "array").set("items", schema(depth - 1));
      case 1 -> schema.put("type", "object").set("additionalProperties", schema(depth - 1));
      case 2 -> {
        return ref("S" + random.nextInt(SCHEMAS));
      }
      case 3 -> {
        return object(depth - 1);
      }
      case 4 -> schema.putArray("allOf").add(object(0)).add(object(0));
      case 5 -> {
        ArrayNode alternatives = schema.putArray(random.nextBoolean() ? "oneOf" : "anyOf");
        alternatives.add(told("one")).add(told("two"));
        if (random.nextBoolean()) {
          alternatives.add(json.objectNode().put("type", "string"));
        }
      }
      default -> {
        return simple();
      }
    }
    return schema;
  }

  /** An object with a discriminator. */
  private ObjectNode told(String name) {
    ObjectNode object = json.objectNode().put("type", "object");
    object.putObject("properties").putObject(name).put("type", "integer");
    object.putArray("required").add(name);
    return object;
  }

  // Values.

  JsonNode value(String name) {
    return value(schemas.get(name), 4);
  }

  private JsonNode value(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      String ref = schema.get("$ref").asText();
      return value(schemas.get(ref.substring(ref.lastIndexOf('/') + 1)), depth - 1);
    }
    if (isNullable(schema) && (depth < 1 || random.nextInt(3) == 0)) {
      return json.nullNode();
    }
    for (String union : List.of("oneOf", "anyOf")) {
      if (schema.has(union)) {
        return value(schema.get(union).get(random.nextInt(schema.get(union).size())), depth);
      }
    }
    if (schema.has("allOf")) {
      return both(schema, depth);
    }
    return switch (type(schema)) {
      case "object" -> objectValue(schema, depth);
      case "array" -> {
        ArrayNode array = json.arrayNode();
        for (int i = depth < 1 ? 0 : random.nextInt(3); i > 0; i--) {
          array.add(value(schema.get("items"), depth - 1));
        }
        yield array;
      }
      case "integer" ->
          schema.has("format")
              ? json.numberNode(random.nextInt())
              : json.numberNode(random.nextLong());
      case "number" -> json.numberNode(BigDecimal.valueOf(random.nextInt(), 2));
      case "boolean" -> json.booleanNode(random.nextBoolean());
      case "string" -> json.textNode(text(schema));
      default -> any(depth);
    };
  }

  private JsonNode any(int depth) {
    return switch (random.nextInt(depth < 1 ? 3 : 5)) {
      case 0 -> json.textNode(pick(WORDS));
      case 1 -> json.numberNode(random.nextLong());
      case 2 -> json.booleanNode(true);
      case 3 -> json.arrayNode().add(any(0)).addNull();
      default -> json.objectNode().set(pick(NAMES), any(0));
    };
  }

  /** A value of an allOf: properties of both parts must satisfy both. */
  private JsonNode both(JsonNode schema, int depth) {
    ObjectNode value = json.objectNode();
    JsonNode first = schema.get("allOf").get(0);
    JsonNode second = schema.get("allOf").get(1);
    value.setAll((ObjectNode) value(first, depth));
    ObjectNode rest = (ObjectNode) value(second, depth);
    first.get("properties").fieldNames().forEachRemaining(rest::remove);
    value.setAll(rest);
    second
        .get("properties")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (first.get("properties").has(name)) {
                value.remove(name);
              }
            });
    return value;
  }

  private ObjectNode objectValue(JsonNode schema, int depth) {
    ObjectNode object = json.objectNode();
    if (schema.has("additionalProperties")) {
      for (int i = depth < 1 ? 0 : random.nextInt(3); i > 0; i--) {
        object.set(pick(NAMES), value(schema.get("additionalProperties"), depth - 1));
      }
      return object;
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              boolean required =
                  schema.path("required").toString().contains("\"" + property.getKey() + "\"");
              if (required && depth > -4 || depth > 0 && random.nextBoolean()) {
                object.set(property.getKey(), value(property.getValue(), depth - 1));
              }
            });
    if (random.nextInt(4) == 0 && !schema.path("properties").has("new")) {
      object.set("new", any(1));
    }
    return object;
  }

  private static boolean isNullable(JsonNode schema) {
    return schema.path("nullable").asBoolean() || schema.path("type").isArray();
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText();
  }

  private String text(JsonNode schema) {
    if (schema.has("enum")) {
      // A provider may send an unknown value.
      return pick(List.of("a", "A", "+1", "new"));
    }
    return switch (schema.path("format").asText()) {
      case "date" -> LocalDate.ofEpochDay(random.nextInt(40_000)).toString();
      case "date-time" ->
          OffsetDateTime.of(2026, 1, 1, 12, 30, random.nextInt(60), 0, ZoneOffset.UTC)
              .withSecond(1 + random.nextInt(59))
              .toString();
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "byte" -> Base64.getEncoder().encodeToString(pick(WORDS).concat("x").getBytes());
      case "uri" -> "https://example.com/" + random.nextInt(100) + "?a=%20";
      default -> pick(WORDS);
    };
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  static JsonNode parse(String text) {
    try {
      return new ObjectMapper()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
