package dev.stile.puzzle;

/** A colour in Björn Ottosson's OKLab space. */
record Oklab(float lightness, float a, float b) {

  /** From lightness 0..1, chroma 0..0.3 and hue in degrees. */
  static Oklab lch(double lightness, double chroma, double hue) {
    double angle = Math.toRadians(hue);
    return new Oklab(
        (float) lightness, (float) (chroma * Math.cos(angle)), (float) (chroma * Math.sin(angle)));
  }

  Oklab mix(Oklab other, float share) {
    return new Oklab(
        lightness + share * (other.lightness - lightness),
        a + share * (other.a - a),
        b + share * (other.b - b));
  }

  Oklab lighter(double amount) {
    return new Oklab((float) (lightness + amount), a, b);
  }

  float linearRed() {
    return 4.0767417f * longCone() - 3.3077116f * middleCone() + 0.23096994f * shortCone();
  }

  float linearGreen() {
    return -1.268438f * longCone() + 2.6097574f * middleCone() - 0.34131938f * shortCone();
  }

  float linearBlue() {
    return -0.0041960864f * longCone() - 0.7034186f * middleCone() + 1.7076147f * shortCone();
  }

  private float longCone() {
    return cube(lightness + 0.39633778f * a + 0.21580376f * b);
  }

  private float middleCone() {
    return cube(lightness - 0.105561346f * a - 0.06385417f * b);
  }

  private float shortCone() {
    return cube(lightness - 0.08948418f * a - 1.2914855f * b);
  }

  private static float cube(float value) {
    return value * value * value;
  }
}
