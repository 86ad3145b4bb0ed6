package org.domainbindings.changes;

/**
 * A statement of a spec, without its value.
 *
 * @param operation the id of the operation; empty for all operations
 * @param side the part of the API
 * @param subject a parameter, the path of a property, or an error; empty for the part as a whole
 * @param attribute the keyword of OpenAPI or of an extension
 * @param element the element, if the attribute is a list; otherwise empty
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
