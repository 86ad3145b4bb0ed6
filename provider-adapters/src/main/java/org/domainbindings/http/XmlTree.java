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
 * An XML document in the form of JSON values, so that the adapters for JSON can read it.
 *
 * <p>An element with elements inside becomes a map, any other its text; elements of one name become
 * a list. A single element stays alone, which the adapters take for a list of one where a list is
 * documented.
 *
 * @param root the name of the root element
 * @param children what is inside of it
 */
record XmlTree(String root, Map<String, Object> children) {

  /** Deeper than any documented answer, and far from the end of the stack. */
  private static final int MOST_LEVELS = 16;

  private static final XMLInputFactory FACTORY = factory();

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static XmlTree read(String text) throws XMLStreamException {
    XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      refuseDoctype(xml);
    }
    String root = xml.getLocalName();
    Object content = content(xml, 1);
    while (xml.hasNext()) {
      xml.next();
    }
    return new XmlTree(root, content instanceof Map<?, ?> map ? named(map) : Map.of());
  }

  /** Answers have no document type; one that has means to do something else with its entities. */
  private static void refuseDoctype(XMLStreamReader xml) throws XMLStreamException {
    if (xml.getEventType() == XMLStreamConstants.DTD) {
      throw new XMLStreamException("an answer must not have a document type");
    }
  }

  private static Object content(XMLStreamReader xml, int level) throws XMLStreamException {
    if (level > MOST_LEVELS) {
      throw new XMLStreamException("elements are nested too deeply");
    }
    Map<String, Object> children = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          children.merge(name, content(xml, level + 1), XmlTree::append);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("an answer must not refer to entities");
        case XMLStreamConstants.END_ELEMENT -> {
          return children.isEmpty() ? text.toString().strip() : children;
        }
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
  }

  private static Object append(Object first, Object second) {
    List<Object> list = first instanceof List<?> many ? new ArrayList<>(many) : listOf(first);
    list.add(second);
    return list;
  }

  private static List<Object> listOf(Object element) {
    List<Object> list = new ArrayList<>();
    list.add(element);
    return list;
  }

  private static Map<String, Object> named(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((name, value) -> named.put(name.toString(), value));
    return named;
  }
}
