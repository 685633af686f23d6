package dev.stile.http;

import dev.stile.limit.AddressBlock;
import dev.stile.seal.Pseudonyms;
import java.net.InetAddress;
import java.util.HexFormat;

/** What visitors are called wherever something about them is written down. Thread-safe. */
public final class VisitorNames {
  private final Pseudonyms pseudonyms;

  public VisitorNames(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * A keyed hash of what one subscriber holds, of an IPv6 address its /64: sixteen hexadecimal
   * digits, which tell the addresses of one server apart.
   */
  public String of(InetAddress address) {
    AddressBlock block = AddressBlock.of(address);
    long hash =
        pseudonyms.of("address", block.width().name(), Long.toHexString(block.bits())).getLong();
    return HexFormat.of().toHexDigits(hash);
  }
}
