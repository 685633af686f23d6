package dev.stile.http;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON objects from outside: bounded in size and depth, no name twice, nothing behind the
 * object. Thread-safe.
 */
public final class StrictJson {
  private static final int LONGEST_NUMBER = 32;

  private final int longest;
  private final JsonMapper mapper;

  /**
   * @param longest bytes or characters of the whole text
   * @param deepest how far objects and arrays may be nested
   */
  public StrictJson(int longest, int deepest) {
    this.longest = longest;
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(deepest)
            .maxNumberLength(LONGEST_NUMBER)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(bounds)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    this.mapper =
        JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  }

  /** The object that {@code text} is, or empty when it is anything else. */
  public Optional<JsonNode> object(String text) {
    try {
      return text.length() <= longest
          ? Optional.of(mapper.readTree(text)).filter(JsonNode::isObject)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The object that {@code text} is, or empty when it is anything else. */
  public Optional<JsonNode> object(byte[] text) {
    try {
      return text.length <= longest
          ? Optional.of(mapper.readTree(text)).filter(JsonNode::isObject)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
