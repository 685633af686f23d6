package dev.stile.http.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of reading a certificate chain and its private key. */
public sealed interface PemReading {
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
   * @param faults all that is wrong; empty only when a file was absent
   */
  record Unusable(List<PemFault> faults) implements PemReading {
    public Unusable {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads a chain with the server's own certificate first, and a PKCS#8 key of type RSA, EC or
   * Ed25519. Either may be absent, which the caller has to report; the other is checked all the
   * same.
   *
   * @param now tells whether a certificate has expired, which is a warning
   */
  static PemReading of(Optional<byte[]> certificatePem, Optional<byte[]> keyPem, Instant now) {
    List<PemFault> faults = new ArrayList<>();
    Optional<List<X509Certificate>> chain =
        certificatePem.flatMap(pem -> attempt(() -> PemCertificates.parse(pem), faults));
    Optional<PrivateKey> key = keyPem.flatMap(pem -> attempt(() -> PemKey.parse(pem), faults));
    if (chain.isEmpty() || key.isEmpty()) {
      return new Unusable(faults);
    }
    return KeyPairCheck.belongTogether(chain.get().getFirst().getPublicKey(), key.get())
        ? new Usable(new PemIdentity(chain.get(), key.get()), warnings(chain.get(), now))
        : new Unusable(
            List.of(new PemFault(PemFault.Part.KEY, "does not belong to the certificate")));
  }

  private static <T> Optional<T> attempt(UnusablePem.Step<T> step, List<PemFault> faults) {
    try {
      return Optional.of(step.take());
    } catch (UnusablePem unusable) {
      faults.add(unusable.fault());
      return Optional.empty();
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
