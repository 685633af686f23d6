package dev.stile.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedSceneIdTest {
  private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);
  private static final byte[] VECTOR = "fedcba9876543210".getBytes(US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);

  private static Optional<String> open(String token) {
    return EncryptedSceneId.open(token, KEY, "login", NOW);
  }

  private static Optional<String> openContent(String content) {
    return open(SceneToken.of(KEY, VECTOR, content));
  }

  /** By {@code openssl enc -aes-256-cbc}, so that maker and reader can't share a mistake. */
  @Test
  void aTokenMadeElsewhereOpens() {
    assertThat(open("ZmVkY2JhOTg3NjU0MzIxMAM9EihEf1biWhbPGgSa8fVVj9qxz2fZ63x1rSYhOdtM"))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "1800000000, 1, true",
    "1799999999, 1, true",
    "1799999998, 1, false",
    "1799913600, 86400, true",
    "1799913599, 86400, false",
    "1800000001, 300, false",
    "1800000000, 86401, false",
    "1800000000, 99999, false",
    "1800000000, 0, false",
    "0, 86400, false",
  })
  void aTokenLivesFromItsTimeOnForUpToADay(long issued, int life, boolean opens) {
    assertThat(openContent("login&" + issued + "&" + life).isPresent()).isEqualTo(opens);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "login",
        "login&1800000000",
        "login&1800000000&300&1",
        "login&1800000000&300&",
        "login&&300",
        "Login&1800000000&300",
        "login &1800000000&300",
        "logi&1800000000&300",
        "&1800000000&300",
        "login&01800000000&300",
        "login&+1800000000&300",
        "login&-1&300",
        "login&1800000000&0300",
        "login&1800000000&-1",
        "login&1800000000&300\n",
        "login&1800000000000&300",
        "login&99999999999999999999999&300",
        "login&1800000000&99999999999999999999999",
        "login&1799999999.5&300",
        "login&\u0661800000000&300",
      })
  void onlyThreeFieldsForThisSceneVouch(String content) {
    assertThat(openContent(content)).isEmpty();
  }

  @Test
  void anotherKeyOpensNothing() {
    byte[] other = KEY.clone();
    other[31] ^= 1;
    assertThat(open(SceneToken.of(other, VECTOR, "login&1800000000&300"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 15, 17, 255})
  void aWrongPaddingOpensNothing(int last) {
    byte[] content = Arrays.copyOf("login&1800000000&300".getBytes(US_ASCII), 32);
    Arrays.fill(content, 20, 32, (byte) 12);
    assertThat(open(SceneToken.unpadded(KEY, VECTOR, content))).isPresent();
    content[31] = (byte) last;
    assertThat(open(SceneToken.unpadded(KEY, VECTOR, content))).isEmpty();
    content[31] = 12;
    content[20] = 11;
    assertThat(open(SceneToken.unpadded(KEY, VECTOR, content))).isEmpty();
  }

  @Test
  void anotherTextOrLengthOpensNothing() {
    String token = SceneToken.of(KEY, VECTOR, "login&1800000000&300");
    byte[] bytes = Base64.getDecoder().decode(token);
    assertThat(open(token)).isPresent();
    assertThat(open("")).isEmpty();
    assertThat(open("=")).isEmpty();
    assertThat(open(token + "\n")).isEmpty();
    assertThat(open("-" + token.substring(1))).isEmpty();
    for (int length = 0; length < bytes.length; length++) {
      String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, length));
      assertThat(open(cut)).as("%s bytes", length).isEmpty();
    }
    assertThat(open(Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 16 * 64)))).isEmpty();
  }

  /** The limit for one token counts by this: a visitor must not have many of one. */
  @Test
  void whoChangesTheVectorHasTheSameTokenStill() {
    byte[] bytes = Base64.getDecoder().decode(SceneToken.of(KEY, VECTOR, "login&1800000000&300"));
    Optional<String> content = open(Base64.getEncoder().encodeToString(bytes));
    // The first block is "login&1800000000": this makes the token a second older.
    for (int digit = 7; digit < 16; digit++) {
      bytes[digit] ^= (byte) (digit == 7 ? '8' ^ '7' : '0' ^ '9');
    }
    assertThat(open(Base64.getEncoder().encodeToString(bytes))).isEqualTo(content).isPresent();
  }

  @Property
  void anyBytesAreToldApartWithoutAnException(@ForAll @Size(max = 200) byte[] bytes) {
    assertThat(open(Base64.getEncoder().encodeToString(bytes))).isEmpty();
  }

  @Property
  void anyContentIsToldApartWithoutAnException(@ForAll @Size(max = 5) byte[] blocks) {
    byte[] content = new byte[16 * (1 + blocks.length)];
    for (int i = 0; i < content.length; i++) {
      content[i] = blocks.length == 0 ? 0 : blocks[i % blocks.length];
    }
    assertThat(open(SceneToken.unpadded(KEY, VECTOR, content))).isEmpty();
  }
}
