package org.domainbindings.http;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Adds the provider to the messages of failed tests, as reports only number them. */
final class ProviderInFailures implements InvocationInterceptor {

  @Override
  public void interceptTestMethod(
      Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
      throws Throwable {
    run(test, context, "");
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
      throws Throwable {
    run(test, context, ", " + context.getDisplayName());
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> test, DynamicTestInvocationContext dynamic, ExtensionContext context)
      throws Throwable {
    run(test, context, ", " + context.getDisplayName());
  }

  private static void run(Invocation<Void> test, ExtensionContext context, String which)
      throws Throwable {
    try {
      test.proceed();
    } catch (AssertionError | RuntimeException e) {
      // Only its ancestors know the instance of a dynamic test.
      ExtensionContext owner = context;
      while (owner.getTestInstance().isEmpty()) {
        owner = owner.getParent().orElseThrow();
      }
      Object provider = ((EachProvider<?>) owner.getRequiredTestInstance()).provider;
      throw new AssertionError(provider + which + ": " + e.getMessage(), e);
    }
  }
}
