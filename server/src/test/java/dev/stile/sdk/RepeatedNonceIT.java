package dev.stile.sdk;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a nonce that comes a second time does, with the SDKs that take one from their user. */
@ExtendWith(SharedSite.class)
@ParameterizedClass(name = "{0} over {1}")
@MethodSource("everyClientThatCanOnEveryTransport")
class RepeatedNonceIT {
  private final Site site;
  private final Expectations expected;
  private final Sdk sdk;
  private final Transport transport;

  RepeatedNonceIT(Sdk sdk, Transport transport, Site site) {
    this.sdk = sdk;
    this.transport = transport;
    this.site = site;
    this.expected = new Expectations(sdk);
  }

  static Stream<Arguments> everyClientThatCanOnEveryTransport() {
    return Arrays.stream(Sdk.values())
        .filter(Sdk::takesNonces)
        .flatMap(sdk -> Arrays.stream(Transport.values()).map(way -> arguments(sdk, way)));
  }

  @BeforeEach
  void theClockIsRight() {
    site.service().clock().reset();
  }

  @Test
  void anotherCallWithAUsedNonceIsRefusedAndSpendsNothing() {
    String nonce = UUID.randomUUID().toString();
    FreeCall first = redemption();
    FreeCall second = redemption();
    try (SdkClient client = site.client(sdk, transport, Credentials.SHOP)) {
      expected.assertJudged(client.call(first.nonce(nonce)), "T001");
      expected.assertRefused(
          client.call(second.nonce(nonce)),
          400,
          "SignatureNonceUsed",
          "Specified signature nonce was used already.");
      expected.assertJudged(client.call(second.nonce(nonce + "-")), "T001");
    }
  }

  @Test
  void aForgerCannotUseUpANonce() {
    String nonce = UUID.randomUUID().toString();
    FreeCall call = redemption().nonce(nonce);
    try (SdkClient forger =
            site.client(sdk, transport, Credentials.of("LTAI-shop", "not the secret"));
        SdkClient client = site.client(sdk, transport, Credentials.SHOP)) {
      expected.assertRefused(forger.call(call), 400, "SignatureDoesNotMatch", "Specified");
      expected.assertJudged(client.call(call), "T001");
    }
  }

  private FreeCall redemption() {
    return FreeCall.with(
        Map.of("CaptchaVerifyParam", site.visitor("slider").verifyParam(), "SceneId", "slider"));
  }
}
