package dev.stile.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.report.Event;
import dev.stile.report.Events;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Event EARNED = Events.failed(NOW, "a");
  private static final Event UNEARNED = Events.notJudged(NOW, "a");

  private final List<Event> written = new ArrayList<>();
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** The disk stands still until it is told to go on. */
  private final EventQueue.Writer stalling =
      new EventQueue.Writer() {
        @Override
        public void write(List<Event> events) throws InterruptedException {
          stalled.countDown();
          goOn.await();
          written.addAll(events);
        }

        @Override
        public void close() {}
      };

  @Test
  void whileTheDiskStandsStillEventsAreDroppedAndCountedAndNobodyWaits() throws Exception {
    EventQueue queue = new EventQueue("test", stalling, 4);
    queue.append(EARNED);
    stalled.await();
    for (int i = 0; i < 4; i++) {
      queue.append(EARNED);
    }
    assertThat(queue.dropped()).isZero();
    queue.append(EARNED);
    queue.append(EARNED);
    assertThat(queue.dropped()).isEqualTo(2);
    goOn.countDown();
    queue.close();
    assertThat(written).hasSize(5);
  }

  @Test
  void whatCostsNothingLeavesHalfOfThePlaces() throws Exception {
    EventQueue queue = new EventQueue("test", stalling, 4);
    queue.append(EARNED);
    stalled.await();
    for (int i = 0; i < 10; i++) {
      queue.append(UNEARNED);
    }
    queue.append(EARNED);
    queue.append(EARNED);
    assertThat(queue.dropped()).isEqualTo(8);
    goOn.countDown();
    queue.close();
    assertThat(written).containsExactly(EARNED, UNEARNED, UNEARNED, EARNED, EARNED);
  }

  @Test
  void whatCannotBeWrittenIsCountedAndTheNextIsTriedAgain() throws Exception {
    List<String> calls = new ArrayList<>();
    EventQueue.Writer failingOnce =
        new EventQueue.Writer() {
          @Override
          public void write(List<Event> events) {
            if (!events.isEmpty() && calls.isEmpty()) {
              calls.add("fail");
              stalled.countDown();
              throw new IllegalStateException("disk full");
            }
            written.addAll(events);
          }

          @Override
          public void close() {
            calls.add("close");
          }
        };
    EventQueue queue = new EventQueue("test", failingOnce, 4);
    queue.append(UNEARNED);
    stalled.await();
    queue.append(EARNED);
    queue.close();
    assertThat(written).containsExactly(EARNED);
    assertThat(queue.dropped()).isEqualTo(1);
    assertThat(calls).containsExactly("fail", "close");
    queue.append(EARNED);
    assertThat(queue.dropped()).isEqualTo(2);
  }
}
