package org.domainbindings.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Decodes a body with the generated adapters, whether it is JSON or XML.
 *
 * <p>What a body is, its first character tells: servers send either under any content type.
 */
public final class Decoder {

  private final Moshi moshi;

  Decoder(Moshi moshi) {
    this.moshi = moshi;
  }

  /**
   * Decodes a body.
   *
   * @param <T> the type of the answer
   * @param body the body, JSON or XML
   * @param type the type of the answer
   * @return the answer
   */
  public <T> T decode(String body, Class<T> type) {
    return type.cast(decode(body, (Type) type));
  }

  Object decode(String body, Type type) {
    JsonAdapter<Object> adapter = moshi.adapter(type);
    String text = body.strip();
    try {
      if (text.startsWith("{")) {
        return notNull(adapter.fromJson(text));
      }
      if (text.startsWith("<")) {
        return notNull(adapter.fromJsonValue(xml(text)));
      }
    } catch (IOException | XMLStreamException e) {
      throw new UnreadableAnswerException("the answer breaks off or is malformed", e);
    } catch (JsonDataException e) {
      throw new UnreadableAnswerException("the answer is not of the documented form", e);
    }
    throw new UnreadableAnswerException(
        text.isEmpty() ? "the answer is empty" : "the answer is neither JSON nor XML");
  }

  private static Map<String, Object> xml(String text) throws XMLStreamException {
    XmlTree tree = XmlTree.read(text);
    if (tree.root().equalsIgnoreCase("html")) {
      throw new UnreadableAnswerException("the answer is an HTML page");
    }
    return tree.children();
  }

  private static Object notNull(Object value) {
    if (value == null) {
      throw new UnreadableAnswerException("the answer is null");
    }
    return value;
  }
}
