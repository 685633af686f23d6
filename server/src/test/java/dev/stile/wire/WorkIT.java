package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.TestService.Answer;
import dev.stile.work.Solver;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What a browser must compute before its attempt is looked at. */
class WorkIT {
  private static final String CONFIG =
      """
      listeners: [{address: "127.0.0.1:0"}]
      management: 127.0.0.1:0
      dataFolder: ${DATA}
      store: memory
      accounts:
        - prefix: shop01
          scenes:
            - {id: toil, name: Toil, form: sliding, work: 8,
               policy: {scriptedInput: observe, behaviour: observe}}
            - {id: idle, name: Idle, form: sliding, work: 0,
               policy: {scriptedInput: observe, behaviour: observe}}
            - {id: test, name: Test, form: sliding, work: 20, status: test, testResult: pass,
               policy: {scriptedInput: observe, behaviour: observe}}
      """;

  private static TestService service;
  private static Visitor toiling;
  private static Visitor idle;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start(CONFIG);
    toiling = new Visitor(service, "shop01", "toil");
    idle = new Visitor(service, "shop01", "idle");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Answer shown(Visitor visitor) {
    Answer issued = visitor.ask();
    service.clock().pass(Duration.ofSeconds(2));
    return issued;
  }

  private static String attempt(Visitor visitor, Answer issued, String work) {
    ObjectNode data = visitor.data(issued, 300);
    data.put("pow", work);
    return code(visitor, issued, data);
  }

  private static String code(Visitor visitor, Answer issued, ObjectNode data) {
    return service.post(visitor.attempt(issued, data)).text("Result", "VerifyCode");
  }

  @Test
  void theInitSaysWhatToCompute() {
    Answer first = toiling.ask();
    assertThat(first.text("PowVerifyString")).matches("sha256\\.8\\.[A-Za-z0-9_-]{43}");
    assertThat(toiling.ask().text("PowVerifyString")).isNotEqualTo(first.text("PowVerifyString"));
    assertThat(idle.ask().text("PowVerifyString")).isEmpty();
  }

  @Test
  void whoHasComputedItPasses() {
    Answer issued = shown(toiling);
    assertThat(attempt(toiling, issued, Solver.solve(issued.text("PowVerifyString"))))
        .isEqualTo("T001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3.4.5.6.7",
        "1.2.3.4.5.6.7.8",
        "-1.2.3.4.5.6.7.8",
        "a.b.c.d.e.f.g.h"
      })
  void whoHasNotIsAbnormalHoweverRightHisAnswer(String work) {
    assertThat(attempt(toiling, shown(toiling), work)).isEqualTo("F017");
  }

  @Test
  void theWorkOfOneChallengeIsWorthNothingForAnother() {
    Answer first = shown(toiling);
    Answer second = shown(toiling);
    String work = Solver.solve(first.text("PowVerifyString"));
    assertThat(attempt(toiling, second, work)).isEqualTo("F017");
    assertThat(attempt(toiling, first, work)).isEqualTo("T001");
  }

  @Test
  void unpaidWorkBurnsTheChallenge() {
    Answer issued = shown(toiling);
    assertThat(attempt(toiling, issued, "")).isEqualTo("F017");
    assertThat(attempt(toiling, issued, Solver.solve(issued.text("PowVerifyString"))))
        .isEqualTo("F008");
  }

  @Test
  void theAnswerIsNotLookedAtBeforeTheWorkIsDone() {
    Answer issued = shown(toiling);
    ObjectNode data = toiling.data(issued, 100);
    data.put("pow", "");
    assertThat(code(toiling, issued, data)).isEqualTo("F017");
  }

  @Test
  void whereNothingIsAskedForNothingMayCome() {
    assertThat(attempt(idle, shown(idle), "")).isEqualTo("T001");
    assertThat(attempt(idle, shown(idle), "1.2.3.4.5.6.7.8")).isEqualTo("F017");
  }

  @Test
  void testModeDecidesBeforeTheWork() {
    Visitor tester = new Visitor(service, "shop01", "test");
    Answer issued = shown(tester);
    ObjectNode data = toiling.data(shown(idle), 300);
    data.put("record", issued.text("Record"));
    assertThat(code(tester, issued, data)).isEqualTo("T005");
  }
}
