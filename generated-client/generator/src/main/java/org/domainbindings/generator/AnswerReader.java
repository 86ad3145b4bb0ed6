package org.domainbindings.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.domainbindings.generator.Client.Answer;
import org.domainbindings.generator.FieldReader.Declaration;

/** Reads the objects that come back. */
final class AnswerReader {

  private final FieldReader fields;

  AnswerReader(FieldReader fields) {
    this.fields = fields;
  }

  Answer answer(String type, Schema<?> schema) {
    Extensions facts = new Extensions(schema.getExtensions()).under("x-property-facts");
    List<Declaration> properties = fields.properties(type, schema, Place.ANSWER, facts);
    boolean allForPaid = properties.stream().allMatch(property -> isForPaid(property, facts));
    List<Field> read = new ArrayList<>();
    for (Declaration property : properties) {
      // Worth saying only where it tells one property from another.
      boolean noted = !allForPaid && isForPaid(property, facts);
      read.add(fields.field(property, noted ? "For paid domains only" : ""));
    }
    FieldReader.refuseEqualNames(type, read);
    return new Answer(type, Prose.orEmpty(schema.getDescription()), read);
  }

  private boolean isForPaid(Declaration property, Extensions facts) {
    String here = facts.under(property.wireName()).text("x-returned-for");
    String there = fields.extensions(property).text("x-returned-for");
    return (here.isEmpty() ? there : here).equals("Paid");
  }
}
