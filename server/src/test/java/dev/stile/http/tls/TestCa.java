package dev.stile.http.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A private certificate authority, made anew for each test that wants one. */
public final class TestCa {
  private static final X500Name NAME = new X500Name("CN=Stile test authority");

  private final Instant from;
  private final KeyPair keys = keyPair(Algorithm.EC);
  private final X509Certificate certificate;
  private long serial = 1;

  /** What a certificate's key may be. */
  public enum Algorithm {
    RSA("RSA", "SHA256withRSA"),
    EC("EC", "SHA256withECDSA"),
    ED25519("Ed25519", "Ed25519");

    private final String key;
    private final String signature;

    Algorithm(String key, String signature) {
      this.key = key;
      this.signature = signature;
    }
  }

  /** A certificate and its key. */
  public record Issued(X509Certificate certificate, KeyPair keys) {
    public String certificatePem() {
      return pem(certificate);
    }

    /** In PKCS#8, not encrypted. */
    public String keyPem() {
      return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    /** Writes {@code name.crt} and {@code name.key} into {@code folder}. */
    public void write(Path folder, String name) throws IOException {
      Files.writeString(folder.resolve(name + ".crt"), certificatePem());
      Files.writeString(folder.resolve(name + ".key"), keyPem());
    }
  }

  /**
   * Makes a new authority.
   *
   * @param from when its certificates begin to hold, for a year; {@code Instant.now()} for those
   *     that a real client checks
   */
  public TestCa(Instant from) {
    this.from = from;
    var builder = builder(NAME, keys, Duration.ofDays(3650));
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    this.certificate = signed(builder);
  }

  /**
   * Makes a key and the authority's certificate for it.
   *
   * @param hosts names or IP addresses that the certificate holds for
   */
  public Issued issue(Algorithm algorithm, String... hosts) {
    KeyPair pair = keyPair(algorithm);
    var builder = builder(new X500Name("CN=" + hosts[0]), pair, Duration.ofDays(365));
    GeneralName[] names =
        Arrays.stream(hosts)
            .map(host ->
                new GeneralName(
                    host.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName,
                    host))
            .toArray(GeneralName[]::new);
    try {
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new Issued(signed(builder), pair);
  }

  /** The authority's own certificate: what a client has to trust. */
  public String certificatePem() {
    return pem(certificate);
  }

  /** Trusts this authority and nobody else. */
  public SSLContext clientContext() throws GeneralSecurityException, IOException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trustStore());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** Holds this authority as the only one, for clients that take a store. */
  public KeyStore trustStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("authority", certificate);
    return store;
  }

  private X509v3CertificateBuilder builder(X500Name subject, KeyPair pair, Duration life) {
    return new JcaX509v3CertificateBuilder(
        NAME,
        BigInteger.valueOf(serial++),
        Date.from(from),
        Date.from(from.plus(life)),
        subject,
        pair.getPublic());
  }

  private X509Certificate signed(X509v3CertificateBuilder builder) {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder(Algorithm.EC.signature).build(keys.getPrivate())));
    } catch (GeneralSecurityException | OperatorException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keyPair(Algorithm algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm.key).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(X509Certificate certificate) {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            label,
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der),
            label);
  }
}
