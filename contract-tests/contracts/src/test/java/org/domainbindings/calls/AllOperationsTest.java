package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotatedMethods;
import static org.junit.platform.commons.support.ReflectionSupport.findAllClassesInPackage;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Collectors;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The operations that the tests of this package call, against those that the specs have. */
class AllOperationsTest {

  @Test
  void callsEveryOperationOfTheSpecs_andNoOther() {
    var called =
        findAllClassesInPackage(
                getClass().getPackageName(), AllOperationsTest::callsOperations, name -> true)
            .stream()
            .flatMap(
                tests ->
                    findAnnotatedMethods(tests, Test.class, HierarchyTraversalMode.TOP_DOWN)
                        .stream())
            .map(Method::getName)
            .map(OperationCalls::operationId)
            .collect(Collectors.toSet());
    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(
            Spec.allOperations().stream().map(Operation::id).toList())
        .hasSize(24);
  }

  private static boolean callsOperations(Class<?> type) {
    return OperationCalls.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
  }
}
