package org.domainbindings.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.openapitools.codegen.api.TemplatingExecutor;
import org.openapitools.codegen.templating.MustacheEngineAdapter;

/**
 * Reads templates with Windows line endings, which a checkout may have, as if they had Unix ones.
 */
final class LineFeedTemplates extends MustacheEngineAdapter {

  @Override
  public String compileTemplate(
      TemplatingExecutor executor, Map<String, Object> values, String template) throws IOException {
    return super.compileTemplate(new LineFeeds(executor), values, template);
  }

  private record LineFeeds(TemplatingExecutor files) implements TemplatingExecutor {

    @Override
    public String getFullTemplateContents(String name) {
      return files.getFullTemplateContents(name).replace("\r\n", "\n");
    }

    @Override
    public Path getFullTemplatePath(String name) {
      return files.getFullTemplatePath(name);
    }
  }
}
