package org.domainbindings.sandbox.server;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import okio.Buffer;

/** The two formats of all three providers, both written from a {@link Hash}. */
public enum BodyFormat {
  JSON {
    @Override
    public byte[] write(Document document) {
      var buffer = new Buffer();
      try (var writer = JsonWriter.of(buffer)) {
        writer.jsonValue(plain(document.content()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return buffer.readByteArray();
    }

    @Override
    public String contentType() {
      return "application/json;charset=utf-8";
    }
  },

  XML {
    @Override
    public byte[] write(Document document) {
      var text = new StringWriter();
      try {
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        writeElement(xml, document.root(), document.content(), document.cdata());
        xml.writeEndDocument();
        xml.close();
      } catch (XMLStreamException e) {
        throw new IllegalStateException(e);
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String contentType() {
      return "application/xml;charset=utf-8";
    }
  };

  /**
   * A body.
   *
   * @param root the name of the XML root; JSON has none
   * @param content the named values
   * @param cdata the names of the elements whose text XML wraps in CDATA
   */
  public record Document(String root, Hash content, Set<String> cdata) {

    public Document(String root, Hash content) {
      this(root, content, Set.of());
    }
  }

  private static final Pattern NOT_IN_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  public abstract byte[] write(Document document);

  public abstract String contentType();

  private static Object plain(Object value) {
    if (value instanceof Hash hash) {
      Map<String, Object> map = new LinkedHashMap<>();
      hash.entries().forEach((name, entry) -> map.put(name, plain(entry)));
      return map;
    }
    return value instanceof List<?> list ? list.stream().map(BodyFormat::plain).toList() : value;
  }

  private static void writeElement(
      XMLStreamWriter xml, String name, Object value, Set<String> cdata) throws XMLStreamException {
    if (value instanceof List<?> list) {
      for (Object element : list) {
        writeElement(xml, name, element, cdata);
      }
      return;
    }
    xml.writeStartElement(name);
    if (value instanceof Hash hash) {
      for (var entry : hash.entries().entrySet()) {
        writeElement(xml, entry.getKey(), entry.getValue(), cdata);
      }
    } else if (cdata.contains(name)) {
      xml.writeCData(writable(value).replace("]]>", "]] >"));
    } else {
      xml.writeCharacters(writable(value));
    }
    xml.writeEndElement();
  }

  /** XML 1.0 cannot express most control characters, which an answer may repeat from any input. */
  private static String writable(Object value) {
    return NOT_IN_XML.matcher(value.toString()).replaceAll("?");
  }
}
