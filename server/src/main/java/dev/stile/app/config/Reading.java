package dev.stile.app.config;

import java.util.List;

/** What came of reading a configuration. */
public sealed interface Reading {
  /** The files that were looked at, with what they held. */
  SourceFiles sources();

  /**
   * The configuration holds.
   *
   * @param warnings what an operator should know and the program can live with
   */
  record Loaded(StileConfig config, List<Fault> warnings, SourceFiles sources) implements Reading {
    public Loaded {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The configuration can't be used.
   *
   * @param faults all that is wrong with it, at least one
   */
  record Faulty(List<Fault> faults, SourceFiles sources) implements Reading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
