package dev.stile.puzzle;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Draws puzzles: a new picture for every challenge, a piece taken out of it, and the place where
 * the piece belongs.
 *
 * <p>The answer is drawn first and from the secret source alone, evenly from {@link #MIN_ANSWER_PX}
 * to {@link #MAX_ANSWER_PX}; the scenery is drawn from a generator of its own and knows nothing of
 * it. So nothing but the place itself tells where it is.
 *
 * <p>Keeps its buffers from one picture to the next: an instance serves one thread at a time.
 */
public final class PuzzleMaker {
  public static final int PICTURE_WIDTH_PX = 300;
  public static final int PICTURE_HEIGHT_PX = 200;

  /** Width and height of the piece's box. A gap is 4 px larger on every side. */
  public static final int PIECE_SIZE_PX = 48;

  /** Left of it a gap would lie under the piece before it is moved. */
  public static final int MIN_ANSWER_PX = 56;

  /** Right of it a gap would leave the picture. */
  public static final int MAX_ANSWER_PX = 244;

  /** With the sealed record and the rest of the reply it stays within 16 KB when base64-encoded. */
  public static final int MAX_SPRITE_BYTES = 10_000;

  private static final int MIN_TOP_PX = 8;
  private static final int MAX_TOP_PX = PICTURE_HEIGHT_PX - PIECE_SIZE_PX - MIN_TOP_PX;
  private static final int DENSITY = 2;
  private static final int SEED_BYTES = 48;

  private static final RandomGeneratorFactory<RandomGenerator> SCENERY_RANDOM =
      RandomGeneratorFactory.of("L128X256MixRandom");

  private static final Texture TEXTURE = new Texture(new SplittableRandom(1), 10);

  /** What is seen at the place that the piece was taken from. */
  public enum Home {
    /** A gap that stands out. */
    GAP,
    /** Other scenery in the same colours: the picture is whole, and wrong in one place. */
    PATCH
  }

  private final RandomGenerator secret;
  private final Home home;
  private final List<Scenery> sceneries;
  private final Canvas canvas = new Canvas();

  /** What patches are taken from. */
  private final Canvas other = new Canvas();

  private final SpriteEncoder encoder;

  /**
   * Takes the source of answers.
   *
   * @param secret must be unpredictable: a {@code SecureRandom} wherever people are told from
   *     programs
   */
  public PuzzleMaker(RandomGenerator secret, Home home) {
    this(secret, home, new JpegEncoder(MAX_SPRITE_BYTES));
  }

  PuzzleMaker(RandomGenerator secret, Home home, SpriteEncoder encoder) {
    this.secret = secret;
    this.home = home;
    this.sceneries =
        switch (home) {
          case GAP -> Scenery.all();
          case PATCH -> Scenery.lined();
        };
    this.encoder = encoder;
  }

  /** Draws one puzzle. */
  public Puzzle make() {
    int answerPx = secret.nextInt(MIN_ANSWER_PX, MAX_ANSWER_PX + 1);
    int topPx = secret.nextInt(MIN_TOP_PX, MAX_TOP_PX + 1);
    byte[] seed = new byte[SEED_BYTES];
    secret.nextBytes(seed);
    RandomGenerator random = SCENERY_RANDOM.create(seed);
    Outline outline = Outline.choose(random);
    Scenery scenery = sceneries.get(random.nextInt(sceneries.size()));
    Palette palette = Palette.choose(random);
    paint(canvas, scenery, palette, random);
    if (home == Home.PATCH) {
      paint(other, scenery, palette, random);
    }
    take(outline, DENSITY * answerPx, DENSITY * topPx, random);
    byte[] sprite = encoder.encode(canvas, scenery.coarseness());
    return new Puzzle(sprite, piece(outline, topPx), answerPx);
  }

  private static void paint(
      Canvas canvas, Scenery scenery, Palette palette, RandomGenerator random) {
    scenery.paint(canvas, palette, random);
    canvas.texture(TEXTURE, random.nextInt(512), random.nextInt(512));
  }

  private void take(Outline outline, int left, int top, RandomGenerator random) {
    Stencil stencil = new Stencil(outline);
    Cut cut = new Cut(canvas, random);
    cut.lift(stencil, left, top);
    switch (home) {
      case GAP -> cut.fill(stencil, left, top);
      case PATCH -> new Patch(canvas, other, random).cover(stencil, left, top);
    }
    cut.pad();
  }

  private static Piece piece(Outline outline, int topPx) {
    int size = DENSITY * PIECE_SIZE_PX;
    return new Piece(
        Canvas.PIECE_X, 0, size, size, topPx, PIECE_SIZE_PX, PIECE_SIZE_PX, outline.path());
  }
}
