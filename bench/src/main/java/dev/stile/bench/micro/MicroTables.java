package dev.stile.bench.micro;

import dev.stile.bench.report.Figures;
import dev.stile.bench.report.Outcome;
import dev.stile.bench.report.Table;
import dev.stile.bench.report.Target;
import dev.stile.puzzle.PuzzleMaker;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the benchmarks have shown, by their names. */
record MicroTables(Map<String, List<Sample>> samples) {
  /** In sprite pixels; the piece and what pads the sprite are not counted. */
  private static final double OWN_PIXELS =
      4.0 * PuzzleMaker.PICTURE_WIDTH_PX * PuzzleMaker.PICTURE_HEIGHT_PX;

  private static final double PEER_PIXELS = 600 * 360;
  private static final String PEER = "tianaiSlider";
  private static final String OWN = "challenge";
  private static final String OWN_WITH_JDK = "challengeWithJdkEncoder";

  Outcome outcome(String method) {
    return new Outcome(
        List.of(steps(method), pixels()),
        List.of(
            new Target("puzzle challenge per pixel / tianai-captcha", 3, ratio(OWN, Sample::nanos)),
            new Target(
                "the same with the JDK's encoder instead of our own",
                3,
                ratio(OWN_WITH_JDK, Sample::nanos))));
  }

  private Table steps(String method) {
    return new Table(
        "Single steps, one thread",
        List.of("step", "time", "range", "core time", "per second", "allocated"),
        List.of(
            step("signature check, ACS3-HMAC-SHA256, with its nonce", "checkAcs3"),
            step("signature check, RPC HMAC-SHA1, with its nonce", "checkRpc"),
            step("seal of a challenge", "seal"),
            step("opening of it", "open"),
            step("assessment of a movement of 100 points", "assess"),
            step("whole verdict on a drag of 100 points, without stores", "judge"),
            step("picture: drawn and encoded", "picture"),
            step("whole puzzle challenge", OWN),
            step("whole puzzle challenge with the JDK's encoder", OWN_WITH_JDK),
            step("the JDK's encoder alone", "jdkEncode"),
            step("tianai-captcha 1.5.2 SLIDER 600x360, pictures alone", PEER)),
        List.of(method, "`core time` is that of the whole process, its collector included."));
  }

  private List<String> step(String title, String name) {
    List<Double> nanos = all(name, Sample::nanos);
    double least = nanos.stream().min(Double::compare).orElseThrow();
    double most = nanos.stream().max(Double::compare).orElseThrow();
    return List.of(
        title,
        Figures.nanos(Figures.median(nanos)),
        Figures.nanos(least) + " - " + Figures.nanos(most),
        Figures.nanos(median(name, Sample::cpuNanos)),
        Figures.of(1e9 / Figures.median(nanos)),
        Figures.bytes(median(name, Sample::bytes)));
  }

  private Table pixels() {
    return new Table(
        "Challenges per pixel, one thread",
        List.of("challenge", "picture", "Mpixel/s", "of the peer", "of the peer by core time"),
        List.of(
            pixels("puzzle", "600x400", OWN),
            pixels("puzzle with the JDK's encoder", "600x400", OWN_WITH_JDK),
            pixels("tianai-captcha 1.5.2 SLIDER", "600x360", PEER)),
        List.of(
            "Ours are whole challenges (limits, ids, picture, seal, the reply's JSON), the peer's"
                + " only its pictures as data URLs.",
            "Our piece, which stands beside the picture in one sprite, is drawn but not counted.",
            "For the JDK's encoder the drawing is converted to RGB, and the quality is the one at"
                + " which pictures take as many bytes as ours."));
  }

  private List<String> pixels(String title, String size, String name) {
    return List.of(
        title,
        size,
        Figures.of(pixelsOf(name) * 1000 / median(name, Sample::nanos)),
        Figures.times(ratio(name, Sample::nanos)),
        Figures.times(ratio(name, Sample::cpuNanos)));
  }

  private double ratio(String name, ToDoubleFunction<Sample> time) {
    return pixelsOf(name) / median(name, time) * median(PEER, time) / PEER_PIXELS;
  }

  private static double pixelsOf(String name) {
    return name.equals(PEER) ? PEER_PIXELS : OWN_PIXELS;
  }

  private double median(String name, ToDoubleFunction<Sample> figure) {
    return Figures.median(all(name, figure));
  }

  private List<Double> all(String name, ToDoubleFunction<Sample> figure) {
    return samples.getOrDefault(name, List.of()).stream().mapToDouble(figure).boxed().toList();
  }
}
