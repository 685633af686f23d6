package dev.stile.challenge;

/** Who spends: the first 128 bits of a SHA-256 over whatever makes two calls the same call. */
public record Spender(long high, long low) {}
