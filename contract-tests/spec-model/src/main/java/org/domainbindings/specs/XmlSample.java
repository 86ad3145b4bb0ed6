package org.domainbindings.specs;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A sample answer in XML. */
record XmlSample(Element root) {

  static XmlSample of(String text) {
    try {
      return new XmlSample(
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  String rootName() {
    return root.getTagName();
  }

  /** The sample in its JSON form: repeated elements become lists where the schema has one. */
  Object asJson(Node schema) {
    return asJson(root, schema);
  }

  private static Object asJson(Element element, Node schema) {
    if (!schema.has("properties")) {
      return element.getTextContent();
    }
    Map<String, Object> map = new LinkedHashMap<>();
    for (Element child : children(element)) {
      String name = child.getTagName();
      Node property = schema.node("properties").node(name);
      if (property.text("type").equals("array")) {
        List<Object> list = new ArrayList<>();
        if (map.get(name) instanceof List<?> before) {
          list.addAll(before);
        }
        list.add(asJson(child, property.node("items")));
        map.put(name, list);
      } else if (map.put(name, asJson(child, property)) != null) {
        throw new IllegalArgumentException(name + " stands twice");
      }
    }
    return map;
  }

  private static List<Element> children(Element element) {
    NodeList nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }
}
