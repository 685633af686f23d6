package dev.stile.assessment;

import dev.stile.assessment.Agent.Engine;
import dev.stile.assessment.Agent.Os;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where a browser says one thing here and another there. */
final class ContradictionRules {
  /** Rules of time zones from before then are in no browser's present. */
  private static final Instant LONG_AGO = Instant.parse("2015-01-01T00:00:00Z");

  private static final int SECONDS_OF_A_MINUTE = 60;

  /** The names that client hints have for what user agents say. */
  private static final Map<String, Set<Os>> HINTED =
      Map.of(
          "Windows", Set.of(Os.WINDOWS),
          "macOS", Set.of(Os.MAC),
          "Linux", Set.of(Os.LINUX),
          "Chrome OS", Set.of(Os.CHROME_OS),
          "Chromium OS", Set.of(Os.CHROME_OS),
          // A phone that asks for pages made for desktops says Linux.
          "Android", Set.of(Os.ANDROID, Os.LINUX),
          "iOS", Set.of(Os.IOS));

  /** What worker and window disagree about in no browser, nor by an extension's doing. */
  private static final Set<String> SELF = Set.of("userAgent", "platform");

  static final List<Rule> ALL =
      List.of(
          new Rule(Reason.PLATFORM_CONTRADICTS, ContradictionRules::platformContradicts),
          new Rule(Reason.HINTS_CONTRADICT, ContradictionRules::hintsContradict),
          new Rule(Reason.ENGINE_CONTRADICTS, ContradictionRules::engineContradicts),
          new Rule(Reason.CLOCK_CONTRADICTS, ContradictionRules::clockContradicts),
          new Rule(Reason.FRAME_CONTRADICTS, profile -> tellsOfItself(profile, "frameLies")),
          new Rule(Reason.WORKER_CONTRADICTS, profile -> tellsOfItself(profile, "workerLies")),
          new Rule(Reason.VALUES_ALTERED, ContradictionRules::altersValues),
          new Rule(
              Reason.NATIVE_CODE_FORGED,
              profile -> profile.texts("nativeLies").contains("toString")));

  private ContradictionRules() {}

  private static boolean platformContradicts(Profile profile) {
    String platform = profile.text("platform").orElse("");
    if (platform.isEmpty() || platform.startsWith("(")) {
      return false;
    }
    return switch (profile.agent().os()) {
      case WINDOWS -> !platform.startsWith("Win");
      // A phone or tablet that asks for pages made for desktops says to be a Mac.
      case MAC -> !platform.startsWith("Mac") && !platform.startsWith("iP");
      case IOS -> !platform.startsWith("iP") && !platform.startsWith("Mac");
      case LINUX, CHROME_OS, ANDROID ->
          platform.startsWith("Win") || platform.startsWith("Mac") || platform.startsWith("iP");
      case OTHER -> false;
    };
  }

  private static boolean hintsContradict(Profile profile) {
    Agent agent = profile.agent();
    if (profile.text("clientHints").isEmpty()) {
      return false;
    }
    if (agent.engine() == Engine.FIREFOX || agent.engine() == Engine.SAFARI) {
      return true;
    }
    Set<Os> hinted = HINTED.get(profile.text("clientHints").orElse(""));
    boolean isOther = hinted != null && agent.os() != Os.OTHER && !hinted.contains(agent.os());
    boolean isMobile = profile.says("clientHints", 1);
    return isOther || (isMobile && agent.isDesktop()) || hasOtherVersion(profile);
  }

  /** The engine's own brand counts versions as the user agent does; others have their own count. */
  private static boolean hasOtherVersion(Profile profile) {
    Agent agent = profile.agent();
    List<String> versions =
        profile.texts("clientHints", 2).stream()
            .filter(brand -> brand.startsWith("Chromium "))
            .map(brand -> brand.substring("Chromium ".length()))
            .toList();
    return agent.engine() == Engine.CHROMIUM
        && agent.version().isPresent()
        && !versions.isEmpty()
        && !versions.contains(Integer.toString(agent.version().getAsInt()));
  }

  private static boolean engineContradicts(Profile profile) {
    Agent agent = profile.agent();
    String vendor = profile.text("maker", 0).orElse("");
    String build = profile.text("maker", 1).orElse("");
    boolean saysMemory = profile.amount("hardware", 1).orElse(0) > 0;
    return profile.isRead("maker")
        && switch (agent.engine()) {
          case CHROMIUM ->
              vendor.startsWith("Apple")
                  || build.equals("20100101")
                  || (agent.isDesktop() && profile.denies("maker", 2));
          case FIREFOX -> !vendor.isEmpty() || !build.equals("20100101") || saysMemory;
          case SAFARI -> !vendor.startsWith("Apple") || !build.equals("20030107") || saysMemory;
          case OTHER -> false;
        };
  }

  /** Whether the clock is by an offset that its time zone has never had. */
  private static boolean clockContradicts(Profile profile) {
    String zone = profile.text("timeZone", 0).orElse("");
    double minutes = profile.amount("timeZone", 1).orElse(Double.NaN);
    if (Double.isNaN(minutes) || !ZoneId.getAvailableZoneIds().contains(zone)) {
      return false;
    }
    return offsets(zone).noneMatch(seconds -> seconds == -minutes * SECONDS_OF_A_MINUTE);
  }

  private static Stream<Integer> offsets(String zone) {
    try {
      ZoneRules rules = ZoneId.of(zone).getRules();
      Stream<Integer> changes =
          rules.getTransitions().stream()
              .filter(change -> change.getInstant().isAfter(LONG_AGO))
              .map(change -> change.getOffsetAfter().getTotalSeconds());
      Stream<Integer> seasons =
          rules.getTransitionRules().stream()
              .map(season -> season.getOffsetAfter().getTotalSeconds());
      int then = rules.getOffset(LONG_AGO).getTotalSeconds();
      return Stream.of(changes, seasons, Stream.of(then)).flatMap(each -> each);
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }

  private static boolean tellsOfItself(Profile profile, String lies) {
    return profile.texts(lies).stream().anyMatch(SELF::contains);
  }

  /** Extensions for privacy do that, too. */
  private static boolean altersValues(Profile profile) {
    return Stream.of("frameLies", "workerLies", "nativeLies", "ownProperties")
        .anyMatch(name -> !profile.texts(name).isEmpty());
  }
}
