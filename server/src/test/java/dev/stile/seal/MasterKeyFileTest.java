package dev.stile.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {
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
