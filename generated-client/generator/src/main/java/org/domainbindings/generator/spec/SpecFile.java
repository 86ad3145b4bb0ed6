package org.domainbindings.generator.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.domainbindings.generator.spec.Node.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Parses a YAML or JSON file into nodes with line numbers. */
final class SpecFile {

  /** Several times the size of the largest known spec. */
  static final long LARGEST = 64L * 1024 * 1024;

  /** No sensible spec is nested deeper, and each level takes a stack frame. */
  private static final int DEEPEST = 400;

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final String name;
  private final Map<org.yaml.snakeyaml.nodes.Node, Node> read = new IdentityHashMap<>();
  private final Deque<org.yaml.snakeyaml.nodes.Node> open = new ArrayDeque<>();

  private SpecFile(String name) {
    this.name = name;
  }

  static Node read(Path file, String name) {
    Place start = new Place(name, 0, "#");
    try {
      if (!Files.isRegularFile(file)) {
        throw new SpecException(start, "there is no such file");
      }
      if (Files.size(file) > LARGEST) {
        throw new SpecException(
            start, "the file is larger than " + LARGEST / 1024 / 1024 + " MiB: split it");
      }
      return parse(Files.readString(file), name);
    } catch (IOException e) {
      throw new SpecException(start, "the file cannot be read as UTF-8: " + e.getMessage());
    }
  }

  /** YAML, too, can start with a brace. */
  private static boolean isJson(String name, String content) {
    return !name.matches("(?i).*\\.ya?ml") && content.stripLeading().startsWith("{");
  }

  static Node parse(String text, String name) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    SpecFile file = new SpecFile(name);
    try {
      return isJson(name, content) ? file.json(content) : file.yaml(content);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw file.malformed(line, "JSON", e.getOriginalMessage());
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw file.malformed(line, "YAML", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      throw file.malformed(
          0, "YAML", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw file.malformed(0, "JSON", String.valueOf(e.getMessage()));
    }
  }

  private SpecException malformed(int line, String language, String message) {
    return new SpecException(
        new Place(name, line, "#"), "this is not well-formed " + language + ": " + message);
  }

  private Node json(String text) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength((int) LARGEST)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(text)) {
      parser.nextToken();
      Node root = json(parser, new Place(name, 1, "#"));
      if (parser.nextToken() != null) {
        throw malformed(parser.currentLocation().getLineNr(), "JSON", "it continues after its end");
      }
      return root;
    }
  }

  private Node json(JsonParser parser, Place above) throws IOException {
    Place place = above.at(parser.currentTokenLocation().getLineNr());
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw malformed(place.line(), "JSON", "the file is truncated");
    }
    switch (token) {
      case START_OBJECT -> {
        Node object = Node.object(place);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          parser.nextToken();
          object.entries().put(key, json(parser, place.below(key)));
        }
        return object;
      }
      case START_ARRAY -> {
        Node list = Node.list(place);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.elements().add(json(parser, place.below(String.valueOf(list.elements().size()))));
        }
        return list;
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return Node.scalar(place, Kind.BOOLEAN, parser.getText());
      }
      case VALUE_NULL -> {
        return Node.scalar(place, Kind.NULL, "");
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        return Node.scalar(place, Kind.NUMBER, parser.getText());
      }
      default -> {
        return Node.scalar(place, Kind.TEXT, parser.getText());
      }
    }
  }

  private Node yaml(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit((int) LARGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    org.yaml.snakeyaml.nodes.Node root = new Yaml(options).compose(new StringReader(text));
    if (root == null) {
      throw malformed(0, "YAML", "the file is empty");
    }
    return yaml(root, new Place(name, 1, "#"));
  }

  /** The target of an alias is parsed once and shared, so exponentially many aliases do no harm. */
  private Node yaml(org.yaml.snakeyaml.nodes.Node node, Place above) {
    Node known = read.get(node);
    if (known != null) {
      return known;
    }
    Place place = above.at(node.getStartMark().getLine() + 1);
    if (open.contains(node)) {
      throw new SpecException(place, "this YAML alias contains itself: use $ref for recursion");
    }
    open.push(node);
    Node result =
        node instanceof MappingNode mapping
            ? object(mapping, place)
            : node instanceof SequenceNode sequence
                ? list(sequence, place)
                : scalar((ScalarNode) node, place);
    open.pop();
    read.put(node, result);
    return result;
  }

  private Node object(MappingNode mapping, Place place) {
    Node object = Node.object(place);
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw new SpecException(place, "a name has to be a text here");
      }
      if (key.getTag().equals(Tag.MERGE)) {
        merge(object, entry.getValueNode(), place);
      } else {
        Place at = place.below(key.getValue()).at(key.getStartMark().getLine() + 1);
        object.entries().put(key.getValue(), yaml(entry.getValueNode(), at));
      }
    }
    return object;
  }

  private void merge(Node object, org.yaml.snakeyaml.nodes.Node merged, Place place) {
    if (merged instanceof SequenceNode sequence) {
      sequence.getValue().forEach(element -> merge(object, element, place));
    } else {
      yaml(merged, place).entries().forEach(object.entries()::putIfAbsent);
    }
  }

  private Node list(SequenceNode sequence, Place place) {
    Node list = Node.list(place);
    for (org.yaml.snakeyaml.nodes.Node element : sequence.getValue()) {
      list.elements().add(yaml(element, place.below(String.valueOf(list.elements().size()))));
    }
    return list;
  }

  /** Takes a plain scalar as YAML 1.2 does: {@code NO} is a country, and {@code 12:30} a time. */
  private static Node scalar(ScalarNode scalar, Place place) {
    String value = scalar.getValue();
    if (!scalar.isPlain() || scalar.getTag().equals(Tag.STR)) {
      return Node.scalar(place, Kind.TEXT, value);
    }
    return switch (value) {
      case "", "~", "null", "Null", "NULL" -> Node.scalar(place, Kind.NULL, "");
      case "true", "True", "TRUE" -> Node.scalar(place, Kind.BOOLEAN, "true");
      case "false", "False", "FALSE" -> Node.scalar(place, Kind.BOOLEAN, "false");
      default ->
          Node.scalar(place, NUMBER.matcher(value).matches() ? Kind.NUMBER : Kind.TEXT, value);
    };
  }
}
