package dev.stile.access;

import static dev.stile.access.Callers.NOW;
import static dev.stile.access.Callers.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.scene.AccessKey;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class NonceBookTest {
  private static final AccessKey KEY = Callers.KEY;
  private static final AccessKey SIBLING = new AccessKey("LTAI-2", "sk", "acme", true, null);
  private static final AccessKey STRANGER = new AccessKey("LTAI-3", "sk", "other", true, null);

  private Instant now = NOW;
  private final NonceBook book = new NonceBook(() -> now, WINDOW, 160);

  @Test
  void aNonceIsFreshOnce() {
    assertThat(book.use(KEY, "n", "signature")).isEqualTo(NonceUse.FRESH);
    assertThat(book.use(KEY, "n", "signature")).isEqualTo(NonceUse.SAME_REQUEST);
    assertThat(book.use(KEY, "n", "another")).isEqualTo(NonceUse.USED);
    assertThat(book.use(KEY, "n", "signature")).isEqualTo(NonceUse.SAME_REQUEST);
    assertThat(book.use(KEY, "m", "signature")).isEqualTo(NonceUse.FRESH);
  }

  @Test
  void everyKeyHasNoncesOfItsOwn() {
    assertThat(book.use(KEY, "n", "signature")).isEqualTo(NonceUse.FRESH);
    assertThat(book.use(SIBLING, "n", "another")).isEqualTo(NonceUse.FRESH);
    assertThat(book.use(STRANGER, "n", "another")).isEqualTo(NonceUse.FRESH);
  }

  @Test
  void aNonceIsKeptForTwiceTheWindow() {
    assertThat(book.use(KEY, "n", "signature")).isEqualTo(NonceUse.FRESH);

    now = NOW.plus(WINDOW.multipliedBy(2));
    assertThat(book.use(KEY, "n", "another")).isEqualTo(NonceUse.USED);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(book.use(KEY, "n", "another")).isEqualTo(NonceUse.FRESH);
  }

  @Test
  void aNonceUsedLateInItsBucketIsKeptAsLong() {
    assertThat(book.use(KEY, "early", "signature")).isEqualTo(NonceUse.FRESH);
    now = NOW.plusSeconds(100);
    assertThat(book.use(KEY, "late", "signature")).isEqualTo(NonceUse.FRESH);

    now = now.plus(WINDOW.multipliedBy(2));
    assertThat(book.use(KEY, "late", "another")).isEqualTo(NonceUse.USED);
  }

  @Test
  void aFullAccountForgetsItsOldestAndNobodyElses() {
    assertThat(book.use(STRANGER, "n", "signature")).isEqualTo(NonceUse.FRESH);
    for (int i = 0; i < 161; i++) {
      assertThat(book.use(KEY, "n" + i, "signature")).isEqualTo(NonceUse.FRESH);
    }

    assertThat(book.use(KEY, "n10", "another")).isEqualTo(NonceUse.USED);
    assertThat(book.use(KEY, "n160", "another")).isEqualTo(NonceUse.USED);
    assertThat(book.use(STRANGER, "n", "another")).isEqualTo(NonceUse.USED);
    assertThat(book.use(KEY, "n0", "another")).isEqualTo(NonceUse.FRESH);
  }

  @Test
  void anAccountNeverHoldsMoreThanItsPlaces() {
    AccountNonces nonces = new AccountNonces(Duration.ofMinutes(30), 160);
    for (int i = 0; i < 2000; i++) {
      nonces.use(new Mark(i, i), new Mark(0, 0), NOW.plusSeconds(i / 3));
      assertThat(nonces.size()).isLessThanOrEqualTo(160);
    }
    assertThat(nonces.size()).isGreaterThanOrEqualTo(140);
  }

  @Test
  void whatIsOldIsForgottenThoughThereIsRoom() {
    AccountNonces nonces = new AccountNonces(Duration.ofMinutes(30), 160);
    for (int i = 0; i < 100; i++) {
      nonces.use(new Mark(i, i), new Mark(0, 0), NOW);
    }
    nonces.use(new Mark(-1, -1), new Mark(0, 0), NOW.plus(Duration.ofHours(1)));

    assertThat(nonces.size()).isEqualTo(1);
  }

  /** Two threads meet at every nonce, which is where looking and marking apart would show. */
  @Test
  void ofTwoThreadsWithOneNonceOneIsFresh() throws Exception {
    int rounds = 10_000;
    NonceBook shared = new NonceBook(() -> NOW, WINDOW);
    AtomicIntegerArray fresh = new AtomicIntegerArray(rounds);
    AtomicInteger meeting = new AtomicInteger();
    CyclicBarrier start = new CyclicBarrier(2);
    CountDownLatch done = new CountDownLatch(2);
    for (String signature : new String[] {"one", "two"}) {
      Thread.ofPlatform()
          .start(() -> {
            try {
              start.await();
              for (int round = 0; round < rounds; round++) {
                meeting.incrementAndGet();
                while (meeting.get() < 2 * (round + 1)) {
                  Thread.onSpinWait();
                }
                if (shared.use(KEY, "n" + round, signature) == NonceUse.FRESH) {
                  fresh.incrementAndGet(round);
                }
              }
            } catch (Exception e) {
              throw new AssertionError(e);
            } finally {
              // Whoever fails must not leave the other waiting for it.
              meeting.set(Integer.MAX_VALUE / 2);
              done.countDown();
            }
          });
    }
    done.await();

    for (int round = 0; round < rounds; round++) {
      assertThat(fresh.get(round)).as("round %d", round).isEqualTo(1);
    }
  }
}
