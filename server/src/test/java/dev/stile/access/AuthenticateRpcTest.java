package dev.stile.access;

import static dev.stile.access.Callers.NOW;
import static dev.stile.access.Callers.TEMPORARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.access.Authentication.Authenticated;
import dev.stile.access.Authentication.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticateRpcTest {
  private final Authenticate authenticate = Callers.authenticate(NOW);

  @Test
  void aSignedCallIsItsKeys() {
    assertThat(authenticate.authenticate(RpcCall.verify().signed()))
        .isInstanceOfSatisfying(
            Authenticated.class,
            signed -> {
              assertThat(signed.key()).isEqualTo(Callers.KEY);
              assertThat(signed.nonce()).startsWith("c75427aa-");
              assertThat(signed.signature()).hasSize(28);
              assertThat(signed.action()).isEqualTo("VerifyIntelligentCaptcha");
              assertThat(signed.version()).isEqualTo("2023-03-05");
              assertThat(signed.v3()).isFalse();
              assertThat(signed.format()).isEqualTo(Format.JSON);
            });
  }

  @Test
  void everythingMayStandInTheForm() {
    assertHolds(RpcCall.verify().inForm().signed());
  }

  @Test
  void aBodyThatIsNoFormSignsNothing() {
    SignedRequest form = RpcCall.verify().inForm().signed();
    SignedRequest notForm =
        new SignedRequest(
            form.method(), form.query(), form.form(), form.headers(), form.bodySha256(), false);

    assertReason(notForm, AccessRefusal.MISSING_ACTION);
  }

  @Test
  void anEmptyValueIsSignedToo() {
    assertHolds(RpcCall.verify().with("SignatureType", "").signed());
  }

  @Test
  void aSignatureOfAnotherSecretIsRefusedWithTheStringToSign() {
    RpcCall call = RpcCall.verify();
    Refused refused = refusal(call.signed("another"));

    assertThat(refused.reason()).isEqualTo(AccessRefusal.SIGNATURE_MISMATCH);
    assertThat(refused.detail()).isEqualTo(call.stringToSign());
  }

  @Test
  void theStringToSignIsCutWhereNobodyReadsOn() {
    RpcCall call = RpcCall.verify().with("CaptchaVerifyParam", "{}".repeat(600_000));
    Refused refused = refusal(call.signed("another"));

    assertThat(refused.detail()).hasSize(4096).isEqualTo(call.stringToSign().substring(0, 4096));
  }

  @Test
  void aLargeParameterIsCovered() {
    assertHolds(RpcCall.verify().with("CaptchaVerifyParam", "{\u4e2d}".repeat(400_000)).signed());
  }

  @Test
  void anAlteredParameterIsRefused() {
    RpcCall call = RpcCall.verify();
    String signature = signatureOf(call.signed());

    assertReason(call.with("SceneId", "scene02").sent(signature), AccessRefusal.SIGNATURE_MISMATCH);
    assertReason(
        RpcCall.verify().withUnsigned("UserIp", "192.0.2.1").signed(),
        AccessRefusal.SIGNATURE_MISMATCH);
  }

  @Test
  void anEmptyValueMayBeSentUnsigned() {
    assertHolds(RpcCall.verify().withUnsigned("IdempotencyKey", "").signed());
    assertHolds(
        RpcCall.verify()
            .with("SignatureNonce", "second")
            .without("CaptchaVerifyParam")
            .withUnsigned("CaptchaVerifyParam", "")
            .signed());
    assertHolds(
        RpcCall.verify().with("SignatureNonce", "third").with("CaptchaVerifyParam", "").signed());
    assertReason(
        RpcCall.verify().withUnsigned("UserIp", "").signed("another"),
        AccessRefusal.SIGNATURE_MISMATCH);
  }

  @Test
  void anotherMethodThanSignedIsRefused() {
    RpcCall call = RpcCall.verify();
    String signature = signatureOf(call.signed());

    assertReason(call.method("GET").sent(signature), AccessRefusal.SIGNATURE_MISMATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "Action,MISSING_ACTION",
    "Version,MISSING_VERSION",
    "AccessKeyId,MISSING_PARAMETER",
    "SignatureMethod,MISSING_PARAMETER",
    "SignatureVersion,MISSING_PARAMETER",
    "SignatureNonce,MISSING_PARAMETER",
    "Timestamp,MISSING_PARAMETER"
  })
  void whatIsMissingOrEmptyIsNamed(String name, AccessRefusal reason) {
    Refused absent = refusal(RpcCall.verify().without(name).signed());
    Refused empty = refusal(RpcCall.verify().with(name, "").signed());

    assertThat(absent.reason()).isEqualTo(reason);
    assertThat(absent.detail()).isEqualTo(name);
    assertThat(empty.reason()).isEqualTo(reason);
  }

  @Test
  void anAbsentSignatureIsNamed() {
    Refused refused = refusal(RpcCall.verify().sent(""));

    assertThat(refused.reason()).isEqualTo(AccessRefusal.MISSING_PARAMETER);
    assertThat(refused.detail()).isEqualTo("Signature");
  }

  @Test
  void anActionThatOnlyAHeaderNamesIsNotSigned() {
    assertReason(
        RpcCall.verify()
            .without("Action")
            .header("x-acs-action", "VerifyIntelligentCaptcha")
            .signed(),
        AccessRefusal.MISSING_ACTION);
    assertReason(
        RpcCall.verify().without("Version").header("x-acs-version", "2023-03-05").signed(),
        AccessRefusal.MISSING_VERSION);
  }

  @Test
  void theSignedActionCountsWhateverTheHeaderSays() {
    assertThat(authenticate.authenticate(RpcCall.verify().header("x-acs-action", "Other").signed()))
        .isInstanceOfSatisfying(
            Authenticated.class,
            signed -> assertThat(signed.action()).isEqualTo("VerifyIntelligentCaptcha"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Action",
        "Version",
        "AccessKeyId",
        "Signature",
        "SignatureMethod",
        "SignatureVersion",
        "SignatureNonce",
        "Timestamp",
        "Format",
        "SecurityToken"
      })
  void aProtocolParameterGivenTwiceOrTooLongIsRefused(String name) {
    Refused twice =
        refusal(RpcCall.verify().withUnsigned(name, "x").withUnsigned(name, "x").signed());
    Refused tooLong = refusal(RpcCall.verify().with(name, "x".repeat(5000)).signed());

    assertThat(twice.reason()).isEqualTo(AccessRefusal.INVALID_PARAMETER);
    assertThat(twice.detail()).isEqualTo(name);
    assertThat(tooLong.reason()).isEqualTo(AccessRefusal.INVALID_PARAMETER);
    assertThat(tooLong.detail()).isEqualTo(name);
  }

  @Test
  void aFloodOfParametersIsRefusedBeforeItIsSorted() {
    RpcCall call = RpcCall.verify();
    for (int i = 0; i < 256; i++) {
      call.with("p" + i, "");
    }

    assertReason(call.signed(), AccessRefusal.INVALID_PARAMETER);
  }

  @ParameterizedTest
  @CsvSource({
    "SignatureMethod,HMAC-SHA256,INVALID_SIGNATURE_METHOD",
    "SignatureVersion,2.0,INVALID_PARAMETER",
    "Format,yaml,INVALID_FORMAT"
  })
  void whatIsNotSupportedIsRefused(String name, String value, AccessRefusal reason) {
    assertReason(RpcCall.verify().with(name, value).signed(), reason);
  }

  @ParameterizedTest
  @CsvSource({"JSON,JSON", "json,JSON", "Json,JSON", "XML,XML", "xml,XML", "'',XML"})
  void theFormatIsReadInAnyCaseAndIsXmlUnlessSaid(String written, Format format) {
    SignedRequest request = RpcCall.verify().with("Format", written).signed();

    assertThat(authenticate.authenticate(request).format()).isEqualTo(format);
    assertHolds(request);
  }

  @Test
  void aRefusalIsReadableToo() {
    assertThat(refusal(RpcCall.verify().without("Format").without("Timestamp").signed()).format())
        .isEqualTo(Format.XML);
    assertThat(refusal(RpcCall.verify().without("Timestamp").signed()).format())
        .isEqualTo(Format.JSON);
    assertThat(refusal(new RpcCall().sent("")).format()).isEqualTo(Format.JSON);
  }

  @Test
  void aKeyThatNobodyHasIsRefused() {
    assertReason(
        RpcCall.verify().with("AccessKeyId", "LTAI-unknown").signed(),
        AccessRefusal.ACCESS_KEY_NOT_FOUND);
  }

  @Test
  void aKeyWithATokenIsWorthNothingWithoutIt() {
    RpcCall call = RpcCall.verify().with("AccessKeyId", TEMPORARY.id());

    assertReason(call.signed(TEMPORARY.secret()), AccessRefusal.SECURITY_TOKEN_MISSING);
    assertReason(
        call.with("SecurityToken", "another").signed(TEMPORARY.secret()),
        AccessRefusal.SECURITY_TOKEN_MISMATCH);
    assertHolds(call.with("SecurityToken", "token+/=of the key").signed(TEMPORARY.secret()));
  }

  @Test
  void aTokenForAKeyThatHasNoneIsRefused() {
    assertReason(
        RpcCall.verify().with("SecurityToken", "token").signed(),
        AccessRefusal.SECURITY_TOKEN_MISMATCH);
  }

  private static String signatureOf(SignedRequest request) {
    return request.query().getLast().value();
  }

  private void assertHolds(SignedRequest request) {
    assertThat(authenticate.authenticate(request)).isInstanceOf(Authenticated.class);
  }

  private void assertReason(SignedRequest request, AccessRefusal reason) {
    assertThat(refusal(request).reason()).isEqualTo(reason);
  }

  private Refused refusal(SignedRequest request) {
    Authentication authentication = authenticate.authenticate(request);
    assertThat(authentication).isInstanceOf(Refused.class);
    return (Refused) authentication;
  }
}
