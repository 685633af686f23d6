package dev.stile.signal;

import dev.stile.signal.Signal.Read;
import dev.stile.signal.Signal.Unread;
import dev.stile.signal.Value.Amount;
import dev.stile.signal.Value.Flag;
import dev.stile.signal.Value.Listed;
import dev.stile.signal.Value.Single;
import dev.stile.signal.Value.Text;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A browser of {@code src/test/resources/browsers}: what it tells, recorded or written by hand. */
public record Browser(ObjectNode json) {
  private static final double NANOS_OF_A_MS = 1e6;

  /** Chrome on Windows in a person's hands: nothing speaks against it. */
  public static final Browser ORDINARY = named("people/chrome-windows");

  /** The browser of one file, by its path without ending. */
  public static Browser named(String path) {
    try (InputStream in = Browser.class.getResourceAsStream("/browsers/" + path + ".json")) {
      return new Browser((ObjectNode) JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy that says something else under one name: JSON of a whole reading. */
  public Browser with(String name, String reading) {
    ObjectNode copy = json.deepCopy();
    ((ObjectNode) copy.get("signals")).set(name, JsonMapper.shared().readTree(reading));
    return new Browser(copy);
  }

  /** A copy that does not say anything under one name. */
  public Browser without(String name) {
    ObjectNode copy = json.deepCopy();
    ((ObjectNode) copy.get("signals")).remove(name);
    return new Browser(copy);
  }

  /** A copy whose connection names another user agent. */
  public Browser calling(String userAgent) {
    ObjectNode copy = json.deepCopy();
    copy.put("userAgent", userAgent);
    return new Browser(copy);
  }

  /** The signals as the wire carries them. */
  public ObjectNode wire() {
    return (ObjectNode) json.get("signals");
  }

  public String userAgent() {
    return json.get("userAgent").asString();
  }

  public Visit visit(String address) {
    return new Visit(
        InetAddress.ofLiteral(address),
        "https://shop.example",
        "",
        userAgent(),
        json.get("clientHints").asString());
  }

  public Input input() {
    return Input.valueOf(json.get("input").asString().toUpperCase(Locale.ROOT));
  }

  public Provenance provenance() {
    JsonNode counts = json.get("provenance");
    return new Provenance(
        counts.get("events").asInt(),
        counts.get("coalesced").asInt(),
        counts.get("untrusted").asInt(),
        counts.get("unmoving").asInt(),
        counts.get("sameScreen").asInt(),
        counts.get("assistive").asBoolean());
  }

  public Signals signals() {
    Map<String, Signal> byName = new HashMap<>();
    wire().properties().forEach(each -> byName.put(each.getKey(), signal(each.getValue())));
    return new Signals(byName);
  }

  private static Signal signal(JsonNode reading) {
    Duration took = Duration.ofNanos(Math.round(reading.get(1).asDouble() * NANOS_OF_A_MS));
    return reading.size() == 2
        ? new Read(value(reading.get(0)), took)
        : new Unread(reading.get(2).asString(), took);
  }

  private static Value value(JsonNode node) {
    if (!node.isArray()) {
      return single(node);
    }
    List<Single> values =
        StreamSupport.stream(node.spliterator(), false).map(Browser::single).toList();
    return new Listed(values);
  }

  private static Single single(JsonNode node) {
    if (node.isNumber()) {
      return new Amount(node.doubleValue());
    }
    return node.isBoolean() ? new Flag(node.booleanValue()) : new Text(node.asString());
  }
}
