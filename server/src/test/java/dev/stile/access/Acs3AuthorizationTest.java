package dev.stile.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Acs3AuthorizationTest {
  private static final String HEX = "0123456789abcdef".repeat(4);
  private static final String WHOLE =
      "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=host;x-acs-date,Signature=" + HEX;

  @Test
  void itsThreePartsAreRead() {
    assertThat(Acs3Authorization.parse(WHOLE))
        .hasValueSatisfying(authorization -> {
          assertThat(authorization.credential()).isEqualTo("ak");
          assertThat(authorization.signedHeaders()).containsExactly("host", "x-acs-date");
          assertThat(authorization.signature()).isEqualTo(HEX);
        });
  }

  @Test
  void whiteSpaceAfterCommasIsTolerated() {
    assertThat(Acs3Authorization.parse(WHOLE.replace(",", ", \t").replace("256 ", "256   ")))
        .isEqualTo(Acs3Authorization.parse(WHOLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACS3-HMAC-SHA256",
        "ACS3-HMAC-SHA256 ",
        "ACS3-HMAC-SHA256 Credential=,SignedHeaders=host,Signature=HEX",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=,Signature=HEX",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=;,Signature=HEX",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=host;,Signature=HEX",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=host;host,Signature=HEX",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=Host,Signature=HEX",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=ho st,Signature=HEX",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=host,Signature=",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=host,Signature=HEX0",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=host,Signature=HEX,",
        "ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=host,Signature=HEX,Extra=1",
        "ACS3-HMAC-SHA256 SignedHeaders=host,Credential=ak,Signature=HEX",
        "ACS3-HMAC-SHA256 Credential=ak,Credential=ak,Signature=HEX",
        "ACS3-HMAC-SM3 Credential=ak,SignedHeaders=host,Signature=HEX",
        "acs ak:signature"
      })
  void whatIsMalformedIsNothing(String header) {
    assertThat(Acs3Authorization.parse(header.replace("HEX", HEX))).isEmpty();
  }

  @Test
  void aSignatureIsLowerCaseHex() {
    assertThat(Acs3Authorization.parse(WHOLE.replace(HEX, HEX.replace('a', 'A')))).isEmpty();
    assertThat(Acs3Authorization.parse(WHOLE.replace(HEX, HEX.replace('a', 'g')))).isEmpty();
    assertThat(Acs3Authorization.parse(WHOLE.replace(HEX, HEX.substring(1)))).isEmpty();
  }

  @Test
  void noMoreThanSixtyFourHeadersAreSigned() {
    assertThat(Acs3Authorization.parse(withHeaders(64))).isPresent();
    assertThat(Acs3Authorization.parse(withHeaders(65))).isEmpty();
  }

  @Property
  void whateverArrivesIsReadOrNothing(@ForAll String text) {
    assertThat(Acs3Authorization.parse(text)).isEmpty();
    assertThat(Acs3Authorization.parse("ACS3-HMAC-SHA256 " + text)).isEmpty();
    assertThat(
            Acs3Authorization.parse(
                "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=b,Signature=" + text))
        .isEmpty();
  }

  private static String withHeaders(int count) {
    String names =
        IntStream.range(0, count).mapToObj(i -> "h" + i).collect(Collectors.joining(";"));
    return WHOLE.replace("host;x-acs-date", names);
  }
}
