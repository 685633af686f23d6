package dev.stile.puzzle;

import java.util.Arrays;

/** Bytes and bits of a JPEG in the order they are written. */
final class BitSink {
  private final byte[] bytes;
  private int size;
  private long pending;
  private int pendingBits;

  BitSink(int capacity) {
    bytes = new byte[capacity];
  }

  void put(int value) {
    bytes[size++] = (byte) value;
  }

  void putShort(int value) {
    put(value >> 8);
    put(value);
  }

  /** Appends bits of the entropy-coded part, where 0xFF is followed by a stuffed zero. */
  void bits(int value, int count) {
    pending = pending << count | value;
    pendingBits += count;
    while (pendingBits >= 8) {
      pendingBits -= 8;
      int next = (int) (pending >>> pendingBits) & 0xFF;
      put(next);
      if (next == 0xFF) {
        put(0);
      }
    }
  }

  /** Ends the entropy-coded part with ones, as T.81 asks. */
  void align() {
    bits(0x7F, 7);
    pendingBits = 0;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
    pendingBits = 0;
  }
}
