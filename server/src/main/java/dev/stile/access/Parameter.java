package dev.stile.access;

import java.util.List;

/**
 * One decoded pair of a query or form.
 *
 * <p>Bytes that are no UTF-8 must survive decoding, or a visitor could break the signature of the
 * business server that passes them on, and with it the call. So byte {@code b} of such a sequence
 * stands here as the lone surrogate {@code U+DC00 + b} ("surrogateescape"), as {@link #parse} does
 * it.
 */
public record Parameter(String name, String value) {

  /**
   * Splits and decodes a query or form body: pairs between {@code &}, the first {@code =}
   * separates, a pair without one has an empty value, {@code +} is a space, and a {@code %} that no
   * two hex digits follow stands for itself. Never fails; takes time and space linear in its input.
   *
   * @param encoded bytes as received; a query in UTF-8 or ASCII
   */
  public static List<Parameter> parse(byte[] encoded) {
    return new FormReader(encoded).read();
  }

  /** Leaves the value out: it may be a token. */
  @Override
  public String toString() {
    return "Parameter[" + name + "]";
  }
}
