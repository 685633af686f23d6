package dev.stile.http;

/**
 * How a refusal looks on the wire.
 *
 * @param message fit for the caller's eyes: no detail of ours in it
 */
public record WireCode(int status, String code, String message) {}
