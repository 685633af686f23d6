package dev.stile.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes each log event as one line of JSON: {@code timestamp} (ISO 8601, UTC), {@code level},
 * {@code logger}, {@code thread}, {@code requestId} where there is one, {@code message}, {@code
 * fields} (the event's key-value pairs) and {@code exception} (its stack trace).
 *
 * <p>Whatever a message holds, it stays inside its string and its line, and is cut to a bound:
 * messages can carry bytes from outside.
 */
public final class JsonLineEncoder extends EncoderBase<ILoggingEvent> {
  /** The key of the diagnostic context under which a request's id stands. */
  public static final String REQUEST_ID = "requestId";

  private static final int LONGEST_TEXT = 16_384;
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Characters that JSON lets stand as they are, but which move a terminal's cursor, end a line for
   * some readers, or turn the reading direction.
   */
  private static final Pattern TREACHEROUS =
      Pattern.compile("[\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]");

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringWriter line = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("timestamp", event.getInstant().toString());
      json.writeStringProperty("level", event.getLevel().toString());
      json.writeStringProperty("logger", event.getLoggerName());
      json.writeStringProperty("thread", event.getThreadName());
      String requestId = event.getMDCPropertyMap().get(REQUEST_ID);
      if (requestId != null) {
        json.writeStringProperty(REQUEST_ID, cut(requestId));
      }
      json.writeStringProperty("message", cut(String.valueOf(event.getFormattedMessage())));
      writeFields(json, event);
      if (event.getThrowableProxy() != null) {
        json.writeStringProperty(
            "exception", cut(ThrowableProxyUtil.asString(event.getThrowableProxy())));
      }
      json.writeEndObject();
    }
    return (harmless(line.toString()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void writeFields(JsonGenerator json, ILoggingEvent event) {
    if (event.getKeyValuePairs() == null || event.getKeyValuePairs().isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("fields");
    for (KeyValuePair pair : event.getKeyValuePairs()) {
      json.writeStringProperty(cut(pair.key), cut(String.valueOf(pair.value)));
    }
    json.writeEndObject();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
  }

  private static String harmless(String line) {
    return TREACHEROUS
        .matcher(line)
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }
}
