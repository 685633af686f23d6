package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.report.Event.AttemptJudged;
import dev.stile.store.events.EventJson;
import dev.stile.wire.Shop.Guest;
import dev.stile.wire.TestService.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A policy that is tried out beside the one in force. */
class DraftIT {
  private static final String SCENES =
      """
      - id: strict
        name: A stricter draft
        form: sliding
        work: 0
        policy: {behaviour: observe}
        draft: {block: [{addresses: 203.0.113.0/24}]}
      - id: lax
        name: A laxer draft
        form: sliding
        work: 0
        policy: {behaviour: observe, block: [{addresses: 203.0.113.0/24}]}
        draft: {behaviour: observe, disclosure: at-redemption}
      - id: rated
        name: Counted once
        form: sliding
        work: 0
        policy: {behaviour: observe, addressFrequency: {perHour: 2}}
        draft: {behaviour: observe, addressFrequency: {perHour: 1}}
      """;

  @RegisterExtension private static final Shop shop = Shop.open(SCENES);

  private static Guest guest(String scene) {
    return shop.guest(scene, "203.0.113.1");
  }

  @Test
  void aStricterDraftRefusesNobody() {
    Guest guest = guest("strict");
    Answer passed = guest.submit(guest.shown());
    assertThat(Shop.codeOf(passed)).isEqualTo("T001");
    assertThat(guest.redeemed(passed)).isEqualTo("T001");
    assertThat(guest.codeInV2(guest.shown())).isEqualTo("T001");
  }

  @Test
  void aLaxerDraftLetsNobodyInAndHidesNothing() {
    Guest guest = guest("lax");
    Answer refused = guest.submit(guest.shown());
    assertThat(Shop.codeOf(refused)).isEqualTo("F001");
    assertThat(refused.text("Result", "securityToken")).isEmpty();
    assertThat(refused.text("Result", "Escalation")).isEmpty();
    assertThat(guest.codeInV2(guest.shown())).isEqualTo("F001");
  }

  @Test
  void anAttemptCountsOnceForBoth() {
    assertThat(guest("rated").code()).isEqualTo("T001");
    assertThat(guest("rated").code()).isEqualTo("T001");
    assertThat(guest("rated").code()).isEqualTo("F010");
  }

  @Test
  void whatADraftWouldHaveDoneIsKept() throws Exception {
    String config = Shop.config(SCENES) + "events:\n  jsonLines: ${DATA}/events\n";
    Path events;
    try (Shop kept = new Shop(TestService.start(config))) {
      assertThat(kept.guest("strict", "203.0.113.1").code()).isEqualTo("T001");
      events = kept.service().folder().resolve("events");
    }
    try (Stream<Path> files = Files.list(events)) {
      String line = Files.readString(files.findFirst().orElseThrow());
      AttemptJudged attempt = (AttemptJudged) EventJson.read(line.strip());
      assertThat(attempt.ruling().verdict()).isEqualTo("PASS");
      assertThat(attempt.draft())
          .hasValueSatisfying(draft -> {
            assertThat(draft.verdict()).isEqualTo("FAIL");
            assertThat(draft.reason()).isEqualTo("BLOCKED");
          });
    }
  }
}
