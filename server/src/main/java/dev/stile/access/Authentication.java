package dev.stile.access;

import dev.stile.scene.AccessKey;

/** Whether a request is its claimed signer's. */
public sealed interface Authentication {

  /** In what notation to answer. */
  Format format();

  /**
   * The request is the key's. Whether the key may do anything, and whether action and version
   * exist, has not been asked.
   *
   * @param nonce what makes the call unique, or empty: V3 may leave it out
   * @param action signed, never empty
   * @param version signed, never empty
   * @param v3 true when the signature covers query and body bytes, of whatever type; false when it
   *     covers query and form, so that a body which is no form is anybody's
   */
  record Authenticated(
      AccessKey key,
      String nonce,
      String signature,
      String action,
      String version,
      boolean v3,
      Format format)
      implements Authentication {}

  /**
   * The request is nobody's.
   *
   * @param detail what the caller needs to mend its request, never to be logged: the name of a
   *     parameter or header; for {@link AccessRefusal#BODY_HASH_MISMATCH} a hash; for {@link
   *     AccessRefusal#SIGNATURE_MISMATCH} the string to sign, which in V3 is two lines, after which
   *     follows the canonical request. At most {@value #MAX_DETAIL} characters.
   */
  record Refused(AccessRefusal reason, String detail, Format format) implements Authentication {
    /** Longest detail: as much of a string to sign as anybody reads. */
    public static final int MAX_DETAIL = 4096;

    /** Leaves the detail out: it may hold what the caller would not want in a log. */
    @Override
    public String toString() {
      return "Refused[" + reason + "]";
    }
  }
}
