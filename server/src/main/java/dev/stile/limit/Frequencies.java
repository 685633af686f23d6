package dev.stile.limit;

import dev.stile.seal.Pseudonyms;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Counts the attempts of each visitor at each scene. Addresses and devices reach the store only as
 * keyed hashes. Thread-safe as its store is.
 */
public final class Frequencies {
  private final CounterStore store;
  private final Pseudonyms names;

  /**
   * @param secret 32 bytes that no visitor knows; the same after a restart and on all nodes, or
   *     what was counted before is not found
   */
  public Frequencies(CounterStore store, byte[] secret) {
    this.store = store;
    this.names = new Pseudonyms(secret);
  }

  /**
   * Counts one attempt.
   *
   * @param device what the device is known by, unlike that of any other; empty when by nothing
   */
  public Frequency count(String sceneId, AddressBlock block, Optional<String> device) {
    Tally address = count(sceneId, block);
    Optional<Tally> site = block.wider().map(wider -> count(sceneId, wider));
    Tally ofDevice = device.map(name -> store.count(key(sceneId, name))).orElse(address);
    return new Frequency(address, site, ofDevice);
  }

  /** Counts one attempt of an address block by keys and steps, apart from all others. */
  public Tally countKeys(String sceneId, AddressBlock block) {
    // No scene is called so: an id holds no space.
    return count(sceneId + " keys", block);
  }

  /** Counts one attempt without a picture, apart from all others and from {@link #count}. */
  public Frequency countWait(String sceneId, AddressBlock block, Optional<String> device) {
    return count(waitsAt(sceneId), block, device);
  }

  /** How often an address block has attempted a scene without a picture; counts nothing. */
  public Tally lookWait(String sceneId, AddressBlock block) {
    return look(waitsAt(sceneId), block);
  }

  /** What no scene is called: an id holds no space. */
  private static String waitsAt(String sceneId) {
    return sceneId + " wait";
  }

  /** How often an address block has attempted a scene; counts nothing. */
  public Tally look(String sceneId, AddressBlock block) {
    return store.look(key(sceneId, block));
  }

  /** How often a device has attempted a scene; counts nothing. */
  public Tally look(String sceneId, String device) {
    return store.look(key(sceneId, device));
  }

  private Tally count(String sceneId, AddressBlock block) {
    return store.count(key(sceneId, block));
  }

  private CounterKey key(String sceneId, AddressBlock block) {
    return hashed(block.width().name(), sceneId, Long.toHexString(block.bits()));
  }

  private CounterKey key(String sceneId, String device) {
    return hashed("device", sceneId, device);
  }

  private CounterKey hashed(String... parts) {
    ByteBuffer hash = names.of(parts);
    return new CounterKey(hash.getLong(), hash.getLong());
  }
}
