package org.domainbindings.specs;

/** Something that a document says, in the columns of the ledger. */
public record Fact(String operation, String kind, String name, String attribute, String value) {

  public static final String EVERY_OPERATION = "*";
  static final String EXISTS = "exists";

  /** Whether both are about the same, whatever they say about it. */
  public boolean hasSubjectOf(Fact other) {
    return name.equals(other.name)
        && attribute.equals(other.attribute)
        && kind.equals(other.kind)
        && operation.equals(other.operation);
  }

  public boolean ofEveryOperation() {
    return operation.equals(EVERY_OPERATION);
  }

  /** What the fact is about, without its value. */
  public String subject() {
    String whose = ofEveryOperation() ? "every operation" : operation;
    String what = name.isEmpty() ? "" : " %s %s,".formatted(kind, name);
    return "%s,%s %s".formatted(whose, what, attribute);
  }
}
