package dev.stile.access;

/**
 * Why a request was not taken as its claimed signer's. One constant for each outcome told apart.
 */
public enum AccessRefusal {
  /** No action is named. */
  MISSING_ACTION,
  /** No version is named. */
  MISSING_VERSION,
  /** A parameter of the signature is absent or empty; the detail names it. */
  MISSING_PARAMETER,
  /** A protocol parameter or header stands there twice or is out of bounds; the detail names it. */
  INVALID_PARAMETER,
  /** The format asked for is neither JSON nor XML. */
  INVALID_FORMAT,
  /** The signature is in no known family. */
  INVALID_SIGNATURE_METHOD,
  /** The signature is malformed, or leaves out what it must cover; the detail names that. */
  INCOMPLETE_SIGNATURE,
  /** The time of signing is not written {@code yyyy-MM-ddTHH:mm:ssZ}. */
  TIMESTAMP_FORMAT,
  /** The request was signed too long ago, or too far in the future. */
  TIMESTAMP_EXPIRED,
  /** Nobody has that access key. */
  ACCESS_KEY_NOT_FOUND,
  /** The key is worth nothing without its security token, and none came. */
  SECURITY_TOKEN_MISSING,
  /** The security token is not the key's, or the key has none. */
  SECURITY_TOKEN_MISMATCH,
  /** The body is not the one signed; the detail is the hash of the body received. */
  BODY_HASH_MISMATCH,
  /** The signature is not the key's; the detail is what the key would have signed. */
  SIGNATURE_MISMATCH,
  /** Another request of this key has had that nonce. */
  NONCE_USED
}
