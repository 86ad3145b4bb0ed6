/** Freenom: manages domains, glue records, contacts and transfers of a reseller. */
@NullMarked
package org.domainbindings.freenom;

import org.jspecify.annotations.NullMarked;
