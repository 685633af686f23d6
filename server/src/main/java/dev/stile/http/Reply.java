package dev.stile.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, ready to be sent.
 *
 * @param code for counts and logs: the most telling code in it
 * @param headers beside the content type and length
 */
@SuppressWarnings("ArrayRecordComponent") // Made, sent, gone; never compared.
public record Reply(
    int status, String contentType, byte[] body, String code, Map<String, String> headers) {

  /** The same with one more header. */
  public Reply with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, contentType, body, code, Map.copyOf(more));
  }
}
