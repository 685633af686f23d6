package dev.stile.limit;

/**
 * What is counted, as a keyed hash of 128 bits: a store learns neither addresses nor devices.
 *
 * @see Frequencies
 */
public record CounterKey(long high, long low) {}
