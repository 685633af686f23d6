package dev.stile.http.tls;

/** Carries a fault out of the decoding; never leaves {@link PemReading#of}. */
final class UnusablePem extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient PemFault fault;

  UnusablePem(PemFault.Part part, String sentence) {
    super(sentence, null, false, false);
    this.fault = new PemFault(part, sentence);
  }

  PemFault fault() {
    return fault;
  }

  /** A step of the decoding. */
  interface Step<T> {
    T take() throws UnusablePem;
  }
}
