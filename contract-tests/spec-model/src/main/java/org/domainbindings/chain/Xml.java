package org.domainbindings.chain;

import java.util.List;
import java.util.Map;

/** Writes a JSON tree as XML, as the vendors do: an element for each entry, repeated for lists. */
public final class Xml {

  private Xml() {}

  /**
   * Writes a tree.
   *
   * @param root the name of the root element
   * @param tree maps, lists and values
   * @return its XML
   */
  public static String write(String root, Object tree) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    append(xml, root, tree);
    return xml.toString();
  }

  private static void append(StringBuilder xml, String name, Object value) {
    if (value instanceof List<?> list) {
      list.forEach(element -> append(xml, name, element));
      return;
    }
    xml.append('<').append(name).append('>');
    if (value instanceof Map<?, ?> map) {
      map.forEach((child, inside) -> append(xml, child.toString(), inside));
    } else {
      xml.append(value.toString().replace("&", "&amp;").replace("<", "&lt;"));
    }
    xml.append("</").append(name).append('>');
  }
}
