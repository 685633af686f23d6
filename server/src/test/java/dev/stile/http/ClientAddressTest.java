package dev.stile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  private static final InetAddress PROXY = InetAddress.ofLiteral("10.0.0.1");
  private static final Set<InetAddress> TRUSTED = Set.of(PROXY, InetAddress.ofLiteral("10.0.0.2"));

  private static String client(String peer, String... forwardedFor) {
    return ClientAddress.of(InetAddress.ofLiteral(peer), List.of(forwardedFor), TRUSTED::contains)
        .getHostAddress();
  }

  @Test
  void withoutAProxyThePeerIsTheVisitorWhateverHeClaims() {
    assertThat(client("192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
  }

  @Test
  void behindAProxyTheRightMostUntrustedHopIsTheVisitor() {
    assertThat(client("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2")).isEqualTo("198.51.100.1");
    assertThat(client("10.0.0.1", "1.2.3.4", "198.51.100.1, 10.0.0.2")).isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.1:4711 | 198.51.100.1",
        "2001:db8::7 | 2001:db8:0:0:0:0:0:7",
        "[2001:db8::7] | 2001:db8:0:0:0:0:0:7",
        "[2001:db8::7]:4711 | 2001:db8:0:0:0:0:0:7",
      })
  void aHopMayCarryItsPort(String hop, String client) {
    assertThat(client("10.0.0.1", hop)).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource({"''", "unknown", "localhost", "'1.2.3.4,'", "'1.2.3.4, evil'", "999.1.1.1"})
  void whatIsNoAddressEndsTheChain(String hops) {
    assertThat(client("10.0.0.1", hops)).isEqualTo("10.0.0.1");
  }

  @Test
  void anEndlessChainIsReadToABound() {
    String hops = "10.0.0.2,".repeat(100_000) + "10.0.0.2";
    assertThat(client("10.0.0.1", hops)).isEqualTo("10.0.0.2");
  }
}
