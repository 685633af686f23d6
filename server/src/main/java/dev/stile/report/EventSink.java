package dev.stile.report;

/** Where events go. Thread-safe; whoever hands one over never waits. */
public interface EventSink {
  /** Takes an event, or drops it and counts it when there is no room. Never throws. */
  void append(Event event);

  /** Events that were dropped since the start. */
  long dropped();
}
