package dev.stile.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.stile.SpinRace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class MasterKeyFileTest {
  private static final int ROUNDS = 100;

  private final SecureRandom random = new SecureRandom();

  @TempDir private Path folder;

  @Test
  void theFirstStartMakesAKeyThatOnlyItsOwnerReads() throws IOException {
    Path file = folder.resolve("data").resolve("master.key");
    MasterKeys made = MasterKeyFile.readOrCreate(file, random);
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(MasterKeyFile.readOrCreate(file, random).newest().secret())
        .isEqualTo(made.newest().secret());
  }

  @Test
  void twoProcessesThatStartTogetherAgreeOnOneKeyAndLeaveOneFile() throws IOException {
    byte[][] one = new byte[SpinRace.ROUNDS][];
    byte[][] other = new byte[SpinRace.ROUNDS][];
    SpinRace.run(round -> one[round] = secret(round), round -> other[round] = secret(round));
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(one[round]).isEqualTo(other[round]);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(ROUNDS);
    }
  }

  /**
   * Each round forces its file to the disk, so the rounds of one test are fewer than the race's.
   */
  private byte[] secret(int round) {
    try {
      Path file = folder.resolve("master" + Math.min(round, ROUNDS - 1) + ".key");
      return MasterKeyFile.readOrCreate(file, random).newest().secret();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"rw-------, 0", "rw-r-----, 1", "rw----r--, 1"})
  void aFileThatOthersMayReadIsWarnedOf(String mode, int warnings) throws IOException {
    Path file = folder.resolve("master.key");
    MasterKeyFile.readOrCreate(file, random);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    Logger log = (Logger) LoggerFactory.getLogger(MasterKeyFile.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      MasterKeyFile.readOrCreate(file, random);
    } finally {
      log.detachAppender(lines);
    }
    assertThat(lines.list).hasSize(warnings).allMatch(line -> line.getLevel() == Level.WARN);
  }

  @Test
  void anAppendedLineIsTheNewestKey() throws IOException {
    Path file = folder.resolve("master.key");
    MasterKeys before = MasterKeyFile.readOrCreate(file, random);
    Files.writeString(file, Files.readString(file) + "# rotated\n1 " + "A".repeat(43) + "=\n");
    MasterKeys after = MasterKeyFile.readOrCreate(file, random);
    assertThat(after.newest().generation()).isEqualTo(1);
    assertThat(after.generation(0).orElseThrow().secret()).isEqualTo(before.newest().secret());
  }

  @Test
  void whatIsNoKeyIsRefusedByLineAndNotQuoted() throws IOException {
    Path file = folder.resolve("master.key");
    for (String content : new String[] {"", "0 c2hvcnQ=", "x " + "A".repeat(43) + "=", "hunter2"}) {
      Files.writeString(file, content);
      assertThatThrownBy(() -> MasterKeyFile.readOrCreate(file, random))
          .isInstanceOf(IOException.class)
          .hasMessageNotContaining("hunter2")
          .hasMessageNotContaining("c2hvcnQ");
    }
  }
}
