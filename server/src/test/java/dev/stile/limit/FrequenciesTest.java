package dev.stile.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrequenciesTest {
  private static final AddressBlock HOME = block("192.0.2.1");

  private final Map<CounterKey, Long> seen = new HashMap<>();
  private final Frequencies frequencies = frequencies(7);

  private Frequencies frequencies(int secret) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) secret;
    return new Frequencies(
        new CounterStore() {
          @Override
          public Tally count(CounterKey key) {
            seen.merge(key, 1L, Long::sum);
            return look(key);
          }

          @Override
          public Tally look(CounterKey key) {
            long count = seen.getOrDefault(key, 0L);
            return new Tally(count, count);
          }
        },
        bytes);
  }

  private static AddressBlock block(String address) {
    return AddressBlock.of(InetAddress.ofLiteral(address));
  }

  @Test
  void anUnknownDeviceCountsWithItsAddress() {
    frequencies.count("login", HOME, Optional.of("phone"));
    Frequency unknown = frequencies.count("login", HOME, Optional.empty());
    assertThat(unknown.address()).isEqualTo(new Tally(2, 2));
    assertThat(unknown.device()).isEqualTo(unknown.address());
  }

  @Test
  void aDeviceIsCountedWhereverItComesFrom() {
    frequencies.count("login", HOME, Optional.of("phone"));
    Frequency away = frequencies.count("login", block("198.51.100.1"), Optional.of("phone"));
    assertThat(away.address()).isEqualTo(new Tally(1, 1));
    assertThat(away.device()).isEqualTo(new Tally(2, 2));
  }

  @Test
  void whatAnAddressHasAttemptedCanBeLookedAt() {
    assertThat(frequencies.look("login", HOME)).isEqualTo(Tally.NONE);
    frequencies.count("login", HOME, Optional.of("phone"));
    assertThat(frequencies.look("login", HOME)).isEqualTo(new Tally(1, 1));
    assertThat(frequencies.look("signup", HOME)).isEqualTo(Tally.NONE);
  }

  @Test
  void scenesAreCountedApart() {
    frequencies.count("login", HOME, Optional.of("phone"));
    Frequency other = frequencies.count("signup", HOME, Optional.of("phone"));
    assertThat(other.address()).isEqualTo(new Tally(1, 1));
    assertThat(other.device()).isEqualTo(new Tally(1, 1));
  }

  @Test
  void theNetworksOfOneSiteAreCountedTogetherToo() {
    Frequency first = frequencies.count("login", block("2001:db8:1:1::1"), Optional.empty());
    Frequency second = frequencies.count("login", block("2001:db8:1:2::1"), Optional.empty());
    assertThat(first.address()).isEqualTo(new Tally(1, 1));
    assertThat(second.address()).isEqualTo(new Tally(1, 1));
    assertThat(second.site()).contains(new Tally(2, 2));
    assertThat(frequencies.count("login", HOME, Optional.empty()).site()).isEmpty();
  }

  @Test
  void namesAndScenesThatRunTogetherAreDifferentKeys() {
    frequencies.count("ab", HOME, Optional.of("c"));
    frequencies.count("a", HOME, Optional.of("bc"));
    assertThat(seen).hasSize(4);
  }

  @Test
  void anotherSecretMakesOtherKeys() {
    frequencies.count("login", HOME, Optional.of("phone"));
    Set<CounterKey> before = new HashSet<>(seen.keySet());
    frequencies(8).count("login", HOME, Optional.of("phone"));
    assertThat(seen.keySet()).hasSize(4).containsAll(before);
  }
}
