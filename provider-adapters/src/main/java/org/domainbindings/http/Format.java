package org.domainbindings.http;

/** The format of answers that a client asks for; what it gets are the same types either way. */
public enum Format {
  /** JSON, the default. */
  JSON,
  /** XML. */
  XML
}
