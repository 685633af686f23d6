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
import org.junit.jupiter.params.provider.EnumSource;

class EffortTest {
  private static Scene scene(int work) {
    return scene(Form.PUZZLE, work);
  }

  private static Scene scene(Form form, int work) {
    return new Scene(
        "login",
        "Login",
        "shop01",
        IntegrationMethod.WEB,
        form,
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
    return bits(scene(work), address(hour), isDoubted);
  }

  private static int bits(Scene scene, Rush rush, boolean isDoubted) {
    return Effort.of(scene, rush, isDoubted).bits();
  }

  private static Rush address(long hour) {
    return new Rush(new Tally(hour, hour), Tally.NONE, false);
  }

  private static Rush device(long hour) {
    return new Rush(Tally.NONE, new Tally(hour, hour), false);
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

  @ParameterizedTest
  @CsvSource({
    "12, 0, false, 18, 15",
    "0, 0, false, 18, 15",
    "13, 1, false, 19, 20",
    "12, 0, true, 20, 60",
    "0, 3, true, 20, 75",
    "12, 900, false, 18, 180"
  })
  void withoutAPictureThereIsMoreOfItAndAWaitThatRisesWithEachUse(
      int work, long waits, boolean isDoubted, int bits, int seconds) {
    Effort effort = Effort.ofWait(scene(work), Rush.NONE, new Tally(waits, waits), isDoubted);
    assertThat(effort).isEqualTo(new Effort(bits, Duration.ofSeconds(seconds)));
  }

  @Test
  void aSceneWithoutWorkHasNoneHoweverBusyAndNoneHasMoreThanABrowserTakes() {
    assertThat(bits(0, 4000, false)).isZero();
    assertThat(bits(19, 4000, true)).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({"0, 12", "18, 12", "19, 13", "75, 15", "150, 16"})
  void itRisesWithTheRateOfTheDeviceToo(long hour, int bits) {
    assertThat(bits(scene(12), device(hour), false)).isEqualTo(bits);
  }

  @Test
  void aBusyAccountCostsFourTimesAsMuchButNoMoreThanItsBusiestVisitor() {
    Tally atLimit = new Tally(4000, 4000);
    assertThat(bits(scene(12), new Rush(Tally.NONE, Tally.NONE, true), false)).isEqualTo(14);
    assertThat(bits(scene(12), new Rush(atLimit, Tally.NONE, true), false)).isEqualTo(16);
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"SLIDING", "CHECK_BOX"})
  void halfWayToALimitAPictureTakesThePlaceOfWhatHasNoSecret(Form form) {
    Scene scene = scene(form, 12);
    assertThat(Effort.form(scene, address(1999))).isEqualTo(form);
    assertThat(Effort.form(scene, address(2000))).isEqualTo(Form.PUZZLE);
    assertThat(Effort.form(scene, device(74))).isEqualTo(form);
    assertThat(Effort.form(scene, device(75))).isEqualTo(Form.PUZZLE);
    assertThat(Effort.form(scene, new Rush(Tally.NONE, Tally.NONE, true))).isEqualTo(form);
  }

  @Test
  void otherFormsStayHoweverBusyItIs() {
    assertThat(Effort.form(scene(Form.TRACELESS, 12), address(4000))).isEqualTo(Form.TRACELESS);
    assertThat(Effort.form(scene(Form.INPAINTING, 12), address(4000))).isEqualTo(Form.INPAINTING);
  }
}
