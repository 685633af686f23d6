package dev.stile.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that everything sealed rests on, newest last. New things are sealed under the newest;
 * older ones still open what was sealed under them, so a rotation invalidates nothing that is under
 * way. All nodes of a cluster share them.
 */
public record MasterKeys(List<MasterKey> keys) {
  /** One generation. */
  @SuppressWarnings("ArrayRecordComponent") // Cloned on the way in and out.
  public record MasterKey(int generation, byte[] secret) {
    /** Bytes of a master key: as strong as AES-256. */
    public static final int LENGTH = 32;

    public MasterKey {
      if (generation < 0 || generation > 255) {
        throw new IllegalArgumentException("a generation is 0 to 255");
      }
      if (secret.length != LENGTH) {
        throw new IllegalArgumentException("a master key has " + LENGTH + " bytes");
      }
      secret = secret.clone();
    }

    @Override
    public byte[] secret() {
      return secret.clone();
    }

    @Override
    public String toString() {
      return "MasterKey[" + generation + "]";
    }
  }

  public MasterKeys {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("at least one master key");
    }
    if (keys.stream().map(MasterKey::generation).distinct().count() != keys.size()) {
      throw new IllegalArgumentException("two master keys of one generation");
    }
  }

  /**
   * A secret of 32 bytes for something else than seals. It comes from the oldest generation, so
   * that a rotation does not cut off what was counted or hashed under it; it changes when that
   * generation is taken out.
   *
   * @param purpose what it is for: each has a secret of its own that tells nothing of another's
   */
  public byte[] derive(String purpose) {
    try {
      SecretKey master = new SecretKeySpec(keys.getFirst().secret(), "HKDF");
      byte[] info = ("stile derived " + purpose).getBytes(StandardCharsets.UTF_8);
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, MasterKey.LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF is missing in this JDK", e);
    }
  }

  MasterKey newest() {
    return keys.getLast();
  }

  Optional<MasterKey> generation(int generation) {
    return keys.stream().filter(key -> key.generation() == generation).findFirst();
  }
}
