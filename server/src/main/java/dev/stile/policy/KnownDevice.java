package dev.stile.policy;

import java.util.Optional;

/**
 * What is known of the device that an attempt came from.
 *
 * @param name what it is known by, as events and lists show it; empty when by nothing
 * @param isCertain whether the name comes from a token that this service has sealed for it; else
 *     only from what it looks like, which other devices share
 * @param isGood whether it has passed before and never failed for what it did
 */
public record KnownDevice(Optional<String> name, boolean isCertain, boolean isGood) {
  public static final KnownDevice UNKNOWN = new KnownDevice(Optional.empty(), false, false);
}
