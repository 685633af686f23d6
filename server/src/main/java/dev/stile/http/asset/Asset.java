package dev.stile.http.asset;

import dev.stile.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One file, plain and compressed, ready to be sent. Immutable.
 *
 * @param type the content type without its character set, which is UTF-8
 * @param tag the entity tag, in quotes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Asset(String type, byte[] plain, byte[] gzip, String tag) {
  private static final int TAG_DIGITS = 24;

  static Asset of(String type, byte[] content) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    String tag = '"' + Digests.hex(content).substring(0, TAG_DIGITS) + '"';
    return new Asset(type, content, zipped.toByteArray(), tag);
  }

  /**
   * An answer that has this file, or says that the caller has it already.
   *
   * @param caching the value of {@code Cache-Control}
   */
  Reply reply(String caching, String acceptEncoding, String ifNoneMatch) {
    Map<String, String> headers =
        Map.of("ETag", tag, "Cache-Control", caching, "Vary", "Accept-Encoding");
    String fullType = type + ";charset=utf-8";
    if (ifNoneMatch.equals(tag)) {
      return new Reply(304, fullType, new byte[0], "Asset", headers);
    }
    return acceptEncoding.contains("gzip")
        ? new Reply(200, fullType, gzip, "Asset", headers).with("Content-Encoding", "gzip")
        : new Reply(200, fullType, plain, "Asset", headers);
  }
}
