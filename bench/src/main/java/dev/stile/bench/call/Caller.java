package dev.stile.bench.call;

/** Who signs; the bench's own server knows him. */
public record Caller(String keyId, String secret) {
  /** The one caller of all measurements. */
  public static final Caller BENCH = new Caller("LTAI-bench", "bench-secret-of-thirty-bytes-00");

  @Override
  public String toString() {
    return keyId;
  }
}
