package dev.stile.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static Body read(String text) throws IOException {
    return Body.read(new ByteArrayInputStream(text.getBytes(US_ASCII)));
  }

  private static String kept(Body body) {
    return new String(body.kept(), US_ASCII);
  }

  @Test
  void anOrdinaryBodyIsKeptAsItIs() throws Exception {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    Body body = Body.read(new ByteArrayInputStream(bytes));
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
}
