package dev.stile.http.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What came of reading a certificate chain and its private key. */
public sealed interface PemReading {
  /** The file that is to blame. */
  enum Part {
    CERTIFICATE,
    KEY
  }

  /**
   * The two belong together.
   *
   * @param warnings what clients may refuse the certificate for; each continues its key
   */
  record Usable(PemIdentity identity, List<String> warnings) implements PemReading {
    public Usable {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Nothing can be served with them.
   *
   * @param sentence what is wrong, continuing the name of the part; quotes neither file
   */
  record Unusable(Part part, String sentence) implements PemReading {}

  /**
   * Reads a chain with the server's own certificate first, and a PKCS#8 key of type RSA, EC or
   * Ed25519.
   *
   * @param now tells whether a certificate has expired, which is a warning
   */
  static PemReading of(byte[] certificatePem, byte[] keyPem, Instant now) {
    try {
      List<X509Certificate> chain = PemCertificates.parse(certificatePem);
      PrivateKey key = PemKey.parse(keyPem);
      KeyPairCheck.requireSame(chain.getFirst().getPublicKey(), key);
      return new Usable(new PemIdentity(chain, key), warnings(chain, now));
    } catch (UnusablePem fault) {
      return new Unusable(fault.part(), fault.sentence());
    }
  }

  private static List<String> warnings(List<X509Certificate> chain, Instant now) {
    Instant end = chain.getFirst().getNotAfter().toInstant();
    Instant begin = chain.getFirst().getNotBefore().toInstant();
    if (end.isBefore(now)) {
      return List.of("has expired on " + end);
    }
    if (begin.isAfter(now)) {
      return List.of("is valid only from " + begin);
    }
    return end.isBefore(now.plus(Duration.ofDays(7))) ? List.of("expires on " + end) : List.of();
  }
}
