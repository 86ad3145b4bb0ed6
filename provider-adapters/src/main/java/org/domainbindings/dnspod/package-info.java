/** DNSPod: sends the verification code for getting a domain back. */
@NullMarked
package org.domainbindings.dnspod;

import org.jspecify.annotations.NullMarked;
