package dev.stile.http.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A certificate chain with its private key; immutable. {@link PemReading#of} makes one. */
public final class PemIdentity {
  /** The store lives in memory only; its format wants a password all the same. */
  private static final String PASSWORD = "in-memory";

  private final List<X509Certificate> chain;
  private final PrivateKey key;

  PemIdentity(List<X509Certificate> chain, PrivateKey key) {
    this.chain = List.copyOf(chain);
    this.key = key;
  }

  /** The server's own certificate first. */
  public List<X509Certificate> chain() {
    return chain;
  }

  /**
   * Makes {@code factory} show this identity: before its start, or inside {@link
   * SslContextFactory#reload} of a running one.
   */
  public void applyTo(SslContextFactory.Server factory) {
    factory.setKeyStore(keyStore());
    factory.setKeyStorePassword(PASSWORD);
  }

  private KeyStore keyStore() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("stile", key, PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a checked key and chain could not be stored in memory", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PemIdentity that && chain.equals(that.chain) && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return chain.hashCode();
  }

  /** The name only: the key is a secret. */
  @Override
  public String toString() {
    return "PemIdentity[" + chain.getFirst().getSubjectX500Principal() + "]";
  }
}
