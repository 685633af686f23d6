package dev.stile.http;

import java.util.Arrays;

/**
 * The beginning of every parameter of a body that is being read. Of one that is too long only a
 * little is kept, so that those behind it are still found: a caller who asks for JSON behind a
 * megabyte of a visitor's making can't read XML. Used by one request.
 */
final class KeptParameters {
  private static final int MOST_OF_ONE = Body.MOST_KEPT - 16 * 1024;
  private static final int CUT_TO = 256;

  private byte[] bytes = new byte[1024];
  private int size;
  private int start;
  private boolean skipping;
  private boolean cut;

  void add(byte[] block, int count) {
    for (int i = 0; i < count; i++) {
      if (block[i] == '&') {
        put(block[i]);
        start = size;
        skipping = false;
      } else if (!skipping) {
        put(block[i]);
        if (size - start > MOST_OF_ONE) {
          size = start + CUT_TO;
          skipping = true;
          cut = true;
        }
      }
    }
  }

  private void put(byte next) {
    if (size == Body.MOST_KEPT) {
      cut = true;
      return;
    }
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(Body.MOST_KEPT, 2 * size));
    }
    bytes[size++] = next;
  }

  /** Whether anything was left out. */
  boolean isCut() {
    return cut;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}
