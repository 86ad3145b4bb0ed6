package org.domainbindings.http;

/** The format of answers that a client requests. Their Java types are the same in both. */
public enum Format {
  /** JSON, the default. */
  JSON,
  /** XML. */
  XML
}
