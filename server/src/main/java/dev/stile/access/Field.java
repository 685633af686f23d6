package dev.stile.access;

/**
 * What a signature is made of: the parameter that carries it in V1, the header in V3, and the most
 * characters it may have.
 *
 * <p>The bounds are ours, and several times what any client sends: nonces have up to 64 characters
 * (hex of a SHA-256), temporary security tokens up to about 1,000.
 */
enum Field {
  ACTION("Action", "x-acs-action", 64),
  VERSION("Version", "x-acs-version", 32),
  ACCESS_KEY_ID("AccessKeyId", "", 128),
  SIGNATURE("Signature", "", 128),
  SIGNATURE_METHOD("SignatureMethod", "", 32),
  SIGNATURE_VERSION("SignatureVersion", "", 16),
  SIGNATURE_NONCE("SignatureNonce", "x-acs-signature-nonce", 128),
  TIMESTAMP("Timestamp", "x-acs-date", 32),
  FORMAT("Format", "", 16),
  SECURITY_TOKEN("SecurityToken", "x-acs-security-token", 4096),
  CONTENT_HASH("", "x-acs-content-sha256", 64),
  HOST("", "host", 320),
  AUTHORIZATION("", "authorization", 2048);

  /**
   * Most parameters a V1 request may have; sorting them is the dearest thing a stranger can ask.
   */
  static final int MAX_PARAMETERS = 256;

  private final String parameter;
  private final String header;
  private final int maxLength;

  Field(String parameter, String header, int maxLength) {
    this.parameter = parameter;
    this.header = header;
    this.maxLength = maxLength;
  }

  /** Its name in V1, empty if V1 has no such thing. */
  String parameter() {
    return parameter;
  }

  /** Its lower-case name in V3, empty if V3 has no such header. */
  String header() {
    return header;
  }

  int maxLength() {
    return maxLength;
  }
}
