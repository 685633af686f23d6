package dev.stile.challenge;

/**
 * The claim that no challenge could be had.
 *
 * @param cause in the claimant's words, bounded
 */
public record FailedInit(String cause) implements Proof {}
