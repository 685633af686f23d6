package dev.stile.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.bench.movement.Physics;
import dev.stile.challenge.SeenAnswer;
import dev.stile.scene.Form;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DragTest {
  @Test
  void everyGeneratorsDragEndsAtTheAnswer() {
    for (Physics generator : Physics.values()) {
      Drag drag = Drag.generated(generator, posed(Form.PUZZLE, 140), new SplittableRandom(1));

      JsonNode moves = JsonMapper.shared().readTree(drag.json()).get("moves");
      JsonNode last = moves.get(moves.size() - 1);
      assertThat(last.get(0).asInt()).isEqualTo(drag.endMs());
      assertThat(last.get(1).asDouble()).isEqualTo(140);
    }
  }

  @Test
  void everyGeneratorsWayEndsAtAClickWithinTwoSeconds() {
    for (Physics generator : Physics.values()) {
      Drag way = Drag.generated(generator, posed(Form.TRACELESS, 0), new SplittableRandom(1));

      JsonNode moves = JsonMapper.shared().readTree(way.json()).get("moves");
      assertThat(moves.get(0).get(0).asInt()).isZero();
      assertThat(moves.get(moves.size() - 1).get(0).asInt()).isBetween(300, 2000);
      assertThat(moves.size()).isBetween(5, 200);
    }
  }

  private static Posed posed(Form form, int answerPx) {
    return new Posed("basic", "a", form, "", "", "", answerPx, 0, 0);
  }

  @Test
  void theControlIsWrongWhereverThePieceBelongs() {
    for (int answer = 60; answer <= 240; answer++) {
      assertThat(Math.abs(Eye.WRONG.answer(new SeenAnswer(answer, 240)) - answer)).isEqualTo(30);
    }
  }
}
