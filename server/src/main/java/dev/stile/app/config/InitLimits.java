package dev.stile.app.config;

/** How many challenges one visitor address may ask for: an IPv4 address, or an IPv6 /64. */
public record InitLimits(int perHour, int per10Seconds) {}
