package dev.stile.limit;

import java.util.Optional;

/**
 * How often a visitor has attempted a scene, by what he can be known by; this attempt included.
 *
 * @param address his address block
 * @param site the /48 around it; empty for IPv4
 * @param device his device; the address block again, where there is nothing to know it by
 */
public record Frequency(Tally address, Optional<Tally> site, Tally device) {}
