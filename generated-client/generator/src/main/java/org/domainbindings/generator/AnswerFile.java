package org.domainbindings.generator;

import java.util.SortedSet;
import org.domainbindings.generator.Client.Answer;

/** The record of an object that comes back. */
final class AnswerFile {

  private AnswerFile() {}

  static SourceFile of(Answer answer) {
    RecordParts parts = new RecordParts(answer.name(), answer.fields());
    SortedSet<String> imports = parts.imports();
    imports.add("com.squareup.moshi.JsonClass");
    Javadoc doc = new Javadoc().text(Prose.or(answer.description(), "An answer or a part of one"));
    return new SourceFile(answer.name(), "answer", imports, parts.values(doc, "", false));
  }
}
