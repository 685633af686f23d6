package dev.stile.app.config;

/** Where spent ids are kept. */
public enum Store {
  /** In a file of the data folder; survives a kill. */
  SQLITE,
  /** In this process only: a restart forgets, so for trials and tests. */
  MEMORY
}
