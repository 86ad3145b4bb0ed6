package org.domainbindings.sandbox;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import okio.Buffer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A response, parsed independently of the sandbox's own code. */
record Reply(int status, String contentType, String body) {

  /** Returns the value at a path such as {@code domain.0.status} in a JSON body. */
  Object at(String path) {
    Object value = json();
    for (var step : path.split("\\.")) {
      value =
          value instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : Objects.requireNonNull(((Map<?, ?>) value).get(step), path + " in " + body);
    }
    return value;
  }

  String text(String path) {
    return (String) at(path);
  }

  List<Object> list(String path) {
    return new ArrayList<>((List<?>) at(path));
  }

  /** Returns one property of each hash in the list at a path. */
  List<Object> each(String path, String property) {
    return list(path).stream().<Object>map(hash -> ((Map<?, ?>) hash).get(property)).toList();
  }

  /** Returns the names of the properties at a path, in the order in which they came. */
  List<String> names(String path) {
    var hash = (Map<?, ?>) (path.isEmpty() ? json() : at(path));
    return hash.keySet().stream().map(String.class::cast).toList();
  }

  private Object json() {
    try (var reader = JsonReader.of(new Buffer().writeUtf8(body))) {
      var value = Objects.requireNonNull(reader.readJsonValue());
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new IllegalStateException("More than one value: " + body);
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(body, e);
    }
  }

  /** Returns all texts of a JSON body with the names that lead to them, as {@code a/b=text}. */
  List<String> jsonTexts() {
    var texts = new ArrayList<String>();
    collect("", json(), texts);
    return texts;
  }

  private static void collect(String path, Object value, List<String> texts) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, entry) -> collect(path + "/" + name, entry, texts));
    } else if (value instanceof List<?> list) {
      list.forEach(entry -> collect(path, entry, texts));
    } else {
      texts.add(path + "=" + value);
    }
  }

  Element xml() {
    try {
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      return builder.parse(new InputSource(new StringReader(body))).getDocumentElement();
    } catch (Exception e) {
      throw new IllegalStateException(body, e);
    }
  }

  /** Returns the text of the only element of a name in an XML body. */
  String xmlText(String name) {
    var elements = xml().getElementsByTagName(name);
    if (elements.getLength() != 1) {
      throw new IllegalStateException(elements.getLength() + " elements " + name + " in " + body);
    }
    return elements.item(0).getTextContent();
  }

  /** Returns all texts of an XML body in the form of {@link #jsonTexts()}. */
  List<String> xmlTexts() {
    var texts = new ArrayList<String>();
    for (var child : children(xml())) {
      collect("", child, texts);
    }
    return texts;
  }

  private static void collect(String path, Node node, List<String> texts) {
    var here = path + "/" + node.getNodeName();
    var children = children(node);
    if (children.isEmpty()) {
      texts.add(here + "=" + node.getTextContent());
    }
    children.forEach(child -> collect(here, child, texts));
  }

  private static List<Node> children(Node node) {
    var children = new ArrayList<Node>();
    for (int i = 0; i < node.getChildNodes().getLength(); i++) {
      if (node.getChildNodes().item(i) instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
