package dev.stile.assessment;

import dev.stile.signal.Signal;
import dev.stile.signal.Signal.Read;
import java.util.List;
import java.util.Map;

/** Whether the signals are such as the widget makes them in a browser. */
final class TelemetryRules {
  /** In every browser since before the oldest that the widget runs in; none may refuse them. */
  private static final List<String> ALWAYS_READABLE =
      List.of("userAgent", "platform", "languages", "timeZone", "screen", "pointers");

  static final List<Rule> ALL =
      List.of(
          new Rule(Reason.NO_SIGNALS, profile -> profile.signals().byName().isEmpty()),
          new Rule(Reason.SIGNALS_ABSENT, TelemetryRules::lacksNames),
          new Rule(Reason.SIGNALS_OF_NO_BROWSER, TelemetryRules::hasStrangeValues),
          new Rule(Reason.BASICS_UNREAD, TelemetryRules::lacksBasics),
          new Rule(Reason.REPLY_WRONG, TelemetryRules::hasWrongReply));

  private TelemetryRules() {}

  private static boolean hasWrongReply(Profile profile) {
    Observation observation = profile.observation();
    return !observation.submission().reply().answers(observation.question());
  }

  private static boolean lacksNames(Profile profile) {
    Map<String, Signal> sent = profile.signals().byName();
    return !sent.isEmpty() && !sent.keySet().containsAll(Shapes.BY_NAME.keySet());
  }

  private static boolean hasStrangeValues(Profile profile) {
    return Shapes.BY_NAME.entrySet().stream()
        .anyMatch(known ->
            profile.signals().byName().get(known.getKey()) instanceof Read read
                && !known.getValue().test(read.value()));
  }

  /** Where the clock is coarse the widget may stop early: then what it has read weighs alone. */
  private static boolean lacksBasics(Profile profile) {
    return !profile.signals().byName().isEmpty()
        && ALWAYS_READABLE.stream().anyMatch(name -> !profile.isRead(name));
  }
}
