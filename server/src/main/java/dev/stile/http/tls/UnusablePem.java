package dev.stile.http.tls;

/** Carries a fault out of the decoding; never leaves {@link PemReading#of}. */
final class UnusablePem extends Exception {
  private static final long serialVersionUID = 1L;

  private final PemReading.Part part;
  private final String sentence;

  UnusablePem(PemReading.Part part, String sentence) {
    super(sentence, null, false, false);
    this.part = part;
    this.sentence = sentence;
  }

  PemReading.Part part() {
    return part;
  }

  String sentence() {
    return sentence;
  }
}
