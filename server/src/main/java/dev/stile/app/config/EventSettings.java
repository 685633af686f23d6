package dev.stile.app.config;

import dev.stile.report.Keeping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of events.
 *
 * @param keeping how long and how many are kept
 * @param jsonLines the folder where they are also written as JSON lines; empty for nowhere
 */
public record EventSettings(Keeping keeping, Optional<Path> jsonLines) {
  /** What holds where the configuration says nothing: a million take 0.6 GB. */
  public static final EventSettings DEFAULT =
      new EventSettings(new Keeping(Duration.ofDays(30), 1_000_000), Optional.empty());

  private static final int LONGEST_DAYS = 3650;

  static EventSettings read(Section section) {
    try (section) {
      Duration age =
          section
              .optional("retentionDays", Kind.number(1, LONGEST_DAYS))
              .map(Duration::ofDays)
              .orElse(DEFAULT.keeping().age());
      long most =
          section
              .optional("mostRows", Kind.number(1_000, 100_000_000))
              .map(Integer::longValue)
              .orElse(DEFAULT.keeping().most());
      return new EventSettings(new Keeping(age, most), section.file("jsonLines"));
    }
  }
}
