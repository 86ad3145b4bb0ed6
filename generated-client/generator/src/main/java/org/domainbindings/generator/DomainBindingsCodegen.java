package org.domainbindings.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelsMap;

/**
 * Plugs the client generator into OpenAPI Generator under the name {@code domainbindings}.
 *
 * <p>OpenAPI Generator reads the spec, runs the templates and writes the files. Its own picture of
 * an API is that of many languages and styles and knows neither records nor open sets of values, so
 * {@link SpecReader} draws one of its own, and each file that it wants goes through here as if it
 * were a model.
 */
public final class DomainBindingsCodegen extends AbstractJavaCodegen {

  private final Map<String, SourceFile> files = new LinkedHashMap<>();

  /** Creates the plug-in; OpenAPI Generator does this through its service loader. */
  public DomainBindingsCodegen() {
    modelTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    modelTemplateFiles.put("source.mustache", ".java");
    embeddedTemplateDir = "domainbindings";
    templateDir = embeddedTemplateDir;
    hideGenerationTimestamp = true;
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

  /** Leaves the spec as it was written: {@link SpecReader} refuses what it cannot take. */
  @Override
  public boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  @Override
  public void preprocessOpenAPI(OpenAPI spec) {
    ClientWriter.files(SpecReader.read(spec)).forEach(file -> files.put(file.name(), file));
    spec.setPaths(new Paths());
    spec.getComponents().setSchemas(new LinkedHashMap<>());
    files.keySet().forEach(name -> spec.getComponents().addSchemas(name, placeholder()));
  }

  private static ObjectSchema placeholder() {
    ObjectSchema schema = new ObjectSchema();
    schema.addProperty("placeholder", new StringSchema());
    return schema;
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
    models.forEach((name, model) -> fill(files.get(name), model));
    return models;
  }

  private void fill(SourceFile file, ModelsMap model) {
    model.put("package", modelPackage());
    model.put("spec", Path.of(getInputSpec()).getFileName().toString());
    model.put("name", file.name());
    model.put("importedTypes", file.imports());
    model.put(file.template(), file.values());
  }

  /** Prints nothing: OpenAPI Generator would ask for donations at the end of every build. */
  @Override
  public void postProcess() {}

  @Override
  public String toModelName(String name) {
    return name;
  }

  @Override
  public String toModelFilename(String name) {
    return name;
  }

  @Override
  public String modelFileFolder() {
    String folder = outputFolder() + File.separator + "java" + File.separator;
    return folder + modelPackage().replace('.', File.separatorChar);
  }
}
