package org.domainbindings.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.domainbindings.generator.model.Client;
import org.domainbindings.generator.model.ClientReader;
import org.domainbindings.generator.model.Options;
import org.domainbindings.generator.source.ClientWriter;
import org.domainbindings.generator.source.SourceFile;
import org.domainbindings.generator.spec.HouseRules;
import org.domainbindings.generator.spec.Place;
import org.domainbindings.generator.spec.Problem;
import org.domainbindings.generator.spec.Spec;
import org.domainbindings.generator.spec.SpecException;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.templating.MustacheEngineAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plugs the client generator into OpenAPI Generator under the name {@code domainbindings}.
 *
 * <p>OpenAPI Generator only runs the templates and writes the files. Its own model of an API has to
 * suit many languages, and its parser silently repairs some specs and rejects others. So the spec
 * is parsed here, exactly as written, and each generated file passes through OpenAPI Generator as
 * if it were a model.
 */
public final class DomainBindingsCodegen extends AbstractJavaCodegen {

  static final String OVERLAY = "overlay";
  static final String STRICT = "strict";
  static final String SKIP_UNSUPPORTED = "skipUnsupported";
  static final String CHECK_REQUIRED = "checkRequired";

  private static final Logger LOGGER = LoggerFactory.getLogger(DomainBindingsCodegen.class);
  private static final int MOST_WARNINGS = 25;

  private final Map<String, SourceFile> files = new LinkedHashMap<>();

  /** Creates the plug-in. Called by OpenAPI Generator through {@link java.util.ServiceLoader}. */
  public DomainBindingsCodegen() {
    StockParser.disable();
    modelTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    modelTestTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    modelTemplateFiles.put("source.mustache", ".java");
    embeddedTemplateDir = "domainbindings";
    templateDir = embeddedTemplateDir;
    hideGenerationTimestamp = true;
    modelPackage = "org.openapitools.client";
    cliOptions.clear();
    cliOptions.add(CliOption.newString(CodegenConstants.MODEL_PACKAGE, "package of all types"));
    cliOptions.add(
        CliOption.newString(CodegenConstants.SOURCE_FOLDER, "folder of the sources in the output"));
    cliOptions.add(
        CliOption.newString(
            OVERLAY,
            "OpenAPI Overlay to apply; without it, <spec>.overlay.yaml beside the spec if it is"
                + " there"));
    cliOptions.add(
        CliOption.newBoolean(
            STRICT,
            "whether to check the style rules of the project that this generator comes from",
            false));
    cliOptions.add(
        CliOption.newBoolean(
            SKIP_UNSUPPORTED, "whether to leave out operations that are not supported", false));
    cliOptions.add(
        CliOption.newString(
            CHECK_REQUIRED,
            "when an answer without a required property is refused: 'reading' (when the property is"
                + " read) or 'decoding' (at once)"));
  }

  @Override
  public String getName() {
    return "domainbindings";
  }

