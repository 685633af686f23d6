package dev.stile.scene;

import java.time.Instant;
import java.util.Optional;

/**
 * Visitors who are let in or kept out whatever else is known of them. All that is given must fit.
 *
 * @param addresses a network; an entry that lets in always has one, since everything else is only
 *     said by the visitor's side
 * @param userAgent text that stands in the user agent
 * @param device what the device is known by, as events show it
 * @param page text that stands in the page's address
 * @param note why it is there, for those who find it later
 * @param expires when it ends by itself
 */
public record ListEntry(
    Optional<AddressRange> addresses,
    Optional<String> userAgent,
    Optional<String> device,
    Optional<String> page,
    String note,
    Optional<Instant> expires) {}
