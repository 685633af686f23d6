package dev.stile.challenge;

import dev.stile.limit.AddressBlock;
import dev.stile.policy.KnownDevice;
import dev.stile.policy.Verdict;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.policy.Verdict.StepUp;
import dev.stile.scene.Scene;
import dev.stile.seal.Pseudonyms;
import dev.stile.seal.Sealer;
import dev.stile.signal.Likeness;
import dev.stile.signal.Signals;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Knows devices when they come back: by the token they were given, or else by what they look like
 * and where they are. Thread-safe, stores nothing.
 *
 * <p>A new token's id is one of as many as the scene's fleet factor, for devices that look alike at
 * one address block: however often somebody clears his storage, he gets no further ids.
 */
public final class Devices {
  private final Sealing sealing;
  private final Pseudonyms names;
  private final Supplier<Duration> retention;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param secret 32 bytes that no visitor knows; the same after a restart and on all nodes
   * @param retention how long a token counts after it was given
   */
  public Devices(
      Sealer sealer,
      byte[] secret,
      Supplier<Duration> retention,
      InstantSource clock,
      RandomGenerator random) {
    this.sealing = new Sealing(sealer);
    this.names = new Pseudonyms(secret);
    this.retention = retention;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A device as an attempt shows it.
   *
   * @param token what it is given when the attempt is judged, but for how that went
   */
  record Device(KnownDevice known, DeviceToken token) {}

  /**
   * Who it is. A token that is forged, altered, too old or another account's is none.
   *
   * @param sent the token that came with the attempt; empty when none did
   */
  Device recognise(Scene scene, String sent, Signals signals, AddressBlock block) {
    Optional<DeviceToken> held = held(scene, sent);
    if (held.isPresent()) {
      DeviceToken token = held.get();
      return new Device(new KnownDevice(Optional.of(name(token)), true, token.isGood()), token);
    }
    Instant now = clock.instant();
    Optional<String> looks = Likeness.of(signals).map(Likeness::text);
    String place = scene.account() + "\n" + block.width() + "\n" + block.bits();
    int slot = random.nextInt(scene.policy().fleetFactor());
    ByteBuffer id = names.of("device", place, looks.orElse(""), Integer.toString(slot));
    DeviceToken fresh = new DeviceToken(id.getLong(), id.getLong(), now, now, 0, 0);
    KnownDevice known =
        looks
            .map(text -> names.of("likeness", place, text))
            .map(hash -> Optional.of("l" + text(hash.getLong(), hash.getLong())))
            .map(name -> new KnownDevice(name, false, false))
            .orElse(KnownDevice.UNKNOWN);
    return new Device(known, fresh);
  }

  /** What the attempts of the device with this token are counted by; empty as for no token. */
  Optional<String> nameOf(Scene scene, String sent) {
    return held(scene, sent).map(Devices::name);
  }

  private Optional<DeviceToken> held(Scene scene, String sent) {
    return Optional.of(sent)
        .filter(_ -> scene.givesDeviceTokens())
        .flatMap(text -> sealing.openDevice(scene.account(), text))
        .filter(token -> token.isAlive(clock.instant(), retention.get()));
  }

  private static String name(DeviceToken token) {
    return "t" + text(token.idHigh(), token.idLow());
  }

  /** What the device is to keep after this verdict; empty where the scene gives none. */
  Optional<String> token(Scene scene, Device device, Verdict verdict) {
    DeviceToken token = after(device.token(), verdict, clock.instant());
    return scene.givesDeviceTokens()
        ? Optional.of(sealing.seal(scene.account(), token))
        : Optional.empty();
  }

  /** What only looks like a token, for who must not learn that he was not judged. */
  Optional<String> tokenOfNobody(Scene scene) {
    DeviceToken token =
        new DeviceToken(random.nextLong(), random.nextLong(), Instant.EPOCH, Instant.EPOCH, 0, 0);
    return scene.givesDeviceTokens()
        ? Optional.of(sealing.seal(scene.account(), token))
        : Optional.empty();
  }

  private static DeviceToken after(DeviceToken token, Verdict verdict, Instant now) {
    return switch (verdict) {
      case Pass(PassReason reason) when reason == PassReason.PERSON -> token.afterPass(now);
      case Fail(FailReason reason) when isForWhatItDid(reason) -> token.afterFailure(now);
      case Pass _, Fail _, StepUp _ -> token.renewed(now);
    };
  }

  /** People answer wrongly, too, and no device can do anything about lists, pages and others. */
  private static boolean isForWhatItDid(FailReason reason) {
    return switch (reason) {
      case SCRIPTED_INPUT, VIRTUAL_DEVICE, EVIDENCE -> true;
      case NOT_VOUCHED_FOR,
          TEST_MODE,
          WORK_NOT_DONE,
          WRONG_PLATFORM,
          BLOCKED,
          WRONG_PAGE,
          ADDRESS_RATE,
          DEVICE_RATE,
          WRONG_ANSWER ->
          false;
    };
  }

  private static String text(long high, long low) {
    byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
