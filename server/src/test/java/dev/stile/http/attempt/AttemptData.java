package dev.stile.http.attempt;

import dev.stile.assessment.Submission;
import dev.stile.assessment.Tick;
import dev.stile.challenge.Attempt;
import dev.stile.signal.Signal;
import dev.stile.signal.Signal.Read;
import dev.stile.signal.Signal.Unread;
import dev.stile.signal.Value;
import dev.stile.signal.Value.Amount;
import dev.stile.signal.Value.Flag;
import dev.stile.signal.Value.Listed;
import dev.stile.signal.Value.None;
import dev.stile.signal.Value.Text;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Provenance;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an attempt that was read as a widget would have sent it. */
final class AttemptData {
  private static final double NANOS_OF_A_MS = 1e6;

  private AttemptData() {}

  static ObjectNode of(Attempt sent) {
    Submission submission = sent.submission();
    ObjectNode data = JsonMapper.shared().createObjectNode();
    data.put("v", 1).put("record", sent.sealedRecord()).put("answer", submission.answer());
    data.put("pow", submission.work()).put("page", submission.page());
    write(data.putObject("track"), submission.trajectory());
    submission.tick().ifPresent(tick -> write(data.putObject("tick"), tick));
    ObjectNode signals = data.putObject("signals");
    submission.signals().byName().forEach((name, s) -> write(signals.putArray(name), s));
    return data;
  }

  private static void write(ObjectNode track, Trajectory trajectory) {
    track.put("input", name(trajectory.input()));
    ArrayNode moves = track.putArray("moves");
    trajectory.moves().forEach(m -> moves.addArray().add(m.timeMs()).add(m.x()).add(m.y()));
    ArrayNode steps = track.putArray("steps");
    trajectory
        .steps()
        .forEach(s -> steps.addArray().add(s.timeMs()).add(name(s.input())).add(s.offset()));
    Provenance provenance = trajectory.provenance();
    track.put("events", provenance.events()).put("coalesced", provenance.coalesced());
    track.put("untrusted", provenance.untrusted()).put("unmoving", provenance.unmoving());
    track.put("sameScreen", provenance.sameScreen()).put("assistive", provenance.assistive());
  }

  private static void write(ObjectNode object, Tick tick) {
    switch (tick.sight()) {
      case SEEN -> object.put("visible", true);
      case HIDDEN -> object.put("visible", false);
      case UNKNOWN -> object.putNull("visible");
    }
    object.put("seenMs", tick.seenMs()).put("framed", tick.isFramed());
    tick.ancestors().forEach(object.putArray("ancestors")::add);
  }

  private static String name(Trajectory.Input input) {
    return input.name().toLowerCase(Locale.ROOT);
  }

  private static void write(ArrayNode entry, Signal signal) {
    double ms = signal.took().toNanos() / NANOS_OF_A_MS;
    switch (signal) {
      case Unread(String why, _) -> entry.addNull().add(ms).add(why);
      case Read(Value value, _) -> {
        write(entry, value);
        entry.add(ms);
      }
    }
  }

  private static void write(ArrayNode into, Value value) {
    switch (value) {
      case None _ -> into.addNull();
      case Text(String text) -> into.add(text);
      case Amount(double number) -> into.add(number);
      case Flag(boolean isSet) -> into.add(isSet);
      case Listed listed -> {
        ArrayNode all = into.addArray();
        listed.values().forEach(single -> write(all, single));
      }
    }
  }
}
