package org.domainbindings.http;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Converts an XML document to JSON values, so that the JSON adapters can read it.
 *
 * <p>An element with child elements becomes a map, any other its text; children of the same name
 * become a list. A single child remains a single value, which the adapters read as a list of one
 * where the spec has a list. Attributes and namespaces are ignored, as no documented answer uses
 * them.
 */
final class XmlTree {

  /** Deeper than any documented answer, and far from overflowing the stack. */
  private static final int MOST_LEVELS = 16;

  private final XMLStreamReader xml;

  private XmlTree(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** A root without elements has no properties, whatever its text. */
  static Map<String, Object> read(Reader text) throws XMLStreamException {
    XmlTree tree = new XmlTree(factory().createXMLStreamReader(text));
    tree.seekRoot();
    Element root = tree.element(1);
    tree.seekEnd();
    return root.children();
  }

  /** One for each document, as a factory keeps a reference to the last one. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** Answers have no DTD; one that does is an attack with entities. */
  private void seekRoot() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new XMLStreamException("an answer must not have a document type");
      }
    }
  }

  /** The rest of the document must be well-formed, too. */
  private void seekEnd() throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
    }
  }

  private Element element(int level) throws XMLStreamException {
    if (level > MOST_LEVELS) {
      throw new XMLStreamException("elements are nested too deeply");
    }
    Map<String, Object> children = new LinkedHashMap<>(2);
    StringBuilder text = new StringBuilder(0);
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          children.merge(name, element(level + 1).value(), XmlTree::both);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("an answer must not refer to entities");
        case XMLStreamConstants.END_ELEMENT -> {
          return new Element(children, text.toString().strip());
        }
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
  }

  /** Children of the same name; nothing else in the tree is a list. */
  @SuppressWarnings("unchecked")
  private static Object both(Object earlier, Object later) {
    List<Object> all = earlier instanceof List<?> list ? (List<Object>) list : new ArrayList<>();
    if (all.isEmpty()) {
      all.add(earlier);
    }
    all.add(later);
    return all;
  }

  /** The children of an element, or else its text. */
  private record Element(Map<String, Object> children, String text) {

    Object value() {
      return children.isEmpty() ? text : children;
    }
  }
}
