package dev.stile.store.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.stile.report.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON texts of one line. Fields have the names of the records' components; a field that
 * this version does not know is passed over.
 */
public final class EventJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(Event.class, Kinds.class).build();

  private EventJson() {}

  /** Tells the kinds apart on paper; {@link Event} itself knows no JSON. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Event.AttemptJudged.class, name = "attempt"),
    @JsonSubTypes.Type(value = Event.AttemptNotJudged.class, name = "attemptNotJudged"),
    @JsonSubTypes.Type(value = Event.Redemption.class, name = "redemption")
  })
  interface Kinds {
    @JsonIgnore
    boolean isEarned();
  }

  /** The text of an event. */
  public static String write(Event event) {
    return JSON.writeValueAsString(event);
  }

  /**
   * The event of a text.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Event read(String text) {
    try {
      return JSON.readValue(text, Event.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not an event", e);
    }
  }
}
