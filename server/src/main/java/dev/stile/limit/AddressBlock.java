package dev.stile.limit;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The addresses that one subscriber holds: an IPv4 address, or an IPv6 /64. Counting single IPv6
 * addresses would limit nobody, since a host may take 2^64 of them.
 *
 * @param bits the address's leading bits, as many as the width says, right-aligned
 */
public record AddressBlock(Width width, long bits) {
  /** How much more a site may do than one of its lines, or a single address. */
  public static final int SITE_FACTOR = 16;

  /** How much of an address counts. */
  public enum Width {
    /** A whole IPv4 address. */
    IPV4,
    /** What one link or home line gets. */
    IPV6_64,
    /** What one site gets, and can choose its /64s from. */
    IPV6_48
  }

  /** The block of an address; an IPv4 address written as IPv6 ({@code ::ffff:a.b.c.d}) is IPv4. */
  public static AddressBlock of(InetAddress address) {
    byte[] bytes = address.getAddress();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length == 4) {
      return ipv4(buffer.getInt());
    }
    long network = buffer.getLong();
    boolean mapped = network == 0 && buffer.getInt() == 0xffff;
    return mapped ? ipv4(buffer.getInt()) : new AddressBlock(Width.IPV6_64, network);
  }

  private static AddressBlock ipv4(int address) {
    return new AddressBlock(Width.IPV4, Integer.toUnsignedLong(address));
  }

  /** The /48 around a /64; nothing wider is counted. */
  public Optional<AddressBlock> wider() {
    return switch (width) {
      case IPV6_64 -> Optional.of(new AddressBlock(Width.IPV6_48, bits >>> 16));
      case IPV4, IPV6_48 -> Optional.empty();
    };
  }
}