  @Override
  public String getHelp() {
    return "Generates an immutable Java client with Retrofit interfaces and Moshi adapters.";
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  /** Turned off: the spec is used as written. */
  @Override
  public boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  @Override
  public void processOpts() {
    StockParser.enable();
    // All types share one package, whichever of the three options sets it.
    String named = modelPackage;
    for (String name :
        List.of(
            CodegenConstants.INVOKER_PACKAGE,
            CodegenConstants.API_PACKAGE,
            CodegenConstants.MODEL_PACKAGE)) {
      named = String.valueOf(additionalProperties.getOrDefault(name, named));
    }
    super.processOpts();
    setModelPackage(named);
  }

  /** Hides the version of the spec, as OpenAPI Generator warns that support for 3.1 is in beta. */
  @Override
  public void setOpenAPI(OpenAPI parsed) {
    String version = parsed.getOpenapi();
    parsed.setOpenapi("3.0.3");
    super.setOpenAPI(parsed);
    parsed.setOpenapi(version);
  }

  @Override
  public void preprocessOpenAPI(OpenAPI parsed) {
    try {
      Spec spec = spec(parsed);
      Client client = read(spec);
      boolean decoding = "decoding".equals(additionalProperties.get(CHECK_REQUIRED));
      ClientWriter.files(client, decoding).forEach(file -> files.put(file.name(), file));
    } catch (SpecException e) {
      throw new UnsupportedSpecException(List.of(e.problem()));
    }
    // From here on, OpenAPI Generator sees a spec of placeholders, one for each file.
    parsed.setPaths(new Paths());
    parsed.setComponents(new Components());
    // It never uses the server, but warns if there is none.
    parsed.setServers(List.of(new Server().url("http://localhost")));
    parsed.setWebhooks(null);
    parsed.setExtensions(null);
    files.keySet().forEach(name -> parsed.getComponents().addSchemas(name, placeholder()));
  }

  private Client read(Spec spec) {
    Options options = options();
    ClientReader.Result result = ClientReader.read(spec, options);
    List<Problem> problems = new ArrayList<>(result.problems());
    if (options.strict()) {
      problems.addAll(HouseRules.check(spec));
      problems.addAll(spec.warnings());
      Place names = spec.root().object("x-java-names").place();
      result
          .unusedNames()
          .forEach(name -> problems.add(new Problem(names, "nothing is named " + name)));
    }
    if (!problems.isEmpty()) {
      throw new UnsupportedSpecException(problems);
    }
    report(spec.warnings());
    if (!result.skipped().isEmpty()) {
      LOGGER.warn("Left out {} operations that are not supported:", result.skipped().size());
      result.skipped().forEach((call, problem) -> LOGGER.warn("  {}: {}", call, problem));
    }
    return result.client();
  }

  private static void report(List<Problem> warnings) {
    warnings.stream().limit(MOST_WARNINGS).forEach(warning -> LOGGER.warn("{}", warning));
    if (warnings.size() > MOST_WARNINGS) {
      LOGGER.warn("and {} warnings more of this kind", warnings.size() - MOST_WARNINGS);
    }
  }

  private Spec spec(OpenAPI parsed) {
    Path file = file(getInputSpec());
    Spec spec = Spec.read(file, overlay(file));
    String version = spec.root().text("openapi");
    if (spec.root().has("swagger")) {
      return converted(parsed, spec);
    }
    if (!version.startsWith("3.")) {
      throw new SpecException(
          spec.root().place(),
          version.isEmpty()
              ? "this is not an OpenAPI spec: it must start with 'openapi: 3.1.0' or the like"
              : "OpenAPI " + version + " is not supported: write OpenAPI 3.0 or 3.1");
    }
    return spec;
  }

  /** Returns a Swagger 2.0 spec as converted to OpenAPI 3 by the parser of OpenAPI Generator. */
  private static Spec converted(OpenAPI parsed, Spec spec) {
    Place place = spec.root().place();
    if (parsed.getPaths() == null || parsed.getPaths().isEmpty()) {
      throw new SpecException(
          place, "this Swagger 2.0 spec could not be converted: convert it to OpenAPI 3 first");
    }
    try {
      return Spec.of(Json.mapper().writeValueAsString(parsed), place.file());
    } catch (JsonProcessingException e) {
      throw new SpecException(
          place, "this Swagger 2.0 spec could not be converted: " + e.getOriginalMessage());
    }
  }

  private static Path file(String location) {
    if (location.matches("(?i)(https?|jar|ftp):.*")) {
      throw new SpecException(
          new Place(location, 0, "#"), "a spec is read from a file: download it first");
    }
    return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
  }

  private @Nullable Path overlay(Path file) {
    Object given = additionalProperties.get(OVERLAY);
    if (given != null) {
      return Path.of(String.valueOf(given));
    }
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    Path beside = file.resolveSibling(name + ".overlay.yaml");
    return Files.isRegularFile(beside) ? beside : null;
  }

  private Options options() {
    return new Options(
        nameMapping(),
        parameterNameMapping(),
        modelNameMapping(),
        inlineSchemaNameMapping(),
        enumNameMapping(),
        operationIdNameMapping(),
        isTrue(SKIP_UNSUPPORTED),
        isTrue(STRICT));
  }

  private boolean isTrue(String option) {
    return Boolean.parseBoolean(String.valueOf(additionalProperties.get(option)));
  }

  private static ObjectSchema placeholder() {
    ObjectSchema schema = new ObjectSchema();
    schema.addProperty("placeholder", new StringSchema());
    return schema;
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
    models.forEach((name, model) -> fill(Objects.requireNonNull(files.get(name)), model));
    return models;
  }

  private void fill(SourceFile file, ModelsMap model) {
    model.put("package", modelPackage());
    model.put("spec", specName());
    model.put("name", file.name());
    model.put("importedTypes", file.imports());
    model.put(file.template(), file.values());
  }

  @Override
  public void setTemplatingEngine(TemplatingEngineAdapter engine) {
    super.setTemplatingEngine(
        engine instanceof MustacheEngineAdapter ? new LineFeedTemplates() : engine);
  }

  /**
   * Deletes files that an earlier run generated and this one did not.
   *
   * <p>Does not call {@code super}, which prints a request for donations at the end of every build.
   */
  @Override
  public void postProcess() {
    Path sources = Path.of(outputFolder, sourceFolder);
    if (files.isEmpty() || !Files.isDirectory(sources)) {
      return;
    }
    try (Stream<Path> found = Files.walk(sources)) {
      for (Path file : found.filter(this::isLeftOver).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove the files of removed types", e);
    }
  }

  private boolean isLeftOver(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(".java") || !Files.isRegularFile(file)) {
      return false;
    }
    boolean current =
        file.startsWith(modelFileFolder()) && files.containsKey(name.replace(".java", ""));
    try (Stream<String> lines = Files.lines(file)) {
      return !current
          && lines
              .limit(1)
              .anyMatch(line -> line.startsWith("// Generated from " + specName() + ": "));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** Even in a comment, a backslash can have a meaning. */
  private String specName() {
    return String.valueOf(Path.of(getInputSpec()).getFileName())
        .replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }

  @Override
  public String toModelName(String name) {
    return name;
  }

  @Override
  public String toModelFilename(String name) {
    return name;
  }

  /**
   * Uses the name as it is. The inherited method compares it with the names of all other files,
   * which takes quadratic time; ours already differ by more than case.
   */
  @Override
  public String modelFilename(String templateName, String name) {
    return modelFileFolder() + File.separator + name + modelTemplateFiles().get(templateName);
  }
}
