package dev.stile.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.app.config.ConfigWatch;
import dev.stile.app.config.StileConfig;
import dev.stile.scene.Action;
import dev.stile.scene.Directory;
import dev.stile.scene.Policy;
import dev.stile.scene.Scene;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class MainTest {
  private static final Path CORPUS = Path.of("src", "test", "resources", "config");

  private final Map<String, String> environment = new HashMap<>();
  private final List<StileConfig> started = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void helpNamesEveryCommand() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("serve", "demo", "integrity", "assess", "explain", "config");
  }

  @Test
  void versionNamesTheProduct() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("stile ");
  }

  @Test
  void aWrongCommandLineIsAnswered2() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("serve")).isEqualTo(2);
    assertThat(run("config")).isEqualTo(2);
    assertThat(run("config", "check")).isEqualTo(2);
    assertThat(run("dance")).isEqualTo(2);
    assertThat(run("demo", "--port", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--config", "Missing command", "dance");
  }

  @Test
  void checkPrintsEveryFaultAndIsAnswered1() throws IOException {
    Path file = CORPUS.resolve("bad/unknown-keys.yaml");
    assertThat(run("config", "check", file.toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith(file + " has 7 faults:");
    assertThat(err.toString().lines().skip(1).map(String::strip))
        .isEqualTo(Files.readAllLines(CORPUS.resolve("bad/unknown-keys.txt")));
  }

  @Test
  void checkListsScenesInTestModeAsOpenDoors() {
    assertThat(run("config", "check", CORPUS.resolve("good/several-accounts.yaml").toString()))
        .isZero();
    assertThat(out.toString())
        .contains("OPEN DOOR scene sms (SMS) of account shop1: test mode lets everybody pass")
        .doesNotContain("login")
        .doesNotContain("shop-key");
  }

  @Test
  void integrityPrintsAScriptTagForAPinnedVersion() {
    assertThat(run("integrity")).isZero();
    assertThat(out.toString()).contains("version", "/stile/unpackaged-", "/stile.js");
  }

  @Test
  void integrityIsThatOfTheConfiguredFailOverHosts() {
    assertThat(run("integrity", "--config", CORPUS.resolve("bad/empty.yaml").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("the file: is empty");
  }

  @Test
  void serveStartsWhatTheFileSays() {
    assertThat(run("serve", "--config", CORPUS.resolve("good/minimal.yaml").toString())).isZero();
    assertThat(started)
        .singleElement()
        .satisfies(config -> assertThat(config.directory().account("abcd")).isPresent());
  }

  @Test
  void serveStartsNothingFromAFaultyFile() {
    assertThat(run("serve", "--config", CORPUS.resolve("bad/empty.yaml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("the file: is empty");
    assertThat(started).isEmpty();
  }

  @Test
  void aServiceThatCannotStartIsAnswered1() {
    int code =
        execute(
            (_, _) -> {
              throw new IOException("can't listen", new IOException("address in use"));
            },
            "demo");
    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).isEqualToIgnoringNewLines("stile: can't listen: address in use");
  }

  @Test
  void theDemoServesEveryFormOnLoopbackAndSaysWhereAndWithWhichKey() {
    assertThat(run("demo", "--port", "8123", "--data", folder.toString())).isZero();

    StileConfig config = started.getFirst();
    assertThat(config.listeners().getFirst().address()).hasToString("127.0.0.1:8123");
    assertThat(config.management()).hasToString("127.0.0.1:9090");
    assertThat(config.dataFolder()).isEqualTo(folder);
    assertThat(config.directory().defaultAccount())
        .hasValueSatisfying(account -> assertThat(account.prefix()).isEqualTo("demo01"));
    assertThat(config.directory().scenes())
        .extracting(Scene::id)
        .containsExactlyInAnyOrder(
            "puzzle01",
            "restore01",
            "slider01",
            "strict01",
            "again01",
            "checkbox01",
            "traceless01",
            "traceless02",
            "traceless03",
            "visitor01",
            "strict02",
            "doubted01",
            "doubted02",
            "doubted03",
            "doubted04");
    assertThat(config.directory().scene("puzzle01"))
        .hasValueSatisfying(scene -> assertThat(scene.policy()).isEqualTo(Policy.DEFAULT));
    assertThat(out.toString())
        .contains(
            "http://127.0.0.1:8124/captcha-frontend/aliyunCaptcha/AliyunCaptcha.js",
            "demo01",
            "puzzle01",
            "slider01",
            "stile-demo");
  }

  @Test
  void theDemoOnlyObservesProgramsOnRequestAndNowhereIfStrict() {
    assertThat(run("demo", "--observe")).isZero();
    Directory directory = started.getFirst().directory();
    assertThat(directory.scene("slider01"))
        .hasValueSatisfying(scene -> {
          assertThat(scene.policy().virtualDevices()).isEqualTo(Action.OBSERVE);
          assertThat(scene.policy().scriptedInput()).isEqualTo(Action.OBSERVE);
          assertThat(scene.policy().behaviour()).isEqualTo(Action.OBSERVE);
        });
    assertThat(directory.scene("strict01"))
        .hasValueSatisfying(scene -> assertThat(scene.policy()).isEqualTo(Policy.DEFAULT));
  }

  @Test
  void theDemoPrintsASecretOnlyWhenItHasMadeOne() {
    environment.put("STILE_DEMO_SECRET", "given");
    run("demo");
    assertThat(secretOf(started.getFirst())).isEqualTo("given");
    assertThat(out.toString()).doesNotContain("given", "key secret");

    environment.clear();
    run("demo");
    assertThat(secretOf(started.getLast())).matches(Pattern.compile("[0-9a-f]{30}"));
    assertThat(out.toString()).contains(secretOf(started.getLast()));
  }

  @Test
  void theDemosSecretIsAnotherOneEachTime() {
    run("demo");
    run("demo");
    assertThat(secretOf(started.getFirst())).isNotEqualTo(secretOf(started.getLast()));
  }

  private static String secretOf(StileConfig config) {
    return config.directory().accessKey("stile-demo").orElseThrow().secret();
  }

  private int run(String... arguments) {
    return execute(this::start, arguments);
  }

  private void start(ConfigWatch config, Consumer<List<Integer>> answering) {
    started.add(config.get());
    answering.accept(List.of(8124, 9091));
  }

  private int execute(Launcher launcher, String... arguments) {
    CommandLine command =
        Main.commandLine(environment::get, () -> Instant.parse("2026-11-21T06:00:00Z"), launcher);
    return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
  }
}
