package org.domainbindings.junit;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.domainbindings.junit.WithSandbox.Scope;
import org.domainbindings.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The extension behind {@link WithSandbox}. Register it in a static field if the URL is needed
 * before the tests start, for example by Spring:
 *
 * <pre>{@code
 * @RegisterExtension static final SandboxExtension SANDBOX = new SandboxExtension();
 *
 * @DynamicPropertySource
 * static void point(DynamicPropertyRegistry properties) {
 *   properties.add("freenom.url", SANDBOX::url);
 * }
 * }</pre>
 *
 * <p>Registered in this way, it uses one sandbox for all tests of the class, and resets it before
 * each test.
 */
public final class SandboxExtension
    implements BeforeEachCallback, AfterAllCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

  private @Nullable SandboxAndClients own;

  /** For {@code @RegisterExtension}, and for JUnit. */
  public SandboxExtension() {}

  /**
   * Returns the running sandbox of an extension that was registered in a static field.
   *
   * @return the sandbox, the same for all tests of the class
   */
  public synchronized Sandbox sandbox() {
    if (own == null) {
      own = new SandboxAndClients();
    }
    return own.sandbox();
  }

  /**
   * Returns the base URL of the sandbox.
   *
   * @return a URL without a path
   */
  public URI url() {
    return sandbox().url();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    var annotation = annotation(context);
    if (annotation.isEmpty()) {
      sandbox().reset();
    } else if (annotation.get().scope() == Scope.CLASS) {
      shared(context).sandbox().reset();
    }
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) {
    if (own != null && annotation(context).isEmpty()) {
      own.close();
      own = null;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return SandboxAndClients.has(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return sandboxFor(context).get(parameter.getParameter().getType());
  }

  private synchronized SandboxAndClients sandboxFor(ExtensionContext context) {
    var annotation = annotation(context);
    if (annotation.isEmpty()) {
      sandbox();
      return Objects.requireNonNull(own);
    }
    if (annotation.get().scope() == Scope.CLASS) {
      return shared(context);
    }
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "Each test has a sandbox of its own, so that there is none before the test: ask for it in"
              + " the test or in @BeforeEach, or take @WithSandbox(scope = Scope.CLASS)");
    }
    return store(context);
  }

  private static SandboxAndClients shared(ExtensionContext context) {
    var outermost = context;
    for (var parent = context.getParent();
        parent.isPresent() && parent.get().getTestClass().isPresent();
        parent = parent.get().getParent()) {
      outermost = parent.get();
    }
    return store(outermost);
  }

  private static SandboxAndClients store(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            SandboxAndClients.class, key -> new SandboxAndClients(), SandboxAndClients.class);
  }

  /** The annotation of the method, of its class or of a class around that. */
  private static Optional<WithSandbox> annotation(ExtensionContext context) {
    for (var place = Optional.of(context); place.isPresent(); place = place.get().getParent()) {
      var found = AnnotationSupport.findAnnotation(place.get().getElement(), WithSandbox.class);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
