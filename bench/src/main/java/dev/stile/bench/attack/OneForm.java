package dev.stile.bench.attack;

import dev.stile.bench.attack.HttpAttack.Style;
import dev.stile.bench.movement.Physics;
import dev.stile.scene.Form;
import java.util.List;

/**
 * The families that tell forms apart, against a scene of one form: its own challenge first, and
 * then whatever a doubt leads to, which is done as well as the first.
 */
record OneForm(Form form) implements Attackers {
  private static final int BARE_TRIES = 1000;
  private static final int INSIDER_TRIES = 300;
  private static final int BROWSER_TRIES = 30;

  @Override
  public String id() {
    return form.name();
  }

  @Override
  public String about() {
    return "the families A1, A2, A2b and A3 against the form " + form.name();
  }

  @Override
  public List<Attack> attacks() {
    return List.of(
        http(
            "A1 nothing at all",
            Client.SCRIPT,
            (posed, _) -> Forged.of(posed, Drag.NONE, Signals.NONE),
            BARE_TRIES),
        http(
            "A1 a generated way",
            Client.AS_BROWSER,
            (posed, random) ->
                Forged.of(posed, Drag.generated(Physics.STROKES, posed, random), Signals.NONE),
            BARE_TRIES),
        http(
            "A2 a browser's signals, an old reply, a generated way",
            Client.AS_BROWSER,
            (posed, random) ->
                WidgetReply.of("of-another-challenge")
                    .cover(
                        Forged.of(
                            posed, Drag.generated(Physics.STROKES, posed, random), Signals.COPIED)),
            BARE_TRIES),
        insider("A2b strokes, style V3", Style.V3),
        insider("A2b strokes, style V2", Style.V2),
        new BrowserAttack(form, "stepped", BROWSER_TRIES));
  }

  private Attack http(String name, Client client, Forgery forgery, int tries) {
    return new HttpAttack(name, form, client, forgery, Style.V3, tries);
  }

  private Attack insider(String name, Style style) {
    return new HttpAttack(
        name, form, Client.AS_BROWSER, Insider.with(Physics.STROKES), style, INSIDER_TRIES);
  }
}
