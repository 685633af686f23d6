package dev.stile.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.limit.AddressBlock.Width;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressBlockTest {
  private static AddressBlock block(String address) throws UnknownHostException {
    return AddressBlock.of(InetAddress.getByName(address));
  }

  @Test
  void anIpv4AddressStandsForItself() throws UnknownHostException {
    assertThat(block("203.0.113.7")).isEqualTo(new AddressBlock(Width.IPV4, 0xcb00_7107L));
    assertThat(block("203.0.113.7")).isNotEqualTo(block("203.0.113.8"));
    assertThat(block("203.0.113.7").wider()).isEmpty();
  }

  @Test
  void anIpv6AddressCountsAsItsSixtyFour() throws UnknownHostException {
    assertThat(block("2001:db8:1:2::1")).isEqualTo(block("2001:db8:1:2:ffff:ffff:ffff:ffff"));
    assertThat(block("2001:db8:1:2::1")).isNotEqualTo(block("2001:db8:1:3::1"));
  }

  @Test
  void theSixtyFoursOfASiteShareOneFortyEight() throws UnknownHostException {
    AddressBlock site = block("fd00:1:2:3::1").wider().orElseThrow();
    assertThat(site).isEqualTo(new AddressBlock(Width.IPV6_48, 0xfd00_0001_0002L));
    assertThat(block("fd00:1:2:ffff::9").wider()).contains(site);
    assertThat(block("fd00:1:3:3::1").wider()).isNotEmpty().get().isNotEqualTo(site);
    assertThat(site.wider()).isEmpty();
  }

  @Test
  void anIpv4AddressWrittenAsIpv6IsIpv4() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    System.arraycopy(new byte[] {(byte) 203, 0, 113, 7}, 0, mapped, 12, 4);
    InetAddress address = Inet6Address.getByAddress(null, mapped, 0);
    assertThat(address).isInstanceOf(Inet6Address.class);
    assertThat(AddressBlock.of(address)).isEqualTo(block("203.0.113.7"));
  }

  @Test
  void theLoopbackIsNotAMappedAddress() throws UnknownHostException {
    assertThat(block("::1")).isEqualTo(new AddressBlock(Width.IPV6_64, 0));
  }
}
