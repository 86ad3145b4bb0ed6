package org.domainbindings.generator.model;

/** The types of streamed content, which are the same in every client. */
public final class FilePart {

  /** A file in a multipart form. */
  public static final JavaType TYPE = new JavaType.Model("FilePart");

  /** A body that is written or read as it is. */
  public static final JavaType STREAM = new JavaType.Model("RequestBody");

  private FilePart() {}
}
