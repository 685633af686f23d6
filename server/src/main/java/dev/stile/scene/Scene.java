package dev.stile.scene;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One configured use of the service: a login, a sign-up, an SMS button.
 *
 * @param id unique over all accounts, {@code [A-Za-z0-9_-]{1,32}}
 * @param name what operators call it, 1 to 32 characters
 * @param account prefix of the account it belongs to
 * @param secondaryForm what a doubted visitor is asked where {@code form} asks nothing; of no
 *     meaning for other forms
 * @param ticketLife how long a pass may wait for its redemption, {@link #SHORTEST_TICKET_LIFE} to
 *     {@link #LONGEST_TICKET_LIFE}
 * @param initFailurePasses how many visitors a minute pass without a challenge while this server
 *     can issue none; 0 for none, ever
 * @param work zero bits of each hash that a browser must find before its attempt counts; 0 for none
 * @param encryption whether its pages need a business server's word
 * @param frameAncestors origins of other sites' pages that may hold its pages in a frame
 * @param givesDeviceTokens whether browsers get something to be known by when they come back
 * @param policy what is made of the evidence about an attempt
 * @param draft a policy that is judged beside and only noted, to see what it would do
 */
public record Scene(
    String id,
    String name,
    String account,
    IntegrationMethod method,
    Form form,
    Form secondaryForm,
    SceneStatus status,
    Duration ticketLife,
    int initFailurePasses,
    int work,
    Encryption encryption,
    List<String> frameAncestors,
    boolean givesDeviceTokens,
    Policy policy,
    Optional<Policy> draft) {
  public static final Duration SHORTEST_TICKET_LIFE = Duration.ofSeconds(30);

  /** A spent ticket is remembered for so long. */
  public static final Duration LONGEST_TICKET_LIFE = Duration.ofMinutes(10);

  public Scene {
    frameAncestors = List.copyOf(frameAncestors);
  }

  /**
   * Whether a page needs a token of its business server.
   *
   * @param isRequired whether attempts without a good one fail
   * @param tokenInits how many challenges one token may ask for; 0 for any number
   */
  public record Encryption(boolean isRequired, int tokenInits) {
    public static final Encryption OFF = new Encryption(false, 0);
  }

  /** A short hash of the settings, but not of what operators call them: equal for equal ones. */
  public String version() {
    String settings =
        String.join(
            "\n",
            id,
            account,
            method.name(),
            form.name(),
            secondaryForm.name(),
            status.name(),
            ticketLife.toString(),
            Integer.toString(initFailurePasses),
            Integer.toString(work),
            encryption.toString(),
            frameAncestors.toString(),
            Boolean.toString(givesDeviceTokens),
            policy.toString(),
            draft.toString());
    CRC32C hash = new CRC32C();
    hash.update(settings.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) hash.getValue());
  }
}
