package dev.stile.puzzle;

import java.util.List;
import java.util.random.RandomGenerator;

/** Colours that go together: a sky from its top to its foot, land from far to near, one light. */
record Palette(Oklab skyTop, Oklab skyFoot, Oklab far, Oklab near, Oklab light) {

  /** Chosen by eye; each row is lightness, chroma and hue of the five colours in turn. */
  private static final List<double[]> MOODS =
      List.of(
          mood(.62, .10, 285, .86, .09, 45, .70, .09, 330, .30, .06, 290, .95, .07, 85), // dawn
          mood(.68, .10, 245, .91, .04, 215, .74, .06, 220, .34, .08, 165, .98, .03, 95), // noon
          mood(.42, .11, 290, .78, .13, 35, .58, .12, 10, .24, .06, 300, .92, .10, 75), // dusk
          mood(.26, .06, 265, .50, .08, 255, .42, .06, 260, .17, .04, 270, .92, .05, 95), // night
          mood(
              .80, .08, 200, .95, .03, 120, .78, .07, 185, .38, .08, 200, .99, .02, 100), // sea air
          mood(.84, .06, 85, .94, .05, 75, .78, .10, 60, .40, .10, 35, .97, .06, 95), // desert
          mood(.72, .07, 140, .93, .05, 110, .74, .08, 140, .32, .07, 155, .97, .05, 105), // forest
          mood(.66, .09, 310, .90, .05, 340, .73, .08, 320, .36, .10, 300, .97, .04, 60), // heather
          mood(.74, .08, 30, .92, .06, 70, .75, .11, 40, .38, .10, 15, .98, .05, 90), // coral
          mood(.60, .07, 225, .88, .05, 180, .68, .06, 210, .27, .06, 230, .96, .04, 110), // fjord
          mood(.76, .09, 80, .93, .06, 95, .72, .12, 65, .33, .08, 45, .98, .06, 100), // autumn
          mood(
              .38, .09, 240, .74, .10, 190, .55, .09, 210, .22, .06, 250, .93, .08, 160)); // aurora

  private static double[] mood(double... values) {
    return values;
  }

  /** One of the moods, its hues turned and its colours strengthened a little. */
  static Palette choose(RandomGenerator random) {
    double[] mood = MOODS.get(random.nextInt(MOODS.size()));
    double turn = 24 * random.nextDouble() - 12;
    double strength = 0.85 + 0.4 * random.nextDouble();
    Oklab[] colors = new Oklab[5];
    for (int at = 0; at < colors.length; at++) {
      colors[at] = Oklab.lch(mood[3 * at], strength * mood[3 * at + 1], turn + mood[3 * at + 2]);
    }
    return new Palette(colors[0], colors[1], colors[2], colors[3], colors[4]);
  }

  /** Land at a depth, from 0 far away to 1 in front. */
  Oklab land(float depth) {
    return far.mix(near, depth);
  }

  /** Sky at a height, from 0 at the top to 1 at the foot. */
  Oklab sky(float height) {
    return skyTop.mix(skyFoot, height);
  }
}
