package dev.stile.assessment.model;

/**
 * Scores that so many people of the calibration exceed, frozen with the model.
 *
 * @param oneInHundred exceeded by one person's track in a hundred
 * @param threeInHundred by three
 * @param oneInThousand by one in a thousand
 */
public record Thresholds(double oneInHundred, double threeInHundred, double oneInThousand) {
  public Thresholds {
    boolean falls = oneInThousand >= oneInHundred && oneInHundred >= threeInHundred;
    if (!falls || !(threeInHundred > 0) || !(oneInThousand <= 1)) {
      throw new IllegalArgumentException("thresholds out of order");
    }
  }
}
