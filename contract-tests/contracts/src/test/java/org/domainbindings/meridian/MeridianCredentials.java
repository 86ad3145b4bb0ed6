package org.domainbindings.meridian;

import org.domainbindings.Secret;

/**
 * A token of Meridian.
 *
 * @param token the token
 */
record MeridianCredentials(Secret token) {}
