package dev.stile.puzzle;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A family of pictures. Each paints the whole picture with structure everywhere, sky included,
 * because the gap may lie anywhere; none knows where.
 */
interface Scenery {
  /** All families. */
  static List<Scenery> all() {
    return Stream.concat(lined().stream(), Stream.of(new Lanterns())).toList();
  }

  /** Those whose lines run on through the picture, so that people see where one is broken off. */
  static List<Scenery> lined() {
    return List.of(
        new Mountains(),
        new Lake(),
        new Dunes(),
        new PaperWaves(),
        new City(),
        new Ribbons(),
        new Sea());
  }

  void paint(Canvas canvas, Palette palette, RandomGenerator random);

  /**
   * Where the search for a JPEG within {@link PuzzleMaker#MAX_SPRITE_BYTES} begins: coarse enough
   * for five of six pictures of the family at the first try.
   */
  double coarseness();

  /** A number between two bounds. */
  static float between(RandomGenerator random, float low, float high) {
    return low + (high - low) * random.nextFloat();
  }
}
