package dev.stile.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.limit.Tally;
import dev.stile.scene.Form;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.Policy;
import dev.stile.scene.Scene;
import dev.stile.scene.Scene.Encryption;
import dev.stile.scene.SceneStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortTest {
  private static Scene scene(int work) {
    return new Scene(
        "login",
        "Login",
        "shop01",
        IntegrationMethod.WEB,
        Form.PUZZLE,
        Form.PUZZLE,
        SceneStatus.RELEASE,
        Duration.ofSeconds(90),
        0,
        work,
        Encryption.OFF,
        List.of(),
        true,
        Policy.DEFAULT,
        Optional.empty());
  }

  private static int bits(int work, long hour, boolean isDoubted) {
    return Effort.bits(scene(work), new Tally(hour, hour), isDoubted);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 12",
    "499, 12",
    "500, 13",
    "999, 13",
    "1000, 14",
    "2000, 15",
    "4000, 16",
    "900000, 16"
  })
  void itRisesWithEachDoublingOfTheAddressesRate(long hour, int bits) {
    assertThat(bits(12, hour, false)).isEqualTo(bits);
  }

  @Test
  void aDoubtCostsFourTimesAsMuchAlsoWhereNoWorkIsAskedFor() {
    assertThat(bits(12, 0, true)).isEqualTo(14);
    assertThat(bits(0, 0, true)).isEqualTo(12);
  }

  @Test
  void aSceneWithoutWorkHasNoneHoweverBusyAndNoneHasMoreThanABrowserTakes() {
    assertThat(bits(0, 4000, false)).isZero();
    assertThat(bits(19, 4000, true)).isEqualTo(20);
  }
}
