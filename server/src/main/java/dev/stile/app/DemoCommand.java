package dev.stile.app;

import dev.stile.app.config.ConfigReader;
import dev.stile.app.config.ConfigWatch;
import dev.stile.app.config.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Serve a built-in account on this machine only, to try things out.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final String SECRET = "STILE_DEMO_SECRET";

  private final Function<String, @Nullable String> environment;
  private final InstantSource clock;
  private final Launcher launcher;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the service, 0 for any free one; default ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--management-port",
      defaultValue = "9090",
      description = "Port of health and metrics, likewise; default ${DEFAULT-VALUE}.")
  private int managementPort;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "stile-data/demo",
      description = "Data folder; default ${DEFAULT-VALUE}.")
  private Path data = Path.of("stile-data", "demo");

  @Option(
      names = "--observe",
      description =
          "Only note what speaks for a program, and refuse nothing for it: for tests that drive"
              + " a browser.")
  private boolean observes;

  DemoCommand(
      Function<String, @Nullable String> environment, InstantSource clock, Launcher launcher) {
    this.environment = environment;
    this.clock = clock;
    this.launcher = launcher;
  }

  @Override
  public Integer call() throws Exception {
    Terminal terminal = Terminal.of(spec);
    String given = environment.apply(SECRET);
    String secret = given == null || given.isEmpty() ? randomSecret() : given;
    return switch (read(secret)) {
      case Reading.Faulty faulty -> {
        terminal.printFaults("The demo", faulty.faults());
        yield ExitCode.SOFTWARE;
      }
      case Reading.Loaded loaded -> {
        launcher.run(
            ConfigWatch.fixed(loaded.config()),
            ports -> print(ports.getFirst(), secret.equals(given) ? null : secret, terminal.out()));
        yield ExitCode.OK;
      }
    };
  }

  private Reading read(String secret) throws IOException {
    Map<String, String> variables =
        Map.of(
            "STILE_DEMO_PORT",
            Integer.toString(port),
            "STILE_DEMO_MANAGEMENT_PORT",
            Integer.toString(managementPort),
            "STILE_DEMO_DATA",
            data.toAbsolutePath().toString(),
            "STILE_DEMO_RULES",
            observes ? "observe" : "refuse",
            "STILE_DEMO_DOUBTS",
            observes ? "observe" : "step-up",
            SECRET,
            secret);
    try (InputStream demo = DemoCommand.class.getResourceAsStream("demo.yaml")) {
      if (demo == null) {
        throw new IllegalStateException("the built-in demo.yaml is missing");
      }
      return new ConfigReader(variables::get, clock)
          .read(new String(demo.readAllBytes(), StandardCharsets.UTF_8), Path.of(""));
    }
  }

  private static String randomSecret() {
    byte[] bytes = new byte[15];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void print(int port, @Nullable String newSecret, PrintWriter out) {
    String base = "http://127.0.0.1:" + port;
    out.println("Stile demo is ready.");
    out.println("  base URL    " + base);
    out.println("  script URL  " + base + "/captcha-frontend/aliyunCaptcha/AliyunCaptcha.js");
    out.println("  prefix      demo01");
    out.println("  scenes      puzzle01 (puzzle), restore01 (image restore), slider01,");
    out.println("              strict01 and again01 (sliders), checkbox01 (check box),");
    out.println("              traceless01 to traceless03 (silent check, then");
    out.println(
        "              puzzle, check box or slider), doubted01 to doubted04 (doubt everybody),");
    out.println("              visitor01 and strict02 (silent check, for drivers)");
    out.println("  key id      stile-demo");
    if (newSecret != null) {
      out.println("  key secret  " + newSecret + "  (new at each start; set " + SECRET + ")");
    }
    out.flush();
  }
}
