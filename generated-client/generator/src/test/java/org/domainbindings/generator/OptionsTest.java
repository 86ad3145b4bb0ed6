package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Tests options for specs that cannot be edited: names and overlays. */
class OptionsTest {

  private static final String SPEC =
      """
openapi: 3.1.0
info: {title: Vendor, version: "1"}
paths:
  /zn/{zid}:
    get:
      operationId: zn_get
      tags: [Zn]
      parameters:
        - {name: zid, in: path, required: true, schema: {type: string}}
        - {name: apikey, in: query, required: true, schema: {type: string}}
        - {name: fmt, in: query, schema: {type: string}}
      responses: {"200": {description: It, content: {application/json: {schema: {$ref: "#/components/schemas/zn"}}}}}
  /internal: {get: {operationId: internal, responses: {"204": {description: Done}}}}
components:
  schemas:
    zn:
      type: object
      properties:
        nm: {type: string, enum: [a]}
        tags: {type: array, items: {type: string}}
        key: {type: string, format: password, default: hush}
""";

  private TestProject project;
  private Path spec;

  @BeforeEach
  void open() {
    project = TestProject.named("options");
    spec = project.write("vendor.yaml", SPEC);
  }

  @Test
  void takesOverlay_besideSpec() {
    project.write(
        "vendor.overlay.yaml",
        """
        overlay: 1.0.0
        info: {title: Names, version: "1"}
        actions:
          - target: $.paths['/internal']
            remove: true
          - target: $.paths['/zn/{zid}'].get
            update: {operationId: getZone, description: Said by us.}
          - target: $..parameters[?(@['name'] == 'apikey' && @.in)]
            update: {x-supplied-by: adapter}
          - target: $.paths.*.get.parameters
            update: {name: page, in: query, schema: {type: integer}}
          - target: $.components.schemas.zn.properties.nm
            update: {enum: [b]}
          - target: $
            update: {x-java-names: {zid: zoneId, nm: name, "tags[]": labels}}
        """);
    String api = project.generate(spec, "vendor").sources("vendor").get("ZnApi");
    assertThat(api)
        .contains("getZone(String zoneId)", "Said by us.")
        .doesNotContain("apikey", "internal");
    Map<String, String> sources = project.sources("vendor");
    assertThat(sources.get("GetZoneRequest")).contains("Builder page(long page)");
    assertThat(sources.get("ZnName")).contains("KNOWN = List.of(A, B)");
    assertThat(sources.get("Zn")).contains("List<String> labels()");
    assertThat(sources)
        .as("an interface of operations that nobody has declared")
        .doesNotContainKey("DefaultApi");
  }

  @Test
  void namesType_afterFileThatConsistsOfIt() {
    project.write("parts/zone-info.yaml", "{type: object, properties: {name: {type: string}}}");
    Path whole =
        project.write(
            "whole.yaml", SPEC.replace("#/components/schemas/zn\"", "parts/zone-info.yaml\""));

    assertThat(project.generate(whole, "whole").sources("whole")).containsKey("ZoneInfo");
  }

  @Test
  void showsNoDefault_ofSecret() {
    assertThat(project.generate(spec, "vendor").sources("vendor").values())
        .noneMatch(source -> source.contains("hush"));
  }

  /** The parser of OpenAPI Generator is kept off the network by refusing it a proxy. */
  @Test
  void leavesOtherConnectionsAlone() {
    project.generate(spec, "vendor");

    assertThat(ProxySelector.getDefault().select(URI.create("http://localhost/")))
        .containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void refusesOverlay_withoutMatch() {
    Path overlay =
        project.write(
            "other.yaml",
            "overlay: 1.0.0\nactions:\n- {target: \"$.paths['/gone']\", remove: true}\n");
    Map<String, Object> options = Map.of("overlay", overlay.toString());
    assertThatThrownBy(() -> project.generate(spec, "vendor", options))
        .hasMessageContaining("other.yaml:3 #/actions/0: the spec has nothing at $.paths['/gone']");
  }

  @Test
  void takesNameMappings_ofOpenApiGenerator() {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("domainbindings")
            .setInputSpec(spec.toString())
            .setOutputDir(project.folder().resolve("generated").toString())
            .setModelPackage("mapped")
            .setValidateSpec(false)
            .addModelNameMapping("zn", "Zone")
            .addNameMapping("nm", "name")
            .addParameterNameMapping("zid", "zoneId")
            .addInlineSchemaNameMapping("ZoneName", "ZoneLabel")
            .addEnumNameMapping("a", "FIRST")
            .addOperationIdNameMapping("zn_get", "fetchZone");
    Map<String, String> sources = project.generate(configurator).sources("mapped");
    assertThat(sources.get("ZnApi")).contains("Call<Zone> fetchZone(").contains("zoneId");
    assertThat(sources.get("Zone")).contains("ZoneLabel name()");
    assertThat(sources.get("ZoneLabel")).contains("ZoneLabel FIRST");
    assertThat(project.compile()).isEmpty();
  }

  @Test
  void removesOutdatedFilesOnly() {
    project.generate(spec, "vendor");
    project.write("generated/src/main/java/vendor/Ours.java", "package vendor; class Ours {}");
    project.write(
        "vendor.yaml", SPEC.replace("schemas/zn", "schemas/dm").replace("    zn:", "    dm:"));
    assertThat(project.generate(spec, "vendor").sources("vendor"))
        .containsKeys("Dm", "DmJsonAdapter", "Ours")
        .doesNotContainKeys("Zn", "ZnJsonAdapter");
    assertThat(project.generate(spec, "moved").sources("vendor")).containsOnlyKeys("Ours");
  }

  @Test
  void generatesTheSame_fromFilesWithWindowsLineEndings() throws IOException {
    Map<String, String> expected = project.generate(spec, "vendor").sources("vendor");
    Path templates = Path.of("src/main/resources/domainbindings");
    try (Stream<Path> files = Files.list(templates)) {
      for (Path file : files.toList()) {
        project.write(
            "templates/" + file.getFileName(), withCarriageReturns(Files.readString(file)));
      }
    }
    TestProject windows = TestProject.named("windows");
    Path theirs = windows.write("vendor.yaml", withCarriageReturns(SPEC));
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("domainbindings")
            .setInputSpec(theirs.toString())
            .setTemplateDir(project.folder().resolve("templates").toString())
            .setOutputDir(windows.folder().resolve("generated").toString())
            .setModelPackage("vendor")
            .setValidateSpec(false);
    assertThat(windows.generate(configurator).sources("vendor")).isEqualTo(expected);
  }

  private static String withCarriageReturns(String text) {
    return text.replace("\r", "").replace("\n", "\r\n");
  }
}
