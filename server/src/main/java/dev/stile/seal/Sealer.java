package dev.stile.seal;

import dev.stile.seal.MasterKeys.MasterKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes so that nobody else can read or change them, and opens them again.
 *
 * <p>A seal is {@code key id (5) | salt (16) | AES-256-GCM ciphertext and tag}, in base64url. The
 * key id is the generation of the master key and the UTC day. The day's key is derived from the
 * master key, and from it, with the salt, a key for this one seal: so no key meets a nonce twice,
 * however much is sealed, and a seal is worthless once its day's key is no longer derived for its
 * purpose. Purpose, layout version and account are authenticated with the content, each delimited
 * by its length.
 *
 * <p>Thread-safe. Stateless but for a cache of day keys: any node with the same master keys opens
 * what another has sealed.
 */
public final class Sealer {
  /** How far the clock of the node that sealed may be ahead of this one's. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final byte LAYOUT = 3;
  private static final int KEY_ID = 1 + Integer.BYTES;
  private static final int SALT = 16;
  private static final int TAG_BITS = 128;

  /** No honest seal is longer; checked before anything is decoded. */
  private static final int LONGEST_TEXT = 8192;

  /** Each seal has a key of its own, so its nonce may be constant (NIST SP 800-38D, 8.2). */
  private static final byte[] NONCE = new byte[12];

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String KEY_DERIVATION = "HKDF-SHA256";

  private final MasterKeys masterKeys;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** Looked up once: asking all providers anew cost a third of opening a seal. */
  private final Provider cipherProvider;

  private final Provider derivationProvider;
  private final ConcurrentHashMap<KeyId, SecretKey> dayKeys = new ConcurrentHashMap<>();

  private record KeyId(int generation, int day) {}

  /**
   * @param random of cryptographic quality: a repeated salt would repeat a key
   */
  public Sealer(MasterKeys masterKeys, InstantSource clock, RandomGenerator random) {
    this.masterKeys = masterKeys;
    this.clock = clock;
    this.random = random;
    try {
      this.cipherProvider = Cipher.getInstance(CIPHER).getProvider();
      this.derivationProvider = providerOfDerivation();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** A derivation knows its provider only once it was given something to derive. */
  private static Provider providerOfDerivation() throws GeneralSecurityException {
    KDF hkdf = KDF.getInstance(KEY_DERIVATION);
    hkdf.deriveData(HKDFParameterSpec.ofExtract().addIKM(new byte[1]).extractOnly());
    return Security.getProvider(hkdf.getProviderName());
  }

  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("AES-GCM or HKDF is missing in this JDK", e);
  }

  /** Seals {@code content} for one purpose and account; the length tells that of the content. */
  public String seal(Purpose purpose, String account, byte[] content) {
    MasterKey master = masterKeys.newest();
    KeyId id = new KeyId(master.generation(), day(clock.instant()));
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    try {
      byte[] box = cipher(Cipher.ENCRYPT_MODE, id, master, salt, purpose, account).doFinal(content);
      ByteBuffer seal = ByteBuffer.allocate(KEY_ID + SALT + box.length);
      seal.put((byte) id.generation()).putInt(id.day()).put(salt).put(box);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.array());
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /**
   * Opens a seal, or is empty when it was not sealed here for this purpose and account, was
   * altered, or its day is over. Nothing tells these cases apart.
   */
  public Optional<byte[]> open(Purpose purpose, String account, String sealed) {
    if (sealed.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length < KEY_ID + SALT + TAG_BITS / Byte.SIZE || !isCanonical(sealed, bytes)) {
      return Optional.empty();
    }
    ByteBuffer seal = ByteBuffer.wrap(bytes);
    KeyId id = new KeyId(Byte.toUnsignedInt(seal.get()), seal.getInt());
    byte[] salt = new byte[SALT];
    seal.get(salt);
    if (!isLive(id.day(), purpose.grace())) {
      return Optional.empty();
    }
    return masterKeys
        .generation(id.generation())
        .flatMap(master -> unbox(id, master, salt, purpose, account, bytes));
  }

  private Optional<byte[]> unbox(
      KeyId id, MasterKey master, byte[] salt, Purpose purpose, String account, byte[] seal) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, id, master, salt, purpose, account);
      return Optional.of(cipher.doFinal(seal, KEY_ID + SALT, seal.length - KEY_ID - SALT));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** Base64 has several spellings of one content; only ours counts, so that a seal has one text. */
  private static boolean isCanonical(String text, byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
  }

  private boolean isLive(int day, Duration grace) {
    Instant now = clock.instant();
    return day >= day(now.minus(grace)) && day <= day(now.plus(SKEW));
  }

  private static int day(Instant instant) {
    return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), Duration.ofDays(1).toSeconds()));
  }

  private Cipher cipher(
      int mode, KeyId id, MasterKey master, byte[] salt, Purpose purpose, String account)
      throws GeneralSecurityException {
    SecretKey key = derive(dayKey(id, master), salt, purpose.code());
    Cipher cipher = Cipher.getInstance(CIPHER, cipherProvider);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, NONCE));
    byte[] name = account.getBytes(StandardCharsets.UTF_8);
    cipher.updateAAD(
        ByteBuffer.allocate(2 + Integer.BYTES + name.length)
            .put(purpose.code())
            .put(LAYOUT)
            .putInt(name.length)
            .put(name)
            .flip());
    return cipher;
  }

  private SecretKey dayKey(KeyId id, MasterKey master) {
    dayKeys.keySet().removeIf(old -> !isLive(old.day(), Purpose.DEVICE.grace()));
    return dayKeys.computeIfAbsent(
        id,
        _ -> {
          byte[] context = ByteBuffer.allocate(4).putInt(id.day()).array();
          try {
            return derive(new SecretKeySpec(master.secret(), "HKDF"), context, (byte) 0);
          } catch (GeneralSecurityException e) {
            throw missing(e);
          }
        });
  }

  private SecretKey derive(SecretKey from, byte[] salt, byte info) throws GeneralSecurityException {
    KDF hkdf = KDF.getInstance(KEY_DERIVATION, derivationProvider);
    byte[] label = "stile seal ".getBytes(StandardCharsets.US_ASCII);
    byte[] context = Arrays.copyOf(label, label.length + 1);
    context[label.length] = info;
    return hkdf.deriveKey(
        "AES", HKDFParameterSpec.ofExtract().addIKM(from).addSalt(salt).thenExpand(context, 32));
  }
}
