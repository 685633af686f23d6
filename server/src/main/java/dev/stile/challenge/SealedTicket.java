package dev.stile.challenge;

/**
 * A ticket, as the visitor's page got it for a pass.
 *
 * @param certifyId the challenge that is named beside it
 */
public record SealedTicket(String certifyId, String sealed) implements Proof {}
