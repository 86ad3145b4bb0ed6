package org.domainbindings.specs;

/** A mapping of a spec with its path. */
record Place(String path, Node node) {

  @Override
  public String toString() {
    return "%s (%s:%d)".formatted(path, node.spec().file(), node.line());
  }
}
