package dev.stile.assessment;

import java.util.List;
import java.util.regex.Pattern;

/** Virtual machines, emulators, and computers that pose as phones. */
final class DeviceRules {
  private static final Pattern VIRTUAL_MACHINE =
      any("vmware", "svga3d", "virtualbox", "vboxsvga", "vbox ", "parallels", "hyper-v");

  private static final Pattern EMULATOR =
      any("goldfish", "gfxstream", "ranchu", "bluestacks", "android emulator", "genymotion");

  /** Graphics that are in no phone; Tegra, Adreno, Mali, PowerVR and Xclipse are. */
  private static final Pattern DESKTOP_GRAPHICS =
      any("geforce", "direct3d", "radeon (?:rx|pro|hd|r\\d)", "mesa intel", "intel\\(r\\) uhd");

  /** No old Android phone with an Intel processor, which was of 32 bits, says so. */
  private static final Pattern DESKTOP_PLATFORM = any("^win", "^mac", "^linux x86_64$");

  static final List<Rule> ALL =
      List.of(
          new Rule(
              Reason.VIRTUAL_MACHINE,
              profile -> VIRTUAL_MACHINE.matcher(profile.line("gpu")).find()),
          new Rule(Reason.EMULATOR, profile -> EMULATOR.matcher(profile.line("gpu")).find()),
          new Rule(Reason.DESKTOP_AS_PHONE, DeviceRules::isDesktopAsPhone));

  private DeviceRules() {}

  private static boolean isDesktopAsPhone(Profile profile) {
    return profile.agent().isPhone()
        && (hasDesktopPlatform(profile)
            || DESKTOP_GRAPHICS.matcher(profile.line("gpu")).find()
            || profile.text("architecture").filter("x86"::equals).isPresent()
            || hasMouseOnly(profile));
  }

  private static boolean hasDesktopPlatform(Profile profile) {
    return DESKTOP_PLATFORM.matcher(profile.text("platform").orElse("")).find();
  }

  /** A phone on a desk with a mouse still has its own screen to touch. */
  private static boolean hasMouseOnly(Profile profile) {
    return profile.amount("pointers", 0).orElse(1) == 0
        && profile.says("pointers", 1)
        && profile.denies("pointers", 3)
        && profile.says("pointers", 4);
  }

  private static Pattern any(String... parts) {
    return Pattern.compile(String.join("|", parts), Pattern.CASE_INSENSITIVE);
  }
}
