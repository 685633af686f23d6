package dev.stile.limit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Counts the attempts of each visitor at each scene. Addresses and devices reach the store only as
 * keyed hashes. Thread-safe as its store is.
 */
public final class Frequencies {
  private static final String ALGORITHM = "HmacSHA256";

  private final CounterStore store;
  private final SecretKeySpec secret;

  /**
   * @param secret 32 bytes that no visitor knows; the same after a restart and on all nodes, or
   *     what was counted before is not found
   */
  public Frequencies(CounterStore store, byte[] secret) {
    this.store = store;
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * Counts one attempt.
   *
   * @param device what the device is known by, unlike that of any other; empty when by nothing
   */
  public Frequency count(String sceneId, AddressBlock block, Optional<String> device) {
    Tally address = count(sceneId, block);
    Optional<Tally> site = block.wider().map(wider -> count(sceneId, wider));
    Tally ofDevice = device.map(name -> store.count(key("device", sceneId, name))).orElse(address);
    return new Frequency(address, site, ofDevice);
  }

  private Tally count(String sceneId, AddressBlock block) {
    return store.count(key(block.width().name(), sceneId, Long.toHexString(block.bits())));
  }

  private CounterKey key(String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
      }
      ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
      return new CounterKey(hash.getLong(), hash.getLong());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is missing in this JDK", e);
    }
  }
}
