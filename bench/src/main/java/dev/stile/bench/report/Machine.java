package dev.stile.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on; names no host, user or folder. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  static Table describe(String command) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long memory =
        system instanceof com.sun.management.OperatingSystemMXBean extended
            ? extended.getTotalMemorySize()
            : 0;
    return new Table(
        "Machine",
        List.of("", ""),
        List.of(
            List.of("cores", Runtime.getRuntime().availableProcessors() + ", " + processor()),
            List.of("memory", String.format(Locale.ROOT, "%.0f GB", memory / 1e9)),
            List.of("system", system.getName() + " " + system.getArch()),
            List.of("JDK", Runtime.version() + " (" + System.getProperty("java.vendor") + ")"),
            List.of(
                "load before", String.format(Locale.ROOT, "%.1f", system.getSystemLoadAverage())),
            List.of("command", "`" + command + "`"),
            List.of("date", LocalDate.now(ZoneOffset.UTC).toString())),
        List.of());
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
