/** Alibaba Cloud DNS: applies for the retrieval of a domain by the administrators. */
@NullMarked
package org.domainbindings.alidns;

import org.jspecify.annotations.NullMarked;
