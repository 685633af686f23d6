package dev.stile.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static Body read(String text) throws IOException {
    return read(text, new BodyRoom(1_000_000));
  }

  private static Body read(String text, BodyRoom room) throws IOException {
    try (BodyRoom.Share share = room.share()) {
      return Body.read(new ByteArrayInputStream(text.getBytes(US_ASCII)), share);
    }
  }

  private static String kept(Body body) {
    return new String(body.kept(), US_ASCII);
  }

  @Test
  void anOrdinaryBodyIsKeptAsItIs() throws Exception {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    Body body = Body.read(new ByteArrayInputStream(bytes), new BodyRoom(1_000_000).share());
    assertThat(body.kept()).isEqualTo(bytes);
    assertThat(body.oversized()).isFalse();
    assertThat(body.sha256()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void whatStandsBehindLongParametersIsStillFound() throws Exception {
    String text =
        "Action=x&Long=" + "y".repeat(1_000_000) + "&Long2=" + "z".repeat(500_000) + "&Format=JSON";
    Body body = read(text);
    assertThat(body.oversized()).isTrue();
    assertThat(body.kept().length).isLessThan(1024);
    assertThat(kept(body)).startsWith("Action=x&Long=yyy").endsWith("&Format=JSON");
    assertThat(body.sha256())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
  }

  @Test
  void manyShortParametersAreKeptUpToTheBound() throws Exception {
    Body body = read("a=1&".repeat(100_000));
    assertThat(body.oversized()).isTrue();
    assertThat(body.kept()).hasSize(Body.MOST_KEPT);
  }

  @Test
  void aBodyWithoutAnEndIsGivenUp() throws Exception {
    Body body = read("x".repeat(Body.MOST_READ + 100_000));
    assertThat(body.oversized()).isTrue();
    assertThat(body.kept().length).isLessThan(1024);
  }

  @Test
  void whatStandsBehindTwoLongParametersIsStillFound() throws Exception {
    String text = "Action=x&A=" + "y".repeat(200_000) + "&B=" + "z".repeat(200_000);
    Body body = read(text + "&Format=JSON");
    assertThat(body.oversized()).isTrue();
    assertThat(kept(body))
        .startsWith("Action=x&A=yyy")
        .contains("&B=zzz")
        .endsWith("z&Format=JSON");
  }

  @Test
  void withoutRoomOnlyTheBeginningOfEachParameterIsKept() throws Exception {
    String text =
        "Action=x&A=" + "y".repeat(10_000) + "&B=" + "z".repeat(10_000) + "&C=1&Format=JSON";
    Body body = read(text, new BodyRoom(0));
    assertThat(body.oversized()).isTrue();
    assertThat(kept(body))
        .isEqualTo("Action=x&A=" + "y".repeat(254) + "&B=" + "z".repeat(254) + "&C=1&Format=JSON");
  }

  @Test
  void manyParametersWithoutRoomStayWithinWhatEveryBodyMayHave() throws Exception {
    Body body = read("a=1&".repeat(100_000), new BodyRoom(0));
    assertThat(body.oversized()).isTrue();
    assertThat(body.kept()).hasSize(KeptParameters.FREE);
  }

  @Test
  void ordinaryBodiesNeedNoRoom() throws Exception {
    assertThat(read("x".repeat(KeptParameters.FREE), new BodyRoom(0)).oversized()).isFalse();
  }

  @Test
  void roomIsGivenBackWhenARequestIsDone() throws Exception {
    BodyRoom room = new BodyRoom(Body.MOST_KEPT);
    String text = "x".repeat(200_000);
    try (BodyRoom.Share share = room.share()) {
      Body.read(new ByteArrayInputStream(text.getBytes(US_ASCII)), share);
      assertThat(read(text, room).oversized()).isTrue();
    }
    assertThat(read(text, room).oversized()).isFalse();
  }

  @Test
  void aBodyThatTakesAMinuteIsGivenUpHoweverMuchHasCome() {
    AtomicLong clock = new AtomicLong();
    byte[] text = new byte[8192 * 100];
    assertThatThrownBy(() ->
            Body.read(
                new ByteArrayInputStream(text),
                new BodyRoom(1_000_000).share(),
                () -> clock.getAndAdd(1_000_000_000L)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("slowly");
    assertThat(clock.get()).isBetween(60_000_000_000L, 65_000_000_000L);
  }
}
