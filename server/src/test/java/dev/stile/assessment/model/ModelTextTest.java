package dev.stile.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stile.trajectory.Feature.Theme;
import dev.stile.trajectory.Features;
import dev.stile.trajectory.Tracks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTextTest {
  private static final String SOUND =
      """
      stile-movement 1
      features EVEN_SPEED EFFICIENCY
      fine 0.6 0.5 0.9
      coarse 0.7 0.6 0.95
      tree 0:0.05:0 2 -1
      tree 1:0.9:0.1 0:0.5:0.2 -3 3 1
      """;

  private static final Features LINE = Features.of(Tracks.line()).orElseThrow();

  private static MovementModel read(String text) throws IOException {
    return ModelText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String summed(String text) {
    return text + ModelText.sum(text) + "\n";
  }

  @Test
  void theScoreIsThatOfTheLeavesOneComesTo() throws IOException {
    MovementModel model = read(summed(SOUND));
    assertThat(model.trees().score(LINE)).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-9));
    assertThat(model.thresholds(LINE).oneInHundred()).isEqualTo(0.6);
  }

  @Test
  void eachThemeHasItsPartInTheSum() throws IOException {
    assertThat(read(summed(SOUND)).trees().themes(LINE))
        .containsOnlyKeys(Theme.FORMULA, Theme.PATH)
        .containsEntry(Theme.FORMULA, 2.0)
        .containsEntry(Theme.PATH, 0.9);
  }

  @Test
  void aFileThatWasTouchedIsRefused() {
    assertThatThrownBy(() -> read(summed(SOUND).replace("0.05", "0.06")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a wrong sum");
  }

  @Test
  void whatIsNoModelIsRefusedWithTheFault() {
    List<String> wrong =
        List.of(
            SOUND.replace("movement 1", "movement 2"),
            SOUND.replace("EFFICIENCY", "EVEN_SPEED"),
            SOUND.replace("EFFICIENCY", "LUCK"),
            SOUND.replace("fine 0.6", "fine 0.4"),
            SOUND.replace("coarse 0.7", "coarse"),
            SOUND.replace("tree 0:0.05:0 2 -1", "tree 2:0.05:0 2 -1"),
            SOUND.replace("tree 0:0.05:0 2 -1", "tree 0:0.05:0 2"),
            SOUND.replace("tree 0:0.05:0 2 -1", "tree 0:0.05:0 2 -1 4"),
            SOUND.replace("tree 0:0.05:0 2 -1", "tree 0:NaN:0 2 -1"),
            SOUND.replace("tree 0:0.05:0 2 -1", "bush 0:0.05:0 2 -1"),
            "stile-movement 1\n");
    for (String text : wrong) {
      assertThatThrownBy(() -> read(summed(text)))
          .as(text)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not a model of movement");
    }
    assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class);
  }
}
