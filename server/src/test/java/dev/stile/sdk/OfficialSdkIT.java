package dev.stile.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stile.wire.TestService.Answer;
import dev.stile.wire.Visitor;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every success, rejection and refusal of the business API by its real cause, as each of the
 * vendor's clients surfaces it, over each transport.
 */
@ExtendWith(SharedSite.class)
@ParameterizedClass(name = "{0} over {1}")
@MethodSource("everyClientOnEveryTransport")
class OfficialSdkIT {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Sdk sdk;
  private final Transport transport;
  private final Site site;
  private final Expectations expected;

  OfficialSdkIT(Sdk sdk, Transport transport, Site site) {
    this.sdk = sdk;
    this.transport = transport;
    this.site = site;
    this.expected = new Expectations(sdk);
  }

  static Stream<Arguments> everyClientOnEveryTransport() {
    return Arrays.stream(Sdk.values())
        .flatMap(sdk -> Arrays.stream(Transport.values()).map(way -> arguments(sdk, way)));
  }

  @BeforeEach
  void theClockIsRight() {
    site.service().clock().reset();
  }

  private Surfaced verify(Credentials credentials, String parameter, String sceneId) {
    try (SdkClient client = site.client(sdk, transport, credentials)) {
      return client.verifyIntelligentCaptcha(Optional.of(parameter), Optional.of(sceneId));
    }
  }

  private Surfaced verify(String parameter, String sceneId) {
    return verify(Credentials.SHOP, parameter, sceneId);
  }

  /** What a page of this scene hands to its business server. */
  private String parameter(String scene) {
    return site.visitor(scene).verifyParam();
  }

  private static String changed(String parameter, Consumer<ObjectNode> change) {
    ObjectNode json =
        (ObjectNode) JSON.readTree(new String(Base64.getDecoder().decode(parameter), UTF_8));
    change.accept(json);
    return Base64.getEncoder().encodeToString(json.toString().getBytes(UTF_8));
  }

  // Successes

  @Test
  void aSolvedChallengeIsRedeemed() {
    Visitor visitor = site.visitor("puzzle");
    Answer passed = visitor.pass();
    expected.assertJudged(
        verify(visitor.verifyParam(passed), "puzzle"), "T001", passed.text("Result", "certifyId"));
  }

  @Test
  void theSceneMayBeLeftOut() {
    try (SdkClient client = site.client(sdk, transport, Credentials.SHOP)) {
      expected.assertJudged(
          client.verifyIntelligentCaptcha(Optional.of(parameter("slider")), Optional.empty()),
          "T001");
    }
  }

  @Test
  void aTestPassIsToldApart() {
    expected.assertJudged(verify(parameter("passes"), "passes"), "T005");
  }

  @Test
  void aKeyWithATokenRedeemsToo() {
    expected.assertJudged(verify(Credentials.TEMPORARY, parameter("slider"), "slider"), "T001");
  }

  @Test
  void theOlderActionRedeemsOnceToo() {
    String parameter = parameter("slider");
    try (SdkClient client = site.client(sdk, transport, Credentials.SHOP)) {
      expected.assertJudged(client.verifyCaptcha(Optional.of(parameter)), "T001");
      expected.assertJudged(client.verifyCaptcha(Optional.of(parameter)), "F018");
      expected.assertJudged(client.verifyCaptcha(Optional.of("")), "F002");
      expected.assertJudged(client.verifyCaptcha(Optional.empty()), "F002");
      expected.assertJudged(client.verifyCaptcha(Optional.of("no base64")), "F003");
    }
  }

  // Rejections

  @Test
  void anEmptyOrAbsentParameterIsF002() {
    expected.assertJudged(verify("", "slider"), "F002", "");
    try (SdkClient client = site.client(sdk, transport, Credentials.SHOP)) {
      expected.assertJudged(
          client.verifyIntelligentCaptcha(Optional.empty(), Optional.of("slider")), "F002", "");
      expected.assertJudged(
          client.verifyIntelligentCaptcha(Optional.empty(), Optional.empty()), "F002", "");
    }
  }

  @Test
  void anUndecodableParameterIsF003() {
    expected.assertJudged(
        verify("a b+c/d=*~!'()\u4e2d\u6587\ud83d\ude00%20", "slider"), "F003", "");
  }

  @Test
  void aParameterTooLongToBeReadIsF003InTheNotationThatTheClientReads() {
    int length = transport == Transport.NGINX ? 1 << 20 : 300_000;
    Optional<String> parameter = Optional.of("/".repeat(length));
    try (SdkClient client = site.client(sdk, transport, Credentials.SHOP)) {
      expected.assertJudged(
          client.verifyIntelligentCaptcha(parameter, Optional.of("slider")), "F003", "");
      expected.assertJudged(client.verifyCaptcha(parameter), "F003", "");
    }
  }

  @Test
  void anUnknownSceneIsF005() {
    String parameter = changed(parameter("slider"), json -> json.put("sceneId", "nothing"));
    expected.assertJudged(verify(parameter, "nothing"), "F005", "");
  }

  @Test
  void aSceneOfAnotherAccountIsF006() {
    Visitor stranger = new Visitor(site.service(), "other1", "foreign");
    expected.assertJudged(verify(stranger.verifyParam(), "foreign"), "F006", "");
  }

