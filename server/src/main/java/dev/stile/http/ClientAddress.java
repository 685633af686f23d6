package dev.stile.http;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the visitor's address. A proxy appends the address it was called from to {@code
 * X-Forwarded-For}, so of what stands there only the part that trusted proxies wrote is true: read
 * from the right, the first hop that is no trusted proxy is the visitor. Whatever stands left of it
 * he may have written himself.
 */
public final class ClientAddress {
  /** No chain of honest proxies is longer. */
  private static final int MOST_HOPS = 32;

  private ClientAddress() {}

  /**
   * The right-most untrusted hop.
   *
   * @param peer who opened the connection
   * @param forwardedFor all values of {@code X-Forwarded-For}, in the order of the lines
   */
  public static InetAddress of(
      InetAddress peer, List<String> forwardedFor, Predicate<InetAddress> trusted) {
    if (forwardedFor.isEmpty() || !trusted.test(peer)) {
      return peer;
    }
    String[] hops = String.join(",", forwardedFor).split(",", -1);
    InetAddress client = peer;
    int last = Math.max(0, hops.length - MOST_HOPS);
    for (int i = hops.length - 1; i >= last; i--) {
      InetAddress hop;
      try {
        hop = InetAddress.ofLiteral(withoutPort(hops[i].strip()));
      } catch (IllegalArgumentException e) {
        // A trusted proxy passed on what it can't have written: what it saw is unknown.
        return client;
      }
      client = hop;
      if (!trusted.test(hop)) {
        return hop;
      }
    }
    return client;
  }

  /** Some proxies append the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
  private static String withoutPort(String hop) {
    if (hop.startsWith("[") && hop.indexOf(']') > 0) {
      return hop.substring(1, hop.indexOf(']'));
    }
    boolean isIpv4WithPort = hop.indexOf('.') > 0 && hop.indexOf(':') == hop.lastIndexOf(':');
    return isIpv4WithPort && hop.indexOf(':') > 0 ? hop.substring(0, hop.indexOf(':')) : hop;
  }
}
