package dev.stile.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, 11.0.0.0",
    "10.0.0.0/8, 10.0.0.0, 9.255.255.255",
    "192.0.2.128/25, 192.0.2.128, 192.0.2.127",
    "192.0.2.7, 192.0.2.7, 192.0.2.6",
    "2001:db8::/33, 2001:db8:7fff::1, 2001:db8:8000::1",
    "::1, ::1, ::2",
    "0.0.0.0/0, 255.1.2.3, ::1",
    "::/0, fe80::1, 1.2.3.4"
  })
  void aRangeHoldsItsOwnAddressesOnly(String range, String inside, String outside) {
    AddressRange parsed = AddressRange.parse(range).orElseThrow();
    assertThat(parsed.contains(InetAddress.ofLiteral(inside))).isTrue();
    assertThat(parsed.contains(InetAddress.ofLiteral(outside))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "10.0.0.0/",
        "/8",
        "10.0.0.0/-1",
        "10.0.0.0/33",
        "10.0.0.0/8/8",
        "10.0.0.1/8",
        "10.1",
        "0x0a.0.0.1",
        "256.0.0.1",
        "::/129",
        "2001:db8::1/32",
        "fe80::1%eth0",
        "localhost",
        "1.2.3.4 ",
        "[::1]",
        "::g"
      })
  void whatIsNoRangeIsRefused(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  @Test
  void anIpv4AddressInIpv6ClothesIsTheIpv4Address() {
    assertThat(
            AddressRange.parse("192.0.2.7")
                .orElseThrow()
                .contains(InetAddress.ofLiteral("::ffff:192.0.2.7")))
        .isTrue();
  }

  @Property
  void anAddressIsInEveryRangeAroundIt(
      @ForAll @Size(16) byte[] bytes, @ForAll @IntRange(max = 128) int length) throws Exception {
    bytes[0] = 0x20; // Java turns an IPv4 address in IPv6 clothes into four bytes.
    byte[] network = bytes.clone();
    for (int bit = length; bit < 128; bit++) {
      network[bit / 8] &= (byte) ~(1 << (7 - bit % 8));
    }
    AddressRange range = new AddressRange(InetAddress.getByAddress(network), length);
    assertThat(range.contains(InetAddress.getByAddress(bytes))).isTrue();
  }
}
