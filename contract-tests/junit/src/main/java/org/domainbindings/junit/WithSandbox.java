package org.domainbindings.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a running sandbox, and clients of it, as parameters.
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
 * Alidns}. The clients have the credentials that a sandbox knows from its start; they and the
 * sandbox are closed when they are no longer needed.
 *
 * <p>On a method it stands for that method alone.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SandboxExtension.class)
public @interface WithSandbox {

  /** For whom there is a sandbox. */
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
   * Tells for whom there is a sandbox.
   *
   * @return each test by default
   */
  Scope scope() default Scope.TEST;
}
