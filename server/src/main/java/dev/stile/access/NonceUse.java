package dev.stile.access;

/** What a {@link NonceBook} knows of a nonce. */
enum NonceUse {
  /** Nobody has used it. */
  FRESH,
  /** The very same request has: some clients send it again when the connection breaks. */
  SAME_REQUEST,
  /** Another request has. */
  USED
}
