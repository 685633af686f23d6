package dev.stile.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ParameterTest {

  @Test
  void pairsAreSplitAndDecoded() {
    assertThat(parse("a=1&b=x%3Dy=z&c&=d&&e=+%2B%zz%4&f=%"))
        .containsExactly(
            new Parameter("a", "1"),
            new Parameter("b", "x=y=z"),
            new Parameter("c", ""),
            new Parameter("", "d"),
            new Parameter("e", " +%zz%4"),
            new Parameter("f", "%"));
    assertThat(parse("")).isEmpty();
  }

  @Test
  void utf8IsReadWhetherItIsEscapedOrNot() {
    assertThat(Parameter.parse("\u4e2d=\ud83d\ude00".getBytes(UTF_8)))
        .containsExactly(new Parameter("\u4e2d", "\ud83d\ude00"));
    assertThat(parse("%E4%b8%AD=%F0%9F%98%80"))
        .containsExactly(new Parameter("\u4e2d", "\ud83d\ude00"));
  }

  @Test
  void aByteThatIsNoUtf8StandsAsALoneSurrogate() {
    assertThat(parse("v=a%FFb%E4%B8")).containsExactly(new Parameter("v", "a\udcffb\udce4\udcb8"));
  }

  @Test
  void anyBytesSurviveDecodingAndSigning() {
    // Every kind of broken UTF-8: stray, cut short, overlong, surrogate, beyond the last character.
    String hostile = "%FF%80%C3%E4%B8%C0%AF%ED%A0%80%ED%B3%BF%F4%90%80%80%F0%9F%98%80%00%0A";

    assertThat(canonical("v=" + hostile)).isEqualTo("v=" + hostile);
  }

  @Property
  void everyByteStringSurvivesDecodingAndSigning(@ForAll byte[] bytes) {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    sent.writeBytes("v=".getBytes(US_ASCII));
    for (byte b : bytes) {
      sent.writeBytes("%%%02x".formatted(b).getBytes(US_ASCII));
    }

    String signed = canonical(sent.toString(US_ASCII));

    assertThat(URLDecoder.decode(signed.substring(2), ISO_8859_1).getBytes(ISO_8859_1))
        .isEqualTo(bytes);
    assertThat(signed).matches("v=([A-Za-z0-9_.~-]|%[0-9A-F]{2})*");
  }

  @Property
  void everyTextIsWrittenAsOtherEncodersWriteIt(@ForAll String name, @ForAll String value) {
    String expected = Callers.encode(name) + "=" + Callers.encode(value);
    List<Parameter> parameters = List.of(new Parameter(name, value));
    // A lone surrogate in this range is a byte of ours; no caller's text holds one.
    if ((name + value).chars().noneMatch(c -> c >= 0xDC80 && c <= 0xDCFF)) {
      assertThat(new CanonicalText().pairs(parameters).toBytes())
          .asString(UTF_8)
          .isEqualTo(expected);
      assertThat(new CanonicalText().encodedPairs(parameters).toBytes())
          .asString(UTF_8)
          .isEqualTo(Callers.encode(expected));
    }
  }

  @Property
  void whateverArrivesIsRead(@ForAll byte[] bytes) {
    assertThat(Parameter.parse(bytes)).doesNotContainNull();
  }

  @Property
  void whatAFormEncoderWritesIsReadBack(@ForAll String name, @ForAll String value) {
    String written = URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);

    // The encoder writes lone surrogates as question marks, and so does getBytes.
    assertThat(parse(written)).containsExactly(new Parameter(wellFormed(name), wellFormed(value)));
  }

  @Test
  void pairsAreSignedByNameThenValue() {
    assertThat(canonical("b=2&a=2&B=1&a=1&a=10")).isEqualTo("B=1&a=1&a=10&a=2&b=2");
  }

  private static String wellFormed(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private static List<Parameter> parse(String encoded) {
    return Parameter.parse(encoded.getBytes(US_ASCII));
  }

  private static String canonical(String encoded) {
    return new String(new CanonicalText().pairs(parse(encoded)).toBytes(), US_ASCII);
  }
}
