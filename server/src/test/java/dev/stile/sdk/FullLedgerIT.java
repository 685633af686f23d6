package dev.stile.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.TestService;
import dev.stile.wire.TestService.Answer;
import dev.stile.wire.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger at its cap refuses, and forgets nothing to make room. */
@ExtendWith(SharedSite.class)
class FullLedgerIT {
  /** The smallest that a configuration may ask for. */
  private static final int CAPACITY = 1000;

  /** The rest is kept for those who have passed. */
  private static final int MOST_ATTEMPTS = CAPACITY - CAPACITY / 4;

  private static TestService service;
  private static String redeemed;
  private static String unredeemed;

  @BeforeAll
  static void fill() throws Exception {
    service =
        TestService.start(
            TestService.CONFIG
                + "ledgerCapacity: "
                + CAPACITY
                + "\ninitLimits: {perHour: 100000, per10Seconds: 100000}\n");
    Visitor visitor = new Visitor(service, "shop01", "slider");
    List<Answer> shown = new ArrayList<>();
    for (int i = 0; i <= MOST_ATTEMPTS; i++) {
      shown.add(visitor.ask());
    }
    service.clock().pass(Duration.ofSeconds(2));
    List<Answer> attempted =
        shown.stream().map(issued -> service.post(visitor.attempt(issued, 300))).toList();
    assertThat(attempted.getLast().text("Code")).isEqualTo("Throttling");
    Expectations expected = new Expectations(Sdk.SYNC_V3);
    try (SdkClient client = new SyncSdkClient(true, service.endpoint(), false, Credentials.SHOP)) {
      for (Answer passed : attempted.subList(0, CAPACITY - MOST_ATTEMPTS)) {
        String parameter = visitor.verifyParam(passed);
        expected.assertJudged(client.verifyCaptcha(Optional.of(parameter)), "T001");
      }
    }
    redeemed = visitor.verifyParam(attempted.getFirst());
    unredeemed = visitor.verifyParam(attempted.get(CAPACITY - MOST_ATTEMPTS));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @EnumSource
  void newTicketsAreThrottledAndOldOnesStaySpent(Sdk sdk, Site site) {
    Expectations expected = new Expectations(sdk);
    try (SdkClient client = sdk.open(site.node(), service.endpoint(), false, Credentials.SHOP)) {
      expected.assertRefused(
          client.verifyIntelligentCaptcha(Optional.of(unredeemed), Optional.of("slider")),
          400,
          "Throttling",
          "Request was denied due to flow control.");
      expected.assertJudged(
          client.verifyIntelligentCaptcha(Optional.of(redeemed), Optional.of("slider")), "F018");
    }
  }
}
