package dev.stile.puzzle;

/**
 * One colour, as JPEG stores it: brightness and two colour differences, each signed around 0.
 * Colours are chosen in OKLCH, where equal steps look equal to people.
 */
record Shade(int luma, int blue, int red) {

  /**
   * Brightness keeps this far from black and white, so that a texture laid over it cannot overflow.
   */
  private static final int LUMA_LIMIT = 104;

  /** The colour nearest to an OKLab one: lightness 0..1 and two opponent axes. */
  static Shade of(Oklab color) {
    float red = gamma(color.linearRed());
    float green = gamma(color.linearGreen());
    float blue = gamma(color.linearBlue());
    float luma = 0.299f * red + 0.587f * green + 0.114f * blue;
    return new Shade(
        Math.clamp(Math.round(luma - 128), -LUMA_LIMIT, LUMA_LIMIT),
        Math.clamp(Math.round(0.564f * (blue - luma)), -127, 127),
        Math.clamp(Math.round(0.713f * (red - luma)), -127, 127));
  }

  private static float gamma(float linear) {
    double clipped = Math.clamp(linear, 0f, 1f);
    double encoded =
        clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
    return (float) (255 * encoded);
  }
}
