package dev.stile.http.tls;

import static dev.stile.http.tls.PemFault.Part.CERTIFICATE;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads a chain of certificates. */
final class PemCertificates {
  private static final int LONGEST_CHAIN = 10;

  private PemCertificates() {}

  static List<X509Certificate> parse(byte[] pem) throws UnusablePem {
    List<X509Certificate> chain = new ArrayList<>();
    for (PemBlock block : PemBlock.parse(pem)) {
      if (block.label().equals("CERTIFICATE")) {
        chain.add(certificate(block));
      }
    }
    if (chain.isEmpty()) {
      throw new UnusablePem(CERTIFICATE, "holds no PEM block of type CERTIFICATE");
    }
    if (chain.size() > LONGEST_CHAIN) {
      throw new UnusablePem(CERTIFICATE, "holds more than " + LONGEST_CHAIN + " certificates");
    }
    requireOrder(chain);
    return chain;
  }

  private static X509Certificate certificate(PemBlock block) throws UnusablePem {
    byte[] der =
        block.der().orElseThrow(() -> new UnusablePem(CERTIFICATE, "holds damaged base64"));
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException damaged) {
      throw new UnusablePem(CERTIFICATE, "holds a damaged certificate");
    }
  }

  private static void requireOrder(List<X509Certificate> chain) throws UnusablePem {
    for (int i = 1; i < chain.size(); i++) {
      if (!chain
          .get(i - 1)
          .getIssuerX500Principal()
          .equals(chain.get(i).getSubjectX500Principal())) {
        throw new UnusablePem(
            CERTIFICATE,
            "holds certificates out of order: the server's own first, then each one's issuer");
      }
    }
  }
}
