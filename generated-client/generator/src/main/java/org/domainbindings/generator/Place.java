package org.domainbindings.generator;

/** Where a value travels. */
enum Place {
  PATH,
  QUERY,
  HEADER,
  FORM,
  ANSWER
}