  @Test
  void anotherSceneThanTheBusinessServerExpectsIsF012() {
    String parameter = parameter("slider");
    expected.assertJudged(verify(parameter, "puzzle"), "F012", "");
    expected.assertJudged(verify(parameter, "slider"), "T001");
  }

  @Test
  void aParameterWithoutAFieldIsF013() {
    String parameter = changed(parameter("slider"), json -> json.remove("securityToken"));
    expected.assertJudged(verify(parameter, "slider"), "F013", "");
  }

  @Test
  void aSecondRedemptionIsF018() {
    Visitor visitor = site.visitor("slider");
    Answer passed = visitor.pass();
    String parameter = visitor.verifyParam(passed);
    expected.assertJudged(verify(parameter, "slider"), "T001");
    expected.assertJudged(verify(parameter, "slider"), "F018", passed.text("Result", "certifyId"));
  }

  @Test
  void anExpiredTicketIsF019() {
    Visitor visitor = site.visitor("slider");
    Answer passed = visitor.pass();
    site.service().clock().pass(Duration.ofSeconds(91));
    expected.assertJudged(
        verify(visitor.verifyParam(passed), "slider"), "F019", passed.text("Result", "certifyId"));
  }

  @Test
  void aTicketThatDoesNotOpenOrFitIsF020() {
    String parameter = parameter("slider");
    String altered = changed(parameter, json -> json.put("securityToken", "A".repeat(200)));
    String elsewhere = changed(parameter, json -> json.put("sceneId", "puzzle"));
    expected.assertJudged(verify(altered, "slider"), "F020", "");
    expected.assertJudged(verify(elsewhere, "puzzle"), "F020", "");
    expected.assertJudged(verify(parameter, "slider"), "T001");
  }

  // Refusals

  @Test
  void anUnknownKeyIsNotFound() {
    expected.assertRefused(
        verify(Credentials.of("LTAI-nobody", "shop-secret"), "x", "slider"),
        404,
        "InvalidAccessKeyId.NotFound",
        "Specified access key is not found.");
  }

  @Test
  void aWrongSecretDoesNotMatch() {
    expected.assertRefused(
        verify(Credentials.of("LTAI-shop", "shop-secre7"), parameter("slider"), "slider"),
        400,
        "SignatureDoesNotMatch",
        sdk.signsV3()
            ? "Specified signature does not match our calculation. server StringToSign is ["
            : "Specified signature is not matched with our calculation. server string to sign is:");
  }

  @Test
  void aRequestFromTheWrongTimeIsExpired() {
    for (int minutes : new int[] {16, -16}) {
      site.service().clock().reset();
      site.service().clock().pass(Duration.ofMinutes(minutes));
      expected.assertRefused(
          verify("x", "slider"),
          400,
          "InvalidTimeStamp.Expired",
          "Specified time stamp or date value is expired.");
    }
  }

  @Test
  void aKeyThatNeedsATokenIsNothingWithoutIt() {
    expected.assertRefused(
        verify(Credentials.of("STS.shop", "sts-secret"), "x", "slider"),
        400,
        "MissingSecurityToken",
        "SecurityToken is mandatory for this action.");
    expected.assertRefused(
        verify(Credentials.temporary("sts-t0ken"), "x", "slider"),
        400,
        "InvalidSecurityToken.MismatchWithAccessKey",
        "Specified SecurityToken mismatch with the AccessKey.");
  }

  @Test
  void aSuspendedAccountIsDenied() {
    expected.assertRefused(
        verify(Credentials.SUSPENDED, parameter("slider"), "slider"),
        403,
        "Forbidden.AccountAccessDenied",
        "You do not have permission: account not active.");
  }

  @Test
  void aKeyWithoutPermissionIsDenied() {
    expected.assertRefused(
        verify(Credentials.WITHOUT_PERMISSION, parameter("slider"), "slider"),
        403,
        "Forbidden.RAMUserAccessDenied",
        "The access key does not have permission.");
  }

  @Test
  void anAccountBeyondItsQuotaIsThrottled() {
    Visitor visitor = new Visitor(site.service(), "tiny01", "tiny");
    // Each time at another time: the account remembers the calls of the last one.
    int nth =
        10 * List.of(Sdk.values()).indexOf(sdk) + List.of(Transport.values()).indexOf(transport);
    site.service().clock().pass(Duration.ofSeconds(6L * nth));
    String first = visitor.verifyParam();
    site.service().clock().pass(Duration.ofSeconds(2));
    String second = visitor.verifyParam();
    expected.assertJudged(verify(Credentials.TINY, first, "tiny"), "T001");
    expected.assertRefused(
        verify(Credentials.TINY, second, "tiny"),
        400,
        "Throttling.User",
        "Request was denied due to user flow control.");
    site.service().clock().pass(Duration.ofSeconds(2));
    expected.assertJudged(verify(Credentials.TINY, second, "tiny"), "T001");
  }

  @Test
  void aLedgerThatCannotWriteIsAnInternalErrorAndSpendsNothing() throws Exception {
    String parameter = parameter("slider");
    try (var _ = new FullDisk()) {
      expected.assertRefused(
          verify(parameter, "slider"),
          500,
          "InternalError",
          "The request processing has failed due to some unknown error.");
    }
    expected.assertJudged(verify(parameter, "slider"), "T001");
  }
}
