package dev.stile.http;

import java.util.Arrays;

/**
 * The beginning of every parameter of a body or query that is being read. Of one that is too long
 * only a little is kept, so that those behind it are still found: a caller who asks for JSON behind
 * a megabyte of a visitor's making can't read XML. Used by one request.
 */
public final class KeptParameters {
  /** What every body may have, however many there are. */
  static final int FREE = 16 * 1024;

  private static final int CUT_TO = 256;

  private final BodyRoom.Share share;
  private byte[] bytes = new byte[1024];
  private int most = Body.MOST_KEPT;
  private int mostOfOne = Body.MOST_KEPT - FREE;
  private int size;
  private int start;
  private boolean skipping;
  private boolean cut;

  KeptParameters(BodyRoom.Share share) {
    this.share = share;
  }

  /** What is kept of a text that is at hand. */
  public static KeptParameters of(byte[] text, BodyRoom.Share share) {
    KeptParameters kept = new KeptParameters(share);
    kept.add(text, text.length);
    return kept;
  }

  void add(byte[] block, int count) {
    for (int i = 0; i < count; i++) {
      if (block[i] == '&') {
        put(block[i]);
        start = size;
        skipping = false;
      } else if (!skipping) {
        put(block[i]);
        if (size - start > mostOfOne) {
          skipCurrent();
        }
      }
    }
  }

  private void put(byte next) {
    if (size == bytes.length && size < most) {
      grow();
    }
    if (size == most) {
      skipCurrent();
    }
    if (size < most && (!skipping || next == '&')) {
      bytes[size++] = next;
    }
  }

  private void grow() {
    int larger = Math.min(most, 2 * size);
    if (larger > FREE && !share.take(larger - size)) {
      most = size;
      mostOfOne = CUT_TO;
      cutAll();
    } else {
      bytes = Arrays.copyOf(bytes, larger);
    }
  }

  /** Cuts those that are kept already, in place. */
  private void cutAll() {
    int to = 0;
    int length = 0;
    for (int i = 0; i < size; i++) {
      boolean isEnd = bytes[i] == '&';
      if (isEnd || length < CUT_TO) {
        bytes[to++] = bytes[i];
      }
      length = isEnd ? 0 : length + 1;
    }
    size = to;
    start = to - Math.min(length, CUT_TO);
    skipping = length >= CUT_TO;
    cut = true;
  }

  private void skipCurrent() {
    size = Math.min(size, start + CUT_TO);
    skipping = true;
    cut = true;
  }

  /** Whether anything was left out. */
  public boolean isCut() {
    return cut;
  }

  /** What was kept; nothing may be added any more. */
  public byte[] toByteArray() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }
}
