package dev.stile.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonLineEncoderTest {
  private static final String HOSTILE =
      "a\r\n{\"level\":\"ERROR\"}\u0000\u001b[2J\u009b2J\u2028\"\\\t\u202e\u007f end";

  private final JsonLineEncoder encoder = new JsonLineEncoder();

  @Test
  void aLineNamesWhenWhereAndForWhichRequest() {
    LoggingEvent event = event("Stopped", null, Map.of("requestId", "R-1", "other", "not shown"));

    JsonNode line = line(event);

    assertThat(line.propertyNames())
        .containsExactly("timestamp", "level", "logger", "thread", "requestId", "message");
    assertThat(line.get("timestamp").asString()).isEqualTo("2026-11-21T06:00:00.123Z");
    assertThat(line.get("level").asString()).isEqualTo("WARN");
    assertThat(line.get("logger").asString()).isEqualTo("dev.stile.Some");
    assertThat(line.get("requestId").asString()).isEqualTo("R-1");
    assertThat(line.get("message").asString()).isEqualTo("Stopped");
  }

  @Test
  void aHostileMessageStaysInItsStringAndItsLine() {
    LoggingEvent event =
        event(HOSTILE, new IllegalStateException(HOSTILE), Map.of("requestId", HOSTILE));
    event.setKeyValuePairs(List.of(new KeyValuePair(HOSTILE, HOSTILE)));

    String written = text(event);

    assertThat(written).endsWith("\n");
    assertThat(written.stripTrailing().codePoints())
        .noneMatch(c -> c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x202e);
    JsonNode line = line(event);
    assertThat(line.get("message").asString()).isEqualTo(HOSTILE);
    assertThat(line.get("requestId").asString()).isEqualTo(HOSTILE);
    assertThat(line.get("fields").get(HOSTILE).asString()).isEqualTo(HOSTILE);
    assertThat(line.get("exception").asString()).contains("IllegalStateException", HOSTILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\udc00 alone", "a\ud83d\ude00b"})
  void halfACharacterBreaksNoLine(String message) {
    assertThat(line(event(message, null, Map.of())).has("message")).isTrue();
  }

  @Test
  void anEndlessMessageIsCut() {
    assertThat(line(event("x".repeat(1_000_000), null, Map.of())).get("message").asString())
        .hasSize(16_387);
  }

  private JsonNode line(LoggingEvent event) {
    return JsonMapper.shared().readTree(text(event));
  }

  private String text(LoggingEvent event) {
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }

  private static LoggingEvent event(
      String message, @Nullable Throwable thrown, Map<String, String> context) {
    LoggingEvent event = new LoggingEvent();
    event.setLoggerContext(new LoggerContext());
    event.setLoggerName("dev.stile.Some");
    event.setThreadName("main");
    event.setLevel(Level.WARN);
    event.setMessage(message);
    event.setInstant(Instant.parse("2026-11-21T06:00:00.123Z"));
    event.setMDCPropertyMap(context);
    if (thrown != null) {
      event.setThrowableProxy(new ThrowableProxy(thrown));
    }
    return event;
  }
}
