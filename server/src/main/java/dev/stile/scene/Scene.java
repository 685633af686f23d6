package dev.stile.scene;

import java.time.Duration;

/**
 * One configured use of the service: a login, a sign-up, an SMS button.
 *
 * @param id unique over all accounts, {@code [A-Za-z0-9_-]{1,32}}
 * @param name what operators call it, 1 to 32 characters
 * @param account prefix of the account it belongs to
 * @param ticketLife how long a pass may wait for its redemption, {@link #SHORTEST_TICKET_LIFE} to
 *     {@link #LONGEST_TICKET_LIFE}
 * @param initFailurePasses how many visitors a minute pass without a challenge while this server
 *     can issue none; 0 for none, ever
 */
public record Scene(
    String id,
    String name,
    String account,
    IntegrationMethod method,
    Form form,
    SceneStatus status,
    Duration ticketLife,
    int initFailurePasses) {
  public static final Duration SHORTEST_TICKET_LIFE = Duration.ofSeconds(30);

  /** A spent ticket is remembered for so long. */
  public static final Duration LONGEST_TICKET_LIFE = Duration.ofMinutes(10);
}
