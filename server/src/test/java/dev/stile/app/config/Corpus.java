package dev.stile.app.config;

import dev.stile.http.tls.TestCa;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folders of sound and faulty configurations, and the surroundings they are written for. */
final class Corpus {
  static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  private static final Path FOLDER = Path.of("src", "test", "resources", "config");

  private final Map<String, String> environment = new HashMap<>();

  /** Makes certificates in {@code tls} and the variables that the files refer to. */
  Corpus(Path tls) {
    TestCa authority = new TestCa(NOW);
    try {
      authority.issue(TestCa.Algorithm.EC, "localhost").write(tls, "server");
      authority.issue(TestCa.Algorithm.EC, "localhost").write(tls, "other");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    environment.put("TLS", tls.toString());
    environment.put("SECRET", "from-the-environment");
    environment.put("ENCRYPTION", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    environment.put("WHERE", "Köln");
    environment.put("EMPTY", "");
    environment.put("NESTED", "${SECRET}");
    environment.put("CONTROL", "a\nb");
  }

  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  ConfigReader reader() {
    return reader(() -> NOW);
  }

  ConfigReader reader(InstantSource clock) {
    return new ConfigReader(environment::get, clock);
  }
}
