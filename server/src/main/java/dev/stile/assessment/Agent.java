package dev.stile.assessment;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user agent, as far as it can be compared with something. What is not recognised is {@code
 * OTHER}, and then nothing contradicts it: people use browsers that nobody has heard of.
 *
 * @param version of the engine's best known browser, the number before the first dot
 * @param isPhone whether it says to be a phone; tablets may look like desktops
 */
record Agent(String text, Engine engine, Os os, OptionalInt version, boolean isPhone) {
  /** What shows the page. All browsers of iOS are Safari inside. */
  enum Engine {
    CHROMIUM,
    FIREFOX,
    SAFARI,
    OTHER
  }

  /** What it says to run on. */
  enum Os {
    WINDOWS,
    MAC,
    LINUX,
    CHROME_OS,
    ANDROID,
    IOS,
    OTHER
  }

  private static final Pattern CHROME = Pattern.compile("Chrom(?:e|ium)/(\\d{1,4})\\.");
  private static final Pattern FIREFOX = Pattern.compile("Firefox/(\\d{1,4})\\.");
  private static final Pattern SAFARI = Pattern.compile("Version/(\\d{1,4})\\..* Safari/");

  static Agent of(String text) {
    Os os = os(text);
    boolean isPhone =
        os == Os.IOS ? !text.contains("iPad") : os == Os.ANDROID && text.contains("Mobile");
    if (os == Os.IOS) {
      return new Agent(text, Engine.SAFARI, os, OptionalInt.empty(), isPhone);
    }
    Matcher firefox = FIREFOX.matcher(text);
    if (firefox.find()) {
      return new Agent(text, Engine.FIREFOX, os, version(firefox), isPhone);
    }
    Matcher chrome = CHROME.matcher(text);
    if (chrome.find()) {
      return new Agent(text, Engine.CHROMIUM, os, version(chrome), isPhone);
    }
    Matcher safari = SAFARI.matcher(text);
    return os == Os.MAC && safari.find()
        ? new Agent(text, Engine.SAFARI, os, version(safari), isPhone)
        : new Agent(text, Engine.OTHER, os, OptionalInt.empty(), isPhone);
  }

  private static OptionalInt version(Matcher matcher) {
    return OptionalInt.of(Integer.parseInt(matcher.group(1)));
  }

  private static Os os(String text) {
    if (text.contains("iPhone") || text.contains("iPad") || text.contains("iPod")) {
      return Os.IOS;
    }
    if (text.contains("Android")) {
      return Os.ANDROID;
    }
    if (text.contains("Windows NT")) {
      return Os.WINDOWS;
    }
    if (text.contains("Mac OS X")) {
      return Os.MAC;
    }
    if (text.contains("CrOS")) {
      return Os.CHROME_OS;
    }
    return text.contains("Linux") ? Os.LINUX : Os.OTHER;
  }

  /** Whether it says to be a computer with windows. */
  boolean isDesktop() {
    return switch (os) {
      case WINDOWS, MAC, LINUX, CHROME_OS -> true;
      case ANDROID, IOS, OTHER -> false;
    };
  }

  /** Whether both are the same browser, whatever they say to run on. */
  boolean isSameBrowser(Agent other) {
    return engine == other.engine && engine != Engine.OTHER && version.equals(other.version);
  }
}
