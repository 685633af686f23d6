package dev.stile.http;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes replies as JSON, and as the XML that old signed calls expect. Thread-safe. */
public final class Replies {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** SDKs compare these literally. */
  private static final String JSON_TYPE = "application/json;charset=utf-8";

  private static final String XML_TYPE = "text/xml;charset=utf-8";
  private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

  private Replies() {}

  /** A new, empty object to fill. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** A reply in JSON. */
  public static Reply json(int status, String code, ObjectNode content) {
    return new Reply(status, JSON_TYPE, JSON.writeValueAsBytes(content), code, Map.of());
  }

  /** A reply in XML: objects become elements, values their text. */
  public static Reply xml(int status, String code, String root, ObjectNode content) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      element(xml, root, content);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    return new Reply(status, XML_TYPE, body, code, Map.of());
  }

  private static void element(XMLStreamWriter xml, String name, JsonNode content)
      throws XMLStreamException {
    xml.writeStartElement(name);
    if (content.isObject()) {
      for (Map.Entry<String, JsonNode> field : content.properties()) {
        element(xml, field.getKey(), field.getValue());
      }
    } else {
      xml.writeCharacters(withoutIllegal(content.asString()));
    }
    xml.writeEndElement();
  }

  /** XML has no way to write most control characters, not even escaped. */
  private static String withoutIllegal(String text) {
    var legal = new StringBuilder(text.length());
    text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  /** The production {@code Char} of XML 1.0. */
  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
