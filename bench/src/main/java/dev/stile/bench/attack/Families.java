package dev.stile.bench.attack;

import dev.stile.scene.Form;
import java.util.List;

/** All families, in the table's order. */
final class Families {
  static final List<Attackers> ALL =
      List.of(
          new WithoutScript(),
          new ForgedTelemetry(),
          new StockBrowser(),
          new GeneratedTracks(),
          new CurvedTracks(),
          new AbusedSeals(),
          new WithoutPicture(),
          new Insider(),
          new OneForm(Form.INPAINTING),
          new OneForm(Form.CHECK_BOX),
          new OneForm(Form.TRACELESS));

  private Families() {}
}
