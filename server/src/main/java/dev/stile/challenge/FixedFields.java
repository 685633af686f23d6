package dev.stile.challenge;

import dev.stile.challenge.SpentId.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes fields of fixed width: a text is its length and then its bytes, padded with zeros. */
final class FixedFields {
  /** Bytes of a constant of one of our enums; so those may be added to. */
  static final int WORD = 16;

  /** Bytes of a certify id or of the id of a scene. */
  static final int NAME = 40;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

  void putByte(int value) {
    out.write(value);
  }

  void putShort(int value) {
    out.write(value >> 8);
    out.write(value);
  }

  void putLong(long value) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  void putBytes(byte[] bytes) {
    out.writeBytes(bytes);
  }

  void putId(SpentId id) {
    putLong(id.high());
    putLong(id.low());
  }

  /** Writes a text that must fit. */
  void putText(String text, int width) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > width) {
      throw new IllegalArgumentException("a name of more than " + width + " bytes");
    }
    putShort(bytes.length);
    out.writeBytes(Arrays.copyOf(bytes, width));
  }

  /**
   * Writes as much of a text as fits, in whole characters: visitors choose their headers' length.
   */
  void putCutText(String text, int width) {
    int end = Math.min(text.length(), width);
    while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > width) {
      end--;
    }
    putText(text.substring(0, end), width);
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  static SpentId readId(ByteBuffer in, Kind kind) {
    return new SpentId(kind, in.getLong(), in.getLong());
  }

  static String readText(ByteBuffer in, int width) {
    int length = in.getShort();
    byte[] padded = new byte[width];
    in.get(padded);
    String text = new String(padded, 0, length, StandardCharsets.UTF_8);
    return text;
  }
}
