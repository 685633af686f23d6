package dev.stile.bench.attack;

import dev.stile.bench.load.ServerProcess;
import dev.stile.challenge.SeenAnswer;
import dev.stile.seal.MasterKeyFile;
import dev.stile.seal.Sealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The server under attack: a process of its own, on the loopback interface and nowhere else. */
final class Site implements AutoCloseable {
  /** The only account. */
  static final String PREFIX = "bench1";

  private final ServerProcess server;
  private final Sealer sealer;
  private final Wire wire;

  private Site(ServerProcess server, Sealer sealer) {
    this.server = server;
    this.sealer = sealer;
    this.wire = new Wire(server.host());
  }

  /** Starts a server whose data, its master key included, lie in a folder of ours. */
  static Site open(Path jar, Path folder) throws IOException {
    Files.createDirectories(folder);
    ServerProcess server = ServerProcess.stile(jar, folder.toAbsolutePath(), SiteConfig.free());
    SecureRandom random = new SecureRandom();
    Sealer sealer =
        new Sealer(
            MasterKeyFile.readOrCreate(folder.resolve("master.key"), random),
            InstantSource.system(),
            random);
    return new Site(server, sealer);
  }

  Wire wire() {
    return wire;
  }

  String url() {
    return "http://" + server.host();
  }

  /** What is to be seen in the picture that belongs to a record. */
  SeenAnswer look(String sealedRecord) {
    return SeenAnswer.of(sealer, PREFIX, sealedRecord);
  }

  @Override
  public void close() {
    wire.close();
    server.close();
  }
}
