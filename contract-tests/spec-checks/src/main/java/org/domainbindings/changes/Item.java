package org.domainbindings.changes;

/**
 * Something that a spec can say.
 *
 * @param operation the id of the operation; empty if it holds for all
 * @param side the part of the API
 * @param subject a parameter, a property with the names around it, or an error; empty for the whole
 * @param attribute what is said of it, by the keyword of OpenAPI or of an extension
 * @param element which one, where an attribute lists values; empty otherwise
 */
record Item(String operation, Side side, String subject, String attribute, String element) {

  static final String EXISTS = "exists";

  boolean isExistence() {
    return attribute.equals(EXISTS);
  }

  Item about(String otherAttribute) {
    return new Item(operation, side, subject, otherAttribute, "");
  }
}
