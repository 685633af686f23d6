package dev.stile.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stile.app.config.ConfigReader;
import dev.stile.app.config.ConfigWatch;
import dev.stile.app.config.Reading;
import dev.stile.store.sqlite.SqliteSpentLedger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StileTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

  @TempDir private Path folder;

  private ConfigWatch config() {
    String yaml =
        """
        listeners: [{address: "127.0.0.1:0"}]
        management: 127.0.0.1:0
        dataFolder: data
        accounts:
          - prefix: shop01
            default: true
            scenes:
              - {id: login, name: Login, form: sliding}
              - {id: open, name: Open, form: sliding, status: test, testResult: pass}
              - {id: shut, name: Shut, form: sliding, status: test, testResult: fail}
        """;
    Reading.Loaded loaded = (Reading.Loaded) new ConfigReader(_ -> null, NOON).read(yaml, folder);
    return ConfigWatch.fixed(loaded.config());
  }

  private static Stile start(ConfigWatch config, InstantSource clock, SecureRandom random)
      throws Exception {
    return Stile.start(
        config, new Stile.Surroundings(clock, random, Optional.of(_ -> Optional.empty())));
  }

  private static String manage(Stile stile, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + stile.ports().getLast() + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
  }

  @Test
  void scenesThatLetEverybodyPassAreCounted() throws Exception {
    try (Stile stile = start(config(), NOON, new SecureRandom())) {
      assertThat(manage(stile, "/metrics")).contains("stile_open_doors 1.0");
    }
  }

  @Test
  void aServiceWhoseLedgerHasDiedIsNotReady() throws Exception {
    AtomicBoolean dead = new AtomicBoolean();
    InstantSource clock =
        () -> {
          if (dead.get() && Thread.currentThread().getName().equals("spent-ledger")) {
            throw new LinkageError("as if the driver's native code were gone");
          }
          return NOON.instant();
        };
    try (Stile stile = start(config(), clock, new SecureRandom())) {
      assertThat(manage(stile, "/readyz")).isEqualTo("ready\n");
      dead.set(true);
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("spent-ledger")) {
          thread.join();
        }
      }
      assertThat(manage(stile, "/readyz")).isEqualTo("not ready\n");
    }
  }

  @Test
  void aServiceThatCanNotStartLeavesNothingOpen() throws Exception {
    SecureRandom broken =
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public long nextLong() {
            throw new IllegalStateException("no entropy");
          }
        };
    assertThatThrownBy(() -> start(config(), NOON, broken)).hasMessage("no entropy");
    new SqliteSpentLedger(folder.resolve("data").resolve("spent.db"), NOON, 1_000).close();
  }
}
