package dev.stile.signal;

import java.net.InetAddress;

/**
 * Who asked for a challenge, as his connection told it. Evidence, never a gate: visitors change
 * networks and address families in mid-challenge.
 *
 * @param address the visitor's, behind trusted proxies
 * @param origin the Origin header, empty when there was none; likewise the others
 */
public record Visit(
    InetAddress address, String origin, String referer, String userAgent, String clientHints) {}
