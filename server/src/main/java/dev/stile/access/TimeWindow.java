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

  /** Years may be written with a sign and a fifth digit; a client's never are. */
  private static final int WRITTEN_LENGTH = "uuuu-MM-ddTHH:mm:ssZ".length();

  Optional<Fault> fault(String timestamp) {
    Optional<Instant> signed = read(timestamp);
    if (signed.isEmpty()) {
      return Optional.of(new Fault(TIMESTAMP_FORMAT, Field.TIMESTAMP.parameter()));
    }
    return Duration.between(signed.get(), clock.instant()).abs().compareTo(reach) <= 0
        ? Optional.empty()
        : Optional.of(new Fault(TIMESTAMP_EXPIRED, Field.TIMESTAMP.parameter()));
  }

  private static Optional<Instant> read(String timestamp) {
    if (timestamp.length() != WRITTEN_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(timestamp, WRITTEN).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
