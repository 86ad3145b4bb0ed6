package org.domainbindings.generator;

import org.domainbindings.generator.FeatureTest.Row;
import org.junit.jupiter.api.Test;

/**
 * The rows of {@link FeatureTest} in one test, for {@code -Pmutations} only: a mutant is tried with
 * the tests that execute it, and not with those that rely on what ran before them.
 */
class EveryFeature {

  @Test
  void isGeneratedAsDescribed() throws Exception {
    FeatureTest.generateAndCompile();
    try {
      FeatureTest features = new FeatureTest();
      features.compilesWithoutWarning();
      for (Row row : FeatureTest.rows()) {
        features.sendsAndReads(row);
      }
    } finally {
      FeatureTest.stop();
    }
  }
}
