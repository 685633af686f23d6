package dev.stile.scene;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A block of addresses in CIDR notation, or one address.
 *
 * @param network first address of the block
 * @param prefixLength leading bits that all addresses of the block share
 */
public record AddressRange(InetAddress network, int prefixLength) {

  /**
   * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a single address. Never asks a name server.
   *
   * @return empty for anything else, as for a network with bits set beyond its prefix
   */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    return address(literal)
        .flatMap(address -> {
          int bits = address.getAddress().length * 8;
          int length = slash < 0 ? bits : length(text.substring(slash + 1));
          return length < 0 || length > bits
              ? Optional.empty()
              : Optional.of(new AddressRange(address, length)).filter(AddressRange::isExact);
        });
  }

  private static Optional<InetAddress> address(String literal) {
    // A scope id names an interface of this machine; the JDK also takes brackets and short forms
    // (10.1).
    if (literal.indexOf('%') >= 0
        || literal.indexOf('[') >= 0
        || (literal.indexOf(':') < 0 && !literal.matches("\\d{1,3}(\\.\\d{1,3}){3}"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static int length(String digits) {
    return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
  }

  private boolean isExact() {
    byte[] bytes = network.getAddress();
    for (int bit = prefixLength; bit < bytes.length * 8; bit++) {
      if (bit(bytes, bit) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code address} is of the same family and in the block. */
  public boolean contains(InetAddress address) {
    byte[] ours = network.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefixLength; bit++) {
      if (bit(ours, bit) != bit(theirs, bit)) {
        return false;
      }
    }
    return true;
  }

  private static int bit(byte[] bytes, int index) {
    return (bytes[index / 8] >> (7 - index % 8)) & 1;
  }

  @Override
  public String toString() {
    return network.getHostAddress() + "/" + prefixLength;
  }
}
