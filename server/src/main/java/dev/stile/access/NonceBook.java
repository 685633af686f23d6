package dev.stile.access;

import dev.stile.scene.AccessKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The nonces that signed requests have used, in memory, for twice the time that a signature is
 * good: a request may be signed that far ahead of our clock and be sent again that far behind it.
 *
 * <p>Each account has {@value #PER_ACCOUNT} places, about 20 MB when all are taken; when they are,
 * its oldest nonces go first, and nobody else's. That, and a restart, only lets a caller repeat
 * itself: a ticket is redeemed once whatever the nonce.
 *
 * <p>Thread-safe: of many requests with one nonce, one is {@link NonceUse#FRESH}.
 */
public final class NonceBook {
  /**
   * 200 seconds of redemptions at 1,000 a second, the rate an account has unless told otherwise.
   */
  static final int PER_ACCOUNT = 200_000;

  private final InstantSource clock;
  private final Duration life;
  private final int perAccount;
  private final Map<String, AccountNonces> accounts = new ConcurrentHashMap<>();

  /**
   * @param window how far from now a request may have been signed
   */
  public NonceBook(InstantSource clock, Duration window) {
    this(clock, window, PER_ACCOUNT);
  }

  NonceBook(InstantSource clock, Duration window, int perAccount) {
    this.clock = clock;
    this.life = window.multipliedBy(2);
    this.perAccount = perAccount;
  }

  /**
   * Takes a nonce, unless it is taken. Only for a request whose signature holds, or a stranger
   * could take somebody's.
   *
   * @param signature tells one request from another: it covers all that matters of it
   */
  NonceUse use(AccessKey key, String nonce, String signature) {
    return accounts
        .computeIfAbsent(key.account(), account -> new AccountNonces(life, perAccount))
        .use(Mark.of(key.id(), nonce), Mark.of(signature), clock.instant());
  }
}
