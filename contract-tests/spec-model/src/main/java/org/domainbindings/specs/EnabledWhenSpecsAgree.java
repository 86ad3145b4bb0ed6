package org.domainbindings.specs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Disables tests while a spec differs from the ledger of its document.
 *
 * <p>The test that compares the two reports the difference. Tests that rely on the specs would only
 * report it again, in a misleading way.
 */
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EnabledWhenSpecsAgree.Condition.class)
public @interface EnabledWhenSpecsAgree {

  /** Compares all specs with their ledgers, once. */
  final class Condition implements ExecutionCondition {

    private static final List<String> DISAGREEING =
        Spec.all()
            .filter(
                spec -> !LedgerComparison.of(spec, Ledger.of(spec.provider())).problems().isEmpty())
            .map(Spec::file)
            .toList();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return DISAGREEING.isEmpty()
          ? ConditionEvaluationResult.enabled("all specs agree with their ledgers")
          : ConditionEvaluationResult.disabled(
              "Left out as long as %s disagrees with its ledger: LedgerTest says in what"
                  .formatted(String.join(" and ", DISAGREEING)));
    }
  }
}
