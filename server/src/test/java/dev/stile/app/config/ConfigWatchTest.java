package dev.stile.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stile.app.config.ConfigWatch.Outcome;
import dev.stile.app.config.Reading.Loaded;
import dev.stile.http.tls.TestCa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigWatchTest {
  private static final String SOUND =
      """
      listeners:
        - address: 127.0.0.1:8443
          tls: { certificate: server.crt, key: server.key }
      baseDomains: [example.com]
      accounts:
        - prefix: abcd
          accessKeys: [{ id: key, secret: "file:secret.txt" }]
      """;

  @TempDir private Path folder;
  private final TestCa authority = new TestCa(Corpus.NOW);
  private final ConfigReader reader = new ConfigReader(_ -> null, () -> Corpus.NOW);
  private ConfigWatch watch;

  @BeforeEach
  void aSoundConfigurationIsInForce() throws IOException {
    authority.issue(TestCa.Algorithm.EC, "localhost").write(folder, "server");
    write("secret.txt", "first");
    write("stile.yaml", SOUND);
    Path file = folder.resolve("stile.yaml");
    watch = new ConfigWatch((Loaded) reader.read(file), () -> reader.read(file));
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void anUntouchedFileChangesNothing() throws IOException {
    StileConfig before = watch.get();
    write("stile.yaml", SOUND);
    assertThat(settled()).isEqualTo(Outcome.UNCHANGED);
    assertThat(watch.get()).isSameAs(before);
  }

  @Test
  void aChangedFileIsTakenOver() throws IOException {
    write("stile.yaml", SOUND.replace("example.com", "example.net"));
    assertThat(settled()).isEqualTo(Outcome.TAKEN_OVER);
    assertThat(watch.get().baseDomains()).containsExactly("example.net");
    assertThat(settled()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void aFileThatIsStillBeingWrittenIsNotTakenOver() throws IOException {
    StileConfig before = watch.get();
    String whole = SOUND.replace("example.com", "example.net");
    write("stile.yaml", whole.substring(0, whole.indexOf("    accessKeys")));
    assertThat(watch.check()).isEqualTo(Outcome.UNSETTLED);
    write("stile.yaml", whole);
    assertThat(watch.check()).isEqualTo(Outcome.UNSETTLED);
    assertThat(watch.get()).isSameAs(before);
    assertThat(watch.check()).isEqualTo(Outcome.TAKEN_OVER);
    assertThat(watch.get().directory().accessKey("key")).isPresent();
  }

  @Test
  void aChangeThatIsTakenBackIsForgotten() throws IOException {
    String changed = SOUND.replace("example.com", "example.net");
    write("stile.yaml", changed);
    assertThat(watch.check()).isEqualTo(Outcome.UNSETTLED);
    write("stile.yaml", SOUND);
    assertThat(watch.check()).isEqualTo(Outcome.UNCHANGED);
    write("stile.yaml", changed);
    assertThat(watch.check()).isEqualTo(Outcome.UNSETTLED);
  }

  @Test
  void aChangedSecretFileIsTakenOver() throws IOException {
    write("secret.txt", "second");
    assertThat(settled()).isEqualTo(Outcome.TAKEN_OVER);
    assertThat(watch.get().directory().accessKey("key").orElseThrow().secret()).isEqualTo("second");
  }

  @Test
  void aFileThatTheChangeBringsInIsWatchedToo() throws IOException {
    write("other.txt", "other");
    write("stile.yaml", SOUND.replace("secret.txt", "other.txt"));
    assertThat(settled()).isEqualTo(Outcome.TAKEN_OVER);
    write("other.txt", "changed");
    assertThat(settled()).isEqualTo(Outcome.TAKEN_OVER);
    write("secret.txt", "nobody reads this any more");
    assertThat(settled()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void aCertificateIsTakenOverOnlyTogetherWithItsKey() throws IOException {
    List<StileConfig> heard = new ArrayList<>();
    watch.onChange(heard::add);
    StileConfig before = watch.get();
    TestCa.Issued renewed = authority.issue(TestCa.Algorithm.RSA, "localhost");

    write("server.crt", renewed.certificatePem());
    assertThat(settled()).isEqualTo(Outcome.REFUSED);
    assertThat(watch.get()).isSameAs(before);

    write("server.key", renewed.keyPem());
    assertThat(settled()).isEqualTo(Outcome.TAKEN_OVER);
    assertThat(heard).containsExactly(watch.get());
    assertThat(watch.get().listeners().getFirst().tls().orElseThrow().chain())
        .containsExactly(renewed.certificate());
  }

  @Test
  void aChangeWithOneFaultIsRefusedAsAWholeAndOnce() throws IOException {
    StileConfig before = watch.get();
    write("stile.yaml", SOUND.replace("example.com", "example.net") + "nonsense: 1\n");
    assertThat(settled()).isEqualTo(Outcome.REFUSED);
    assertThat(watch.get()).isSameAs(before);
    assertThat(settled()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void aMendedFileIsTakenOverAfterARefusal() throws IOException {
    Files.delete(folder.resolve("secret.txt"));
    assertThat(settled()).isEqualTo(Outcome.REFUSED);
    write("secret.txt", "third");
    assertThat(settled()).isEqualTo(Outcome.TAKEN_OVER);
  }

  @Test
  void aChangeThatNeedsARestartIsRefusedAsAWhole() throws IOException {
    StileConfig before = watch.get();
    write(
        "stile.yaml",
        SOUND.replace("example.com", "example.net") + "store: memory\nledgerCapacity: 1000\n");
    assertThat(settled()).isEqualTo(Outcome.REFUSED);
    assertThat(watch.get()).isSameAs(before);
  }

  @Test
  void theKeysThatNeedARestartAreNamed() throws IOException {
    StileConfig running = watch.get();
    write(
        "stile.yaml",
        SOUND.replace("8443\n    tls: { certificate: server.crt, key: server.key }", "8444")
            + """
            management: 127.0.0.1:1
            dataFolder: elsewhere
            store: memory
            ledgerCapacity: 1000
            events: {retentionDays: 3}
            """);
    Loaded wanted = (Loaded) reader.read(folder.resolve("stile.yaml"));

    assertThat(RestartKeys.between(running, running)).isEmpty();
    assertThat(RestartKeys.between(running, wanted.config()))
        .containsExactly(
            "listeners",
            "management",
            "dataFolder",
            "masterKey",
            "store",
            "ledgerCapacity",
            "events");
  }

  @Test
  void takingTlsAwayNeedsARestart() throws IOException {
    write("stile.yaml", SOUND.replaceFirst("    tls: .*\n", ""));
    assertThat(settled()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void theOldConfigurationStaysWhenAListenerFails() throws IOException {
    StileConfig before = watch.get();
    watch.onChange(_ -> {
      throw new IllegalStateException("a broken listener");
    });
    write("secret.txt", "second");
    assertThatThrownBy(this::settled).isInstanceOf(IllegalStateException.class);
    assertThat(watch.get()).isSameAs(before);
  }

  @Test
  void aFixedConfigurationNeverChanges() {
    try (ConfigWatch fixed = ConfigWatch.fixed(watch.get())) {
      assertThat(fixed.check()).isEqualTo(Outcome.UNCHANGED);
      assertThat(fixed.get()).isSameAs(watch.get());
    }
  }

  /** What becomes of a change that two looks find the same. */
  private Outcome settled() {
    Outcome first = watch.check();
    return first == Outcome.UNSETTLED ? watch.check() : first;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
