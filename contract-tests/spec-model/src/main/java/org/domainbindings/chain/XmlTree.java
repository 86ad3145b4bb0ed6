package org.domainbindings.chain;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A parsed XML document, read without a schema.
 *
 * <p>An element with child elements becomes a map, any other a text; repeated elements become a
 * list. Attributes and mixed content, which no vendor uses, become entries that no schema has:
 * {@code @name} and {@code #text}.
 *
 * @param root the name of the root element
 * @param content what is in it
 */
public record XmlTree(String root, Object content) {

  public static XmlTree read(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element root =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement();
      return new XmlTree(root.getTagName(), content(root));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Object content(Element element) {
    Map<String, List<Object>> byName = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      byName.put("@" + attribute.getNodeName(), List.of(attribute.getNodeValue()));
    }
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child) {
        byName.computeIfAbsent(child.getTagName(), name -> new ArrayList<>()).add(content(child));
      } else {
        text.append(nodes.item(i).getNodeValue());
      }
    }
    if (byName.isEmpty()) {
      return text.toString();
    }
    if (!text.toString().isBlank()) {
      byName.put("#text", List.of(text.toString()));
    }
    Map<String, Object> content = new LinkedHashMap<>();
    byName.forEach(
        (name, values) -> content.put(name, values.size() == 1 ? values.get(0) : values));
    return content;
  }
}
