package org.domainbindings.http;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML document into JSON values, so that the adapters for JSON can read it.
 *
 * <p>An element with elements inside becomes a map, any other its text; elements of one name become
 * a list. A single element stays alone, which the adapters take for a list of one where a list is
 * documented. Attributes and namespaces say nothing in the documented answers.
 */
final class XmlTree {

  /** Deeper than any documented answer, and far from the end of the stack. */
  private static final int MOST_LEVELS = 16;

  private final XMLStreamReader xml;

  private XmlTree(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** A root without elements has no properties, whatever its text. */
  static Map<String, Object> read(String text) throws XMLStreamException {
    XmlTree tree = new XmlTree(factory().createXMLStreamReader(new StringReader(text)));
    tree.seekRoot();
    Element root = tree.element(1);
    tree.seekEnd();
    return root.children();
  }

  /** One for each document: a factory keeps hold of the last document that it has read. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** Answers have no document type; one that has means to do something else with its entities. */
  private void seekRoot() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new XMLStreamException("an answer must not have a document type");
      }
    }
  }

  /** What follows the root has to be well-formed too. */
  private void seekEnd() throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
    }
  }

  private Element element(int level) throws XMLStreamException {
    if (level > MOST_LEVELS) {
      throw new XMLStreamException("elements are nested too deeply");
    }
    Map<String, List<Object>> children = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          Object value = element(level + 1).value();
          children.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("an answer must not refer to entities");
        case XMLStreamConstants.END_ELEMENT -> {
          return new Element(single(children), text.toString().strip());
        }
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
  }

  private static Map<String, Object> single(Map<String, List<Object>> children) {
    Map<String, Object> single = new LinkedHashMap<>();
    children.forEach((name, all) -> single.put(name, all.size() == 1 ? all.get(0) : all));
    return single;
  }

  /** One element: what is in it, or else its text. */
  private record Element(Map<String, Object> children, String text) {

    Object value() {
      return children.isEmpty() ? text : children;
    }
  }
}
