package dev.stile.http.attempt;

import dev.stile.signal.Signal;
import dev.stile.signal.Signal.Read;
import dev.stile.signal.Signal.Unread;
import dev.stile.signal.Signals;
import dev.stile.signal.Value;
import dev.stile.signal.Value.Amount;
import dev.stile.signal.Value.Flag;
import dev.stile.signal.Value.Listed;
import dev.stile.signal.Value.None;
import dev.stile.signal.Value.Single;
import dev.stile.signal.Value.Text;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the signals of an attempt: {@code [value, ms]}, or {@code [null, ms, why]}. */
final class SignalsReader {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,31}");
  private static final int LONGEST_MS = 10_000;
  private static final long NANOS_OF_A_TENTH = 100_000;

  private SignalsReader() {}

  static Signals read(JsonNode object) throws NotOurs {
    Demand.that(object.isObject() && object.size() <= Signals.MOST);
    Map<String, Signal> byName = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      Demand.that(NAME.matcher(entry.getKey()).matches());
      byName.put(entry.getKey(), signal(entry.getValue()));
    }
    return new Signals(byName);
  }

  private static Signal signal(JsonNode node) throws NotOurs {
    Demand.that(node.isArray() && (node.size() == 2 || node.size() == 3));
    JsonNode value = node.get(0);
    Duration took = took(node.get(1));
    if (node.size() == 2) {
      return new Read(value(value), took);
    }
    Demand.that(value.isNull());
    return new Unread(Demand.text(node.get(2), Signal.LONGEST_WHY), took);
  }

  private static Value value(JsonNode node) throws NotOurs {
    if (node.isNull()) {
      return new None();
    }
    return node.isArray()
        ? new Listed(Demand.list(node, Value.MOST_LISTED, SignalsReader::single))
        : single(node);
  }

  private static Single single(JsonNode node) throws NotOurs {
    if (node.isNumber()) {
      Demand.that(Double.isFinite(node.doubleValue()));
      return new Amount(node.doubleValue());
    }
    return node.isBoolean()
        ? new Flag(node.booleanValue())
        : new Text(Demand.text(node, Value.LONGEST_TEXT));
  }

  /** Milliseconds with at most one decimal. */
  private static Duration took(JsonNode node) throws NotOurs {
    Demand.that(node.isNumber());
    double ms = node.doubleValue();
    long tenths = Math.round(ms * 10);
    Demand.that(ms >= 0 && ms <= LONGEST_MS && tenths / 10.0 == ms);
    return Duration.ofNanos(tenths * NANOS_OF_A_TENTH);
  }
}
