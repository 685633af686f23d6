package dev.stile.app;

import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 for success, 1 for a configuration with faults or a service that
 * can't start, 2 for a wrong command line.
 */
@Command(
    name = "stile",
    description = "A self-hosted behavioural CAPTCHA service.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  @Spec private @Nullable CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        commandLine(System::getenv, InstantSource.system(), new UntilStopped()).execute(arguments));
  }

  /**
   * @param environment what a variable of the environment holds, or null
   */
  static CommandLine commandLine(
      Function<String, @Nullable String> environment, InstantSource clock, Launcher launcher) {
    return new CommandLine(new Main())
        .addSubcommand(new ServeCommand(environment, clock, launcher))
        .addSubcommand(new DemoCommand(environment, clock, launcher))
        .addSubcommand(new AssessCommand(clock))
        .addSubcommand(new IntegrityCommand(environment, clock))
        .addSubcommand(new ExplainCommand(environment, clock))
        .addSubcommand(
            new CommandLine(new ConfigCommand())
                .addSubcommand(new ConfigCheckCommand(environment, clock)))
        .setExecutionExceptionHandler(Main::failed);
  }

  @Override
  public void run() {
    throw new ParameterException(Terminal.of(spec).commandLine(), "Missing command");
  }

  private static int failed(
      Exception reason, CommandLine command, CommandLine.@Nullable ParseResult arguments) {
    LOG.error("The service could not run", reason);
    command.getErr().println("stile: " + sentence(reason));
    return ExitCode.SOFTWARE;
  }

  /** An operator at the terminal needs the cause (an address in use), not the stack. */
  private static String sentence(Throwable reason) {
    String own = reason.getMessage() == null ? reason.getClass().getName() : reason.getMessage();
    return reason.getCause() == null ? own : own + ": " + sentence(reason.getCause());
  }

  /** The version that the jar's manifest names. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"stile " + product()};
    }

    static String product() {
      String version = Main.class.getPackage().getImplementationVersion();
      return version == null ? "unpackaged" : version;
    }
  }
}
