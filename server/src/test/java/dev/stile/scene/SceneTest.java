package dev.stile.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.scene.Scene.Encryption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SceneTest {
  private static Scene scene(
      String name, Form form, SceneStatus status, int ticketLife, int work, Encryption encryption) {
    return new Scene(
        "login",
        name,
        "shop01",
        IntegrationMethod.WEB,
        form,
        Form.PUZZLE,
        status,
        Duration.ofSeconds(ticketLife),
        0,
        work,
        encryption,
        List.of(),
        true,
        Policy.DEFAULT,
        Optional.empty());
  }

  private static Scene plain(String name) {
    return scene(name, Form.PUZZLE, SceneStatus.RELEASE, 90, 12, Encryption.OFF);
  }

  @Test
  void theSameSettingsHaveTheSameVersionWhateverTheirName() {
    assertThat(plain("Login").version()).hasSize(8).isEqualTo(plain("Sign in").version());
  }

  @Test
  void eachSettingChangesTheVersion() {
    assertThat(
            List.of(
                plain("Login").version(),
                scene("", Form.SLIDING, SceneStatus.RELEASE, 90, 12, Encryption.OFF).version(),
                scene("", Form.PUZZLE, SceneStatus.TEST_FAIL, 90, 12, Encryption.OFF).version(),
                scene("", Form.PUZZLE, SceneStatus.RELEASE, 91, 12, Encryption.OFF).version(),
                scene("", Form.PUZZLE, SceneStatus.RELEASE, 90, 13, Encryption.OFF).version(),
                scene("", Form.PUZZLE, SceneStatus.RELEASE, 90, 12, new Encryption(true, 0))
                    .version(),
                scene("", Form.PUZZLE, SceneStatus.RELEASE, 90, 12, new Encryption(false, 1))
                    .version()))
        .doesNotHaveDuplicates();
  }
}
