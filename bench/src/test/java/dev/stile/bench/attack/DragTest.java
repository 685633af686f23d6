package dev.stile.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.bench.movement.Physics;
import dev.stile.challenge.SeenAnswer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DragTest {
  @Test
  void everyGeneratorsDragEndsAtTheAnswer() {
    for (Physics generator : Physics.values()) {
      Drag drag = Drag.generated(generator, 140, new SplittableRandom(1));

      JsonNode moves = JsonMapper.shared().readTree(drag.json()).get("moves");
      JsonNode last = moves.get(moves.size() - 1);
      assertThat(last.get(0).asInt()).isEqualTo(drag.endMs());
      assertThat(last.get(1).asDouble()).isEqualTo(140);
    }
  }

  @Test
  void theControlIsWrongWhereverThePieceBelongs() {
    for (int answer = 60; answer <= 240; answer++) {
      assertThat(Math.abs(Eye.WRONG.answer(new SeenAnswer(answer, 240)) - answer)).isEqualTo(30);
    }
  }
}
