package dev.stile.assessment;

import java.util.List;
import java.util.regex.Pattern;

/** Browsers under a driver's control, by their own word or by what the driver leaves behind. */
final class DriverRules {
  private static final Pattern HEADLESS = Pattern.compile("HeadlessChrome|PhantomJS|jsdom");

  /** Addresses that Puppeteer, Playwright and Selenium give to the scripts they put in. */
  private static final Pattern DRIVER_ADDRESS =
      Pattern.compile("pptr:|puppeteer|playwright|UtilityScript|selenium|webdriver");

  static final List<Rule> ALL =
      List.of(
          new Rule(Reason.WEBDRIVER, DriverRules::isDriven),
          new Rule(Reason.DRIVER_MARKS, profile -> !profile.texts("driverMarks").isEmpty()),
          new Rule(Reason.DRIVER_HIDDEN, DriverRules::hidesDriver),
          new Rule(Reason.DRIVER_ON_STACK, DriverRules::isOnStack),
          new Rule(Reason.HEADLESS, DriverRules::isHeadless));

  private DriverRules() {}

  private static boolean isDriven(Profile profile) {
    return profile.says("webdriver", 0) || profile.texts("workerLies").contains("webdriver");
  }

  /** Only who has a driver to hide touches this property. */
  private static boolean hidesDriver(Profile profile) {
    return profile.texts("ownProperties").contains("webdriver")
        || profile.texts("nativeLies").contains("webdriver")
        || profile.texts("frameLies").contains("webdriver");
  }

  private static boolean isOnStack(Profile profile) {
    return profile.texts("foreignFrames").stream()
        .anyMatch(address -> DRIVER_ADDRESS.matcher(address).find());
  }

  private static boolean isHeadless(Profile profile) {
    return HEADLESS.matcher(profile.agent().text()).find()
        || HEADLESS.matcher(profile.observation().latest().userAgent()).find()
        || profile.texts("clientHints", 2).stream().anyMatch(b -> HEADLESS.matcher(b).find());
  }
}
