package dev.stile.policy;

import dev.stile.assessment.Observation;
import dev.stile.scene.PageRule;

/** Whether an attempt comes from a page that the scene allows. */
final class PageCheck {
  private PageCheck() {}

  /**
   * The page's origin must be the one that the browser itself has sent; its path is only a claim.
   */
  static boolean isAllowed(PageRule rule, Observation observation) {
    if (rule.allowed().isEmpty()) {
      return true;
    }
    String page = observation.submission().page();
    String origin = observation.latest().origin();
    boolean isClaim = origin.isEmpty() || origin.equals("null");
    if (isClaim ? rule.needsOrigin() : !page.equals(origin) && !page.startsWith(origin + "/")) {
      return false;
    }
    return rule.allowed().stream().anyMatch(match -> match.fits(page));
  }
}
