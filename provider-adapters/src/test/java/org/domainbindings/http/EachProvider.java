package org.domainbindings.http;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that each provider has to pass.
 *
 * @param <C> the provider's client
 */
@ParameterizedClass(name = "{0}")
@MethodSource("org.domainbindings.http.ProviderFixture#all")
@ExtendWith(ProviderInFailures.class)
abstract class EachProvider<C extends ProviderClient<C>> {

  @Parameter ProviderFixture<C> provider;
}
