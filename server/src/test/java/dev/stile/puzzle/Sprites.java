package dev.stile.puzzle;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Reads a puzzle as a browser would. */
final class Sprites {
  private static final Pattern COMMAND = Pattern.compile("([MQZ])([-0-9. ]*)");

  private Sprites() {}

  static BufferedImage decode(byte[] sprite) {
    try {
      return ImageIO.read(new ByteArrayInputStream(sprite));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Shape shape(String outline) {
    Path2D shape = new Path2D.Float();
    Matcher command = COMMAND.matcher(outline);
    int end = 0;
    while (command.find() && command.start() == end) {
      end = command.end();
      String[] numbers = command.group(2).trim().split(" ", -1);
      switch (command.group(1)) {
        case "M" -> shape.moveTo(number(numbers, 0), number(numbers, 1));
        case "Q" ->
            shape.quadTo(
                number(numbers, 0), number(numbers, 1), number(numbers, 2), number(numbers, 3));
        default -> shape.closePath();
      }
    }
    if (end != outline.length()) {
      throw new IllegalArgumentException(outline);
    }
    return shape;
  }

  private static double number(String[] numbers, int at) {
    return Double.parseDouble(numbers[at]);
  }
}
