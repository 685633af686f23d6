package dev.stile.trajectory;

import static dev.stile.trajectory.Feature.STEPS_DISTINCT;
import static dev.stile.trajectory.Feature.STEPS_LEVEL;
import static dev.stile.trajectory.Feature.STEPS_OF_ONE;
import static dev.stile.trajectory.Feature.STEPS_REPEATED;
import static dev.stile.trajectory.Feature.STEPS_SAME_RUN;

import java.util.Arrays;

/** Single steps on the screen's own grid: scripts repeat theirs, or keep to one axis. */
final class StepFeatures {
  private StepFeatures() {}

  static void measure(Features into, OneClock clock) {
    int size = clock.ticks() - 1;
    long[] steps = new long[size];
    int moved = 0;
    int ones = 0;
    int level = 0;
    int repeated = 0;
    int run = 0;
    int longest = 0;
    for (int i = 0; i < size; i++) {
      long dx = (long) (clock.x(i + 1) - clock.x(i));
      long dy = (long) (clock.y(i + 1) - clock.y(i));
      if (dx == 0 && dy == 0) {
        continue;
      }
      steps[moved] = (dx << 32) ^ (dy & 0xffff_ffffL);
      ones += Math.abs(dx) <= 1 && Math.abs(dy) <= 1 ? 1 : 0;
      level += dx == 0 || dy == 0 ? 1 : 0;
      boolean isSame = moved > 0 && steps[moved] == steps[moved - 1];
      repeated += isSame ? 1 : 0;
      run = isSame ? run + 1 : 0;
      longest = Math.max(longest, run);
      moved++;
    }
    into.set(STEPS_OF_ONE, share(ones, moved));
    into.set(STEPS_LEVEL, share(level, moved));
    into.set(STEPS_REPEATED, share(repeated, moved));
    into.set(STEPS_SAME_RUN, share(longest, moved));
    into.set(STEPS_DISTINCT, share(distinct(Arrays.copyOf(steps, moved)), moved));
  }

  private static int distinct(long[] steps) {
    Arrays.sort(steps);
    int distinct = 0;
    for (int i = 0; i < steps.length; i++) {
      distinct += i == 0 || steps[i] != steps[i - 1] ? 1 : 0;
    }
    return distinct;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
