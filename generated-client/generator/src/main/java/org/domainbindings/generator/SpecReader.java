package org.domainbindings.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import org.domainbindings.generator.Client.Answer;
import org.domainbindings.generator.Client.Api;
import org.domainbindings.generator.Client.ValueSet;

/** Reads a spec, and refuses with a sentence what the generator does not support. */
final class SpecReader {

  private final OpenAPI spec;
  private final Names names;
  private final TypeReader types;
  private final CallReader calls;
  private final AnswerReader answers;

  private SpecReader(OpenAPI spec) {
    this.spec = spec;
    this.names = Names.of(new Extensions(spec.getExtensions()));
    Components components = new Components(spec.getComponents());
    this.types = new TypeReader(components);
    FieldReader fields = new FieldReader(components, types, names);
    this.calls = new CallReader(components, types, fields);
    this.answers = new AnswerReader(fields);
  }

  static Client read(OpenAPI spec) {
    if (!String.valueOf(spec.getOpenapi()).startsWith("3.0.")) {
      throw new UnsupportedSpecException(
          "openapi " + spec.getOpenapi(), "this version is not supported: write OpenAPI 3.0");
    }
    return new SpecReader(spec).client();
  }

  private Client client() {
    List<Api> apis = apis();
    List<Answer> read = answers();
    List<ValueSet> valueSets = new ArrayList<>();
    types.valueSets().forEach((type, set) -> valueSets.add(ValueSetReader.valueSet(type, set)));
    names.refuseUnused();
    return new Client(spec.getInfo().getTitle(), apis, read, valueSets);
  }

  private List<Api> apis() {
    if (spec.getPaths() == null || spec.getPaths().isEmpty()) {
      throw new UnsupportedSpecException("paths", "there is nothing to call: add an operation");
    }
    Map<String, List<Call>> byTag = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (Entry<String, PathItem> path : spec.getPaths().entrySet()) {
      for (Entry<HttpMethod, Operation> entry : path.getValue().readOperationsMap().entrySet()) {
        HttpMethod method = entry.getKey();
        Operation operation = entry.getValue();
        String where = method + " " + path.getKey();
        String tag = tag(where, operation);
        Call call = calls.call(method, path.getKey(), operation);
        if (!names.add(call.name())) {
          throw new UnsupportedSpecException(
              where, "there is another operation " + call.name() + ": choose another operationId");
        }
        byTag.computeIfAbsent(tag, absent -> new ArrayList<>()).add(call);
      }
    }
    List<Api> apis = new ArrayList<>();
    byTag.forEach(
        (tag, tagged) -> apis.add(new Api(Names.type(tag) + "Api", description(tag), tagged)));
    return apis;
  }

  /** The tag of an operation, which must have a name as well. */
  private static String tag(String where, Operation operation) {
    if (operation.getOperationId() == null) {
      throw new UnsupportedSpecException(where, "it needs an operationId: a verb and a noun");
    }
    if (operation.getTags() == null || operation.getTags().size() != 1) {
      throw new UnsupportedSpecException(
          where, "it needs one tag: the interface that it belongs to is named after it");
    }
    return operation.getTags().get(0);
  }

  private String description(String tag) {
    List<Tag> described = spec.getTags() == null ? List.of() : spec.getTags();
    return described.stream()
        .filter(candidate -> candidate.getName().equals(tag))
        .map(candidate -> Prose.orEmpty(candidate.getDescription()))
        .findFirst()
        .orElse("");
  }

  /** Reading one answer can bring up others. */
  private List<Answer> answers() {
    Map<String, Answer> read = new TreeMap<>();
    while (read.size() < types.objects().size()) {
      for (Entry<String, Schema<?>> object : List.copyOf(types.objects().entrySet())) {
        read.computeIfAbsent(object.getKey(), type -> answers.answer(type, object.getValue()));
      }
    }
    return List.copyOf(read.values());
  }
}
