package dev.stile.bench.micro;

import dev.stile.seal.MasterKeys;
import dev.stile.seal.MasterKeys.MasterKey;
import dev.stile.seal.Purpose;
import dev.stile.seal.Sealer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Sealing and opening as many bytes as a challenge has. */
@State(Scope.Thread)
public class SealBenchmark {
  private static final int CHALLENGE_BYTES = 1049;

  private final Sealer sealer =
      new Sealer(
          new MasterKeys(List.of(new MasterKey(0, new byte[MasterKey.LENGTH]))),
          InstantSource.system(),
          new SecureRandom());
  private final byte[] content = new byte[CHALLENGE_BYTES];
  private final String sealed = sealer.seal(Purpose.CHALLENGE, "bench1", content);

  @Benchmark
  public String seal() {
    return sealer.seal(Purpose.CHALLENGE, "bench1", content);
  }

  @Benchmark
  public Optional<byte[]> open() {
    return sealer.open(Purpose.CHALLENGE, "bench1", sealed);
  }
}
