package dev.stile.assessment;

import dev.stile.signal.Browser;
import dev.stile.signal.Signals;
import dev.stile.signal.Visit;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Provenance;
import dev.stile.trajectory.Trajectory.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An attempt made with a browser; a test spoils what it is about. */
final class Seen {
  private static final String QUESTION = "question";
  private static final String HOME = "192.0.2.1";

  Signals signals;
  Visit asked;
  Visit answered;
  Input input;
  Provenance provenance;
  int points;
  Reply reply = Reply.to("text", Reply.to("text", "").right(QUESTION));

  Seen(Browser browser) {
    signals = browser.signals();
    asked = browser.visit(HOME);
    answered = asked;
    input = browser.input();
    provenance = browser.provenance();
    points = Math.min(20, provenance.events() + provenance.coalesced());
  }

  List<Reason> reasons() {
    Submission submission =
        new Submission(
            120, "", trajectory(), Optional.empty(), signals, "https://shop.example/login", reply);
    return SignalCheck.find(
        new Observation(
            submission,
            Task.DRAG,
            Duration.ZERO,
            252,
            Duration.ofSeconds(5),
            QUESTION,
            asked,
            Optional.of(answered)));
  }

  private Trajectory trajectory() {
    if (!input.isDrag()) {
      return new Trajectory(input, List.of(), List.of(new Step(900, input, 120)), provenance);
    }
    List<Move> moves =
        IntStream.rangeClosed(0, points)
            .mapToObj(i -> new Move(500 + 16 * i, 120.0 * i / points, i % 3))
            .toList();
    return new Trajectory(input, moves, List.of(), provenance);
  }
}
