package dev.stile.app;

import dev.stile.app.config.Fault;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a command prints to. */
record Terminal(CommandLine commandLine) {

  /**
   * @param spec of the running command; picocli sets it before it runs one
   */
  static Terminal of(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("a command runs through picocli only");
    }
    return new Terminal(spec.commandLine());
  }

  PrintWriter out() {
    return commandLine.getOut();
  }

  /** Prints each fault on a line of its own to the error stream. */
  void printFaults(String of, List<Fault> faults) {
    PrintWriter err = commandLine.getErr();
    err.println(of + " has " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:"));
    faults.forEach(fault -> err.println("  " + fault));
    err.flush();
  }
}
