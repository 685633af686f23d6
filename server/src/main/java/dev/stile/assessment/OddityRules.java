package dev.stile.assessment;

import dev.stile.assessment.Agent.Engine;
import dev.stile.trajectory.Trajectory.Input;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is unusual and mostly has an honest cause: little weights, for people have all of it. */
final class OddityRules {
  private static final Pattern SOFTWARE =
      Pattern.compile(
          "swiftshader|llvmpipe|softpipe|swrast|software|basic render|mesa offscreen",
          Pattern.CASE_INSENSITIVE);

  /** Widths of the windows that headless browsers and drivers have unless told otherwise. */
  private static final Set<Double> DEFAULT_WIDTHS = Set.of(800.0, 1280.0);

  private static final Set<Double> DEFAULT_HEIGHTS = Set.of(600.0, 720.0);

  static final List<Rule> ALL =
      List.of(
          new Rule(
              Reason.SOFTWARE_GRAPHICS, profile -> SOFTWARE.matcher(profile.line("gpu")).find()),
          new Rule(Reason.WINDOW_WITHOUT_OUTSIDE, OddityRules::hasNoOutside),
          new Rule(Reason.PLUGINS_CONTRADICT, OddityRules::pluginsContradict),
          new Rule(Reason.PERMISSIONS_CONTRADICT, OddityRules::permissionsContradict),
          new Rule(Reason.FOREIGN_SCRIPTS, profile -> !profile.texts("foreignFrames").isEmpty()),
          new Rule(
              Reason.EXPOSED_FUNCTIONS,
              profile -> profile.amount("exposedFunctions", 0).orElse(0) > 0),
          new Rule(Reason.NO_LANGUAGE, OddityRules::hasNoLanguage));

  private OddityRules() {}

  /**
   * A window as large as its page is full-screen, and then lies where the screen begins; or, with
   * Firefox, hides its frame for privacy.
   */
  private static boolean hasNoOutside(Profile profile) {
    Agent agent = profile.agent();
    if (!agent.isDesktop() || agent.engine() == Engine.FIREFOX || !profile.isRead("screen")) {
      return false;
    }
    double width = profile.amount("screen", 2).orElse(0);
    double height = profile.amount("screen", 3).orElse(0);
    if (width == 0 || height == 0) {
      return true;
    }
    boolean isFrameless =
        width == profile.amount("screen", 0).orElse(0)
            && height == profile.amount("screen", 1).orElse(0);
    boolean isDefault = DEFAULT_WIDTHS.contains(width) && DEFAULT_HEIGHTS.contains(height);
    return isFrameless && (isDefault || isElsewhere(profile));
  }

  private static boolean isElsewhere(Profile profile) {
    return profile.trajectory().input() == Input.MOUSE
        && profile.trajectory().provenance().events() > 0
        && profile.trajectory().provenance().sameScreen() == 0;
  }

  /** One switch of the browser decides over both. */
  private static boolean pluginsContradict(Profile profile) {
    return profile.agent().isDesktop()
        && profile.says("plugins", 2)
        && profile.amount("plugins", 0).orElse(1) == 0;
  }

  private static boolean permissionsContradict(Profile profile) {
    return profile.text("permissions", 0).filter("denied"::equals).isPresent()
        && profile.text("permissions", 1).filter("prompt"::equals).isPresent();
  }

  private static boolean hasNoLanguage(Profile profile) {
    return profile.isRead("languages")
        && profile.texts("languages").stream().allMatch(OddityRules::isNone);
  }

  private static boolean isNone(String language) {
    return language.isEmpty() || language.startsWith("(");
  }
}
