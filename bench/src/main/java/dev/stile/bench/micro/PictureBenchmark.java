package dev.stile.bench.micro;

import dev.stile.http.Reply;
import dev.stile.puzzle.JdkSpriteEncoder;
import dev.stile.puzzle.Puzzle;
import dev.stile.puzzle.PuzzleMaker;
import dev.stile.puzzle.PuzzleMaker.Home;
import java.security.SecureRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Pictures, alone and as a part of whole challenges. */
public class PictureBenchmark {
  /** The product. */
  @State(Scope.Thread)
  public static class Own {
    private final PuzzleMaker maker = new PuzzleMaker(new SecureRandom(), Home.GAP);
    private final Challenges challenges = new Challenges(maker::make);
  }

  /** The product with the JDK's encoder instead of its own. */
  @State(Scope.Thread)
  public static class Jdk {
    private final JdkSpriteEncoder encoder = JdkSpriteEncoder.calibrated(new SecureRandom());
    private final PuzzleMaker maker = encoder.maker(new SecureRandom());
    private final Challenges challenges = new Challenges(maker::make);

    /** Gives the encoder alone something to encode. */
    @Setup(Level.Iteration)
    public void draw() {
      maker.make();
    }
  }

  @Benchmark
  public Puzzle picture(Own own) {
    return own.maker.make();
  }

  @Benchmark
  public Reply challenge(Own own) {
    return own.challenges.issue();
  }

  @Benchmark
  public Reply challengeWithJdkEncoder(Jdk jdk) {
    return jdk.challenges.issue();
  }

  @Benchmark
  public byte[] jdkEncode(Jdk jdk) {
    return jdk.encoder.encodeAgain();
  }
}
