package dev.stile.access;

import static dev.stile.access.AccessRefusal.TIMESTAMP_EXPIRED;
import static dev.stile.access.AccessRefusal.TIMESTAMP_FORMAT;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * How far from now a request may say it was signed, in either direction: clocks differ both ways.
 */
record TimeWindow(InstantSource clock, Duration reach) {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
          .withResolverStyle(ResolverStyle.STRICT);

  Optional<Fault> fault(String timestamp) {
    Instant signed;
    try {
      signed = LocalDateTime.parse(timestamp, WRITTEN).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return Optional.of(new Fault(TIMESTAMP_FORMAT, Field.TIMESTAMP.parameter()));
    }
    return Duration.between(signed, clock.instant()).abs().compareTo(reach) <= 0
        ? Optional.empty()
        : Optional.of(new Fault(TIMESTAMP_EXPIRED, Field.TIMESTAMP.parameter()));
  }
}
