package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs callers compiled against an older client with a newer one. */
class GrowthTest {

  private static final String YESTERDAY =
      """
openapi: 3.0.3
info: {title: Zones, version: "1"}
paths:
  /zones/{id}:
    get:
      operationId: getZone
      tags: [zones]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: It, content: {application/json: {schema: {$ref: "#/components/schemas/Zone"}}}}}
    put:
      operationId: putZone
      tags: [zones]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Zone"}}}}
      responses: {"204": {description: Done}}
    post:
      operationId: tagZone
      tags: [zones]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, required: [tag], properties: {tag: {type: string}}}}}}
      responses: {"200": {description: It, content: {application/json: {schema: {type: object}}}}}
  /zones:
    get:
      operationId: listZones
      tags: [zones]
      parameters: [{name: limit, in: query, schema: {type: integer}}, {name: term, in: query, schema: {$ref: "#/components/schemas/Term"}}]
      responses: {"200": {description: It, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Zone"}}}}}}
components:
  schemas:
    Zone:
      type: object
      required: [id, kind]
      properties: {kind: {type: string, enum: [zone]}, id: {type: string}, state: {type: string, enum: [active]}, meta: {$ref: "#/components/schemas/Meta"}}
    Meta: {type: object}
    Term: {type: string, enum: [1Y], x-enum-varnames: [ONE_YEAR]}
""";

  private static final String TOMORROW =
      YESTERDAY
          .replace("required: [id, kind]\n", "required: [id, kind, created]\n")
          .replace("enum: [zone]", "enum: [zone, view]")
          .replace("enum: [1Y]", "enum: [1Y, 2Y]")
          .replace(
              "properties: {kind:",
              "properties: {created: {type: string, readOnly: true, format: date}, ttl: {type:"
                  + " integer}, kind:")
          .replace("enum: [active]", "enum: [active, paused]")
          .replace(
              "Meta: {type: object}", "Meta: {type: object, properties: {owner: {type: string}}}")
          .replace(
              "schema: {type: object}}}}}",
              "schema: {type: object, properties: {tagged: {type: boolean}}}}}}}")
          .replace(
              "properties: {tag: {type: string}}",
              "properties: {tag: {type: string}, color: {type: string}}")
          .replace(
              "parameters: [{name: limit,",
              "parameters: [{name: limit, in: header, schema: {type: string}}, {name: after, in:"
                  + " query, schema: {type: string}}, {name: X-Trace, in: header, schema: {type:"
                  + " string}}, {name: limit,")
          .replace(
              "parameters: [{name: id, in: path, required: true, schema: {type: string}}]",
              "parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name:"
                  + " expand, in: query, schema: {type: boolean}}]")
          .replace(
              "  /zones:\n    get:",
              "  /zones:\n"
                  + "    post:\n"
                  + "      operationId: createZone\n"
                  + "      tags: [zones]\n"
                  + "      responses: {\"201\": {description: Made}}\n"
                  + "    get:");

  private static final String CALLER =
      """
package zones;
import java.util.List;
public final class Caller {
  public static String run(retrofit2.Retrofit retrofit) {
    ZonesApi api = retrofit.create(ZonesApi.class);
    Zone zone = Zone.builder().id("7").kind(ZoneKind.ZONE).state(ZoneState.ACTIVE)
        .meta(Meta.builder().additionalProperty("k", "v").build()).build();
    TagZoneResponse answer = TagZoneResponse.builder().build();
    List<okhttp3.Request> sent = List.of(
        api.getZone("7").request(),
        api.putZone("7", zone).request(),
        api.tagZone("7", "t").request(),
        api.listZones().request(),
        api.listZones(ListZonesRequest.builder().limit(1).term(Term.ONE_YEAR).build()).request());
    String state = zone.state().equals(ZoneState.of("paused")) ? "paused" : zone.state().value();
    return sent.get(4).url().query() + zone.id() + state + zone.meta().additionalProperties() + answer + sent.size()
        + zone.equals(zone.toBuilder().build());
  }
}
""";

  @Test
  void runsOldCallers_withoutRecompiling() throws Exception {
    assertThat(TOMORROW)
        .isNotEqualTo(YESTERDAY)
        .contains("paused", "createZone", "X-Trace", "expand", "color", "tagged", "owner");
    TestProject yesterday = client("growth-yesterday", YESTERDAY);
    yesterday.caller("zones", "Caller", CALLER);
    assertThat(yesterday.compileCallers()).isEmpty();
    TestProject tomorrow = client("growth-tomorrow", TOMORROW);
    Path caller = yesterday.folder().resolve("callers-classes");
    String before = run(List.of(yesterday.folder().resolve("classes"), caller));
    assertThat(before).isEqualTo("limit=1&term=1Y7active{k=v}TagZoneResponse[]5true");
    assertThat(run(List.of(tomorrow.folder().resolve("classes"), caller)))
        .isEqualTo("limit=1&term=1Y7active{k=v}TagZoneResponse[tagged=null]5true");
    tomorrow.caller("zones", "Caller", CALLER);
    assertThat(tomorrow.compileCallers()).isEmpty();
  }

  private static TestProject client(String name, String spec) {
    TestProject project = TestProject.named(name);
    project.generate(project.write("zones.yaml", spec), "zones");
    assertThat(project.compile()).isEmpty();
    return project;
  }

  private static String run(List<Path> folders) throws Exception {
    ClassLoader loader = TestProject.loader(folders);
    var factory = loader.loadClass("zones.ClientConverterFactory").getMethod("create").invoke(null);
    retrofit2.Retrofit retrofit =
        new retrofit2.Retrofit.Builder()
            .baseUrl("http://127.0.0.1/")
            .addConverterFactory((retrofit2.Converter.Factory) factory)
            .build();
    return (String)
        loader
            .loadClass("zones.Caller")
            .getMethod("run", retrofit2.Retrofit.class)
            .invoke(null, retrofit);
  }
}
