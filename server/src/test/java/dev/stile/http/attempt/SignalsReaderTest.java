package dev.stile.http.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stile.signal.Signal.Read;
import dev.stile.signal.Signal.Unread;
import dev.stile.signal.Signals;
import dev.stile.signal.Value.Amount;
import dev.stile.signal.Value.Flag;
import dev.stile.signal.Value.Listed;
import dev.stile.signal.Value.None;
import dev.stile.signal.Value.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SignalsReaderTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static Signals read(String json) throws NotOurs {
    return SignalsReader.read(JSON.readTree(json.replace('\'', '"')));
  }

  @Test
  void aSignalIsAValueOrTheReasonWhyThereIsNone() throws NotOurs {
    Signals signals =
        read(
            """
            {'webdriver':[false,0.1], 'cores':[8,0], 'platform':['Linux',12.5],
             'languages':[['de',1,true],3], 'memory':[null,0], 'plugins':[null,10000,'TypeError']}
            """);

    assertThat(signals.byName())
        .containsOnlyKeys("webdriver", "cores", "platform", "languages", "memory", "plugins")
        .containsEntry("webdriver", new Read(new Flag(false), Duration.ofNanos(100_000)))
        .containsEntry("cores", new Read(new Amount(8), Duration.ZERO))
        .containsEntry("platform", new Read(new Text("Linux"), Duration.ofNanos(12_500_000)))
        .containsEntry(
            "languages",
            new Read(
                new Listed(List.of(new Text("de"), new Amount(1), new Flag(true))),
                Duration.ofMillis(3)))
        .containsEntry("memory", new Read(new None(), Duration.ZERO))
        .containsEntry("plugins", new Unread("TypeError", Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{'':[1,0]}",
        "{'1a':[1,0]}",
        "{'a-b':[1,0]}",
        "{'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa':[1,0]}",
        "{'a':null}",
        "{'a':1}",
        "{'a':{}}",
        "{'a':[]}",
        "{'a':[1]}",
        "{'a':[1,0,'why']}",
        "{'a':[null,0,'why',1]}",
        "{'a':[null,0,null]}",
        "{'a':[1e999,0]}",
        "{'a':[{},0]}",
        "{'a':[[null],0]}",
        "{'a':[[[]],0]}",
        "{'a':[1,null]}",
        "{'a':[1,-0.1]}",
        "{'a':[1,0.05]}",
        "{'a':[1,10000.1]}",
        "{'a':[1,1e999]}",
      })
  void whatIsNoneIsAbnormal(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(NotOurs.class);
  }

  @Test
  void textsListsAndNumbersOfSignalsAreBounded() throws NotOurs {
    ObjectNode signals = JSON.createObjectNode();
    for (int i = 0; i < 64; i++) {
      signals.putArray("s" + i).add("x".repeat(512)).add(0);
    }
    var many = JSON.createArrayNode();
    for (int i = 0; i < 64; i++) {
      many.add(i);
    }
    signals.putArray("s0").add(many).add(0);
    assertThat(SignalsReader.read(signals).byName()).hasSize(64);

    ObjectNode oneMore = signals.deepCopy();
    oneMore.putArray("s64").add(1).add(0);
    assertThatThrownBy(() -> SignalsReader.read(oneMore)).isInstanceOf(NotOurs.class);
    many.add(64);
    assertThatThrownBy(() -> SignalsReader.read(signals)).isInstanceOf(NotOurs.class);
    signals.putArray("s0").add("x".repeat(513)).add(0);
    assertThatThrownBy(() -> SignalsReader.read(signals)).isInstanceOf(NotOurs.class);
    signals.putArray("s0").addNull().add(0).add("x".repeat(65));
    assertThatThrownBy(() -> SignalsReader.read(signals)).isInstanceOf(NotOurs.class);
  }
}
