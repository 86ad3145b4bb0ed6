package org.domainbindings.specs;

/** A fact that a document states, in the columns of the ledger. */
public record Fact(String operation, String kind, String name, String attribute, String value) {

  public static final String EVERY_OPERATION = "*";
  static final String EXISTS = "exists";

  /** Whether both have the same subject, regardless of their values. */
  public boolean hasSubjectOf(Fact other) {
    return name.equals(other.name)
        && attribute.equals(other.attribute)
        && kind.equals(other.kind)
        && operation.equals(other.operation);
  }

  public boolean ofEveryOperation() {
    return operation.equals(EVERY_OPERATION);
  }

  /** The subject of the fact, without its value. */
  public String subject() {
    String whose = ofEveryOperation() ? "every operation" : operation;
    String what = name.isEmpty() ? "" : " %s %s,".formatted(kind, name);
    return "%s,%s %s".formatted(whose, what, attribute);
  }
}
