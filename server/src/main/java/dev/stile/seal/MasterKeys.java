package dev.stile.seal;

import java.util.List;
import java.util.Optional;

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

  MasterKey newest() {
    return keys.getLast();
  }

  Optional<MasterKey> generation(int generation) {
    return keys.stream().filter(key -> key.generation() == generation).findFirst();
  }
}
