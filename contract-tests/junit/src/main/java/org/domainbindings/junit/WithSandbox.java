package org.domainbindings.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Provides tests with a running sandbox, and clients for it, as parameters.
 *
 * <pre>{@code
 * @WithSandbox
 * class RegistrationTest {
 *
 *   @Test
 *   void registersDomain(Freenom freenom, Sandbox sandbox) {
 *     freenom.domains().register(order);
 *     assertThat(sandbox.freenom().domain("example.tk")).isPresent();
 *   }
 * }
 * }</pre>
 *
 * <p>Parameters may be of the types {@code Sandbox}, {@code Freenom}, {@code Dnspod} and {@code
 * Alidns}. The clients have the credentials that every sandbox accepts. They and the sandbox are
 * closed automatically.
 *
 * <p>On a method, it applies to that method only.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SandboxExtension.class)
public @interface WithSandbox {

  /** The tests that share a sandbox. */
  enum Scope {
    /** One for each test, so that tests may run at the same time. */
    TEST,
    /**
     * One for all tests of a class and of the classes nested in it, reset before each. They must
     * not run at the same time.
     */
    CLASS
  }

  /**
   * Returns which tests share a sandbox.
   *
   * @return by default, none: each test has its own
   */
  Scope scope() default Scope.TEST;
}
