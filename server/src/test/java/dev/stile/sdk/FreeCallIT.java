package dev.stile.sdk;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What only the SDKs' general call can get wrong: actions, versions and parameters of the protocol
 * that no generated method would send, repeated nonces, idempotency keys.
 */
@ExtendWith(SharedSite.class)
@ParameterizedClass(name = "{0} over {1}")
@MethodSource("everyClientThatCanOnEveryTransport")
class FreeCallIT {
  private static final String INVALID = "The specified value of parameter \"";
  private static final String MISSING = "The input parameter \"";

  private final Sdk sdk;
  private final Transport transport;
  private final Site site;
  private final Expectations expected;

  FreeCallIT(Sdk sdk, Transport transport, Site site) {
    this.sdk = sdk;
    this.transport = transport;
    this.site = site;
    this.expected = new Expectations(sdk);
  }

  static Stream<Arguments> everyClientThatCanOnEveryTransport() {
    return Arrays.stream(Sdk.values())
        .filter(Sdk::takesFreeCalls)
        .flatMap(sdk -> Arrays.stream(Transport.values()).map(way -> arguments(sdk, way)));
  }

  @BeforeEach
  void theClockIsRight() {
    site.service().clock().reset();
  }

  private Surfaced call(FreeCall call) {
    try (SdkClient client = site.client(sdk, transport, Credentials.SHOP)) {
      return client.call(call);
    }
  }

  private static FreeCall with(String... pairs) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put(pairs[i], pairs[i + 1]);
    }
    return FreeCall.with(parameters);
  }

  private FreeCall redemption(String... more) {
    Map<String, String> parameters = new HashMap<>(with(more).parameters());
    parameters.put("CaptchaVerifyParam", site.visitor("slider").verifyParam());
    return FreeCall.with(parameters);
  }

  @Test
  void theOlderActionTellsItsCodeToWhoLooks() {
    FreeCall call = redemption().named("VerifyCaptcha", FreeCall.VERSION);
    expected.assertJudged(call(call), "T001");
    expected.assertJudged(call(call), "F018");
  }

  @Test
  void anUnknownActionIsNotFound() {
    expected.assertRefused(
        call(redemption().named("DescribeScenes", FreeCall.VERSION)),
        404,
        "InvalidAction.NotFound",
        "Specified api is not found, please check your url and method.");
  }

  @Test
  void anotherVersionIsInvalid() {
    expected.assertRefused(
        call(redemption().named(FreeCall.ACTION, "2014-05-26")),
        400,
        "InvalidVersion",
        "Specified parameter Version is not valid.");
  }

  @Test
  void whatIsCalledMustBeSaid() {
    expected.assertRefused(
        call(redemption().named("", FreeCall.VERSION)),
        400,
        "MissingParameter",
        MISSING + "Action\" that is mandatory");
    expected.assertRefused(
        call(redemption().named(FreeCall.ACTION, "")),
        400,
        "MissingParameter",
        MISSING + "Version\" that is mandatory");
  }

  @Test
  void aParameterOfTheProtocolBeyondItsBoundsIsInvalid() {
    expected.assertRefused(
        call(redemption().named("V".repeat(65), FreeCall.VERSION)),
        401,
        "InvalidParameter",
        INVALID);
    expected.assertRefused(
        call(redemption("IdempotencyKey", "k".repeat(129))),
        401,
        "InvalidParameter",
        INVALID + "IdempotencyKey\"");
  }

  @Test
  void aParameterOfTheProtocolGivenTwiceIsInvalid() {
    Surfaced surfaced = call(redemption("Version", FreeCall.VERSION, "Timestamp", "x"));
    switch (sdk) {
      case SYNC_V1, NODE_V1, CORE_POST_BODY ->
          expected.assertRefused(surfaced, 401, "InvalidParameter", INVALID);
      // Where headers name the call, parameters of these names are the business's own.
      case SYNC_V3, NODE_V3 -> expected.assertJudged(surfaced, "T001");
      // These send it once: the user's, or in the other client their own.
      case POP_POST, POP_GET ->
          expected.assertRefused(
              surfaced,
              400,
              "InvalidTimeStamp.Format",
              "Specified time stamp or date value is not well formatted.");
      case CORE_POST_QUERY, CORE_GET -> expected.assertJudged(surfaced, "T001");
      case ASYNC_V1, ASYNC_V3 -> throw new IllegalStateException("has typed methods only");
    }
  }

  @Test
  void aRepetitionUnderTheSameIdempotencyKeyIsAnsweredAgain() {
    FreeCall call = redemption("IdempotencyKey", "order-4711");
    expected.assertJudged(call(call), "T001");
    expected.assertJudged(call(call), "T001");
    Map<String, String> other = new HashMap<>(call.parameters());
    other.put("IdempotencyKey", "order-4712");
    expected.assertJudged(call(FreeCall.with(other)), "F018");
    expected.assertJudged(call(redemption("IdempotencyKey", "order-4711")), "T001");
  }

  @Test
  void aRepetitionIsNobodysOnceTheTicketHasExpired() {
    FreeCall call = redemption("IdempotencyKey", "order-4713");
    expected.assertJudged(call(call), "T001");
    site.service().clock().pass(Duration.ofSeconds(91));
    expected.assertJudged(call(call), "F019");
  }
}
