package dev.stile.challenge;

/** What a visitor's parameter shows his business server; nothing of it is believed. */
public sealed interface Proof permits SealedTicket, Attempt, FailedInit {}
