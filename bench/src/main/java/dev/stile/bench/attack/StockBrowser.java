package dev.stile.bench.attack;

import dev.stile.scene.Form;
import java.util.List;
import java.util.stream.Stream;

/** A3. Playwright as it comes, with the right answer. */
final class StockBrowser implements Attackers {
  private static final int TRIES = 100;

  @Override
  public String id() {
    return "A3";
  }

  @Override
  public String about() {
    return "stock Playwright with Chromium, without a window";
  }

  @Override
  public List<Attack> attacks() {
    return Stream.of("straight", "stepped", "wavy")
        .<Attack>map(manner -> new BrowserAttack(Form.PUZZLE, manner, TRIES))
        .toList();
  }
}
