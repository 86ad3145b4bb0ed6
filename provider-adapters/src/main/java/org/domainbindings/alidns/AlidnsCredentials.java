package org.domainbindings.alidns;

import java.util.Objects;
import java.util.Optional;
import org.domainbindings.Secret;

/**
 * An access key of Alibaba Cloud, with a security token if it is a temporary one.
 *
 * @param accessKeyId the access key id
 * @param accessKeySecret the access key secret, which signs requests and is never sent
 * @param securityToken the token of a temporary access key
 */
public record AlidnsCredentials(
    Secret accessKeyId, Secret accessKeySecret, Optional<Secret> securityToken) {

  /**
   * Checks that nothing is missing.
   *
   * @param accessKeyId the access key id
   * @param accessKeySecret the access key secret
   * @param securityToken the token of a temporary access key
   */
  public AlidnsCredentials {
    Objects.requireNonNull(accessKeyId, "accessKeyId == null");
    Objects.requireNonNull(accessKeySecret, "accessKeySecret == null");
    Objects.requireNonNull(securityToken, "securityToken == null");
  }
}
