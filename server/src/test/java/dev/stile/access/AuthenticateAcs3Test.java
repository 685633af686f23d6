package dev.stile.access;

import static dev.stile.access.Callers.NOW;
import static dev.stile.access.Callers.TEMPORARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.access.Authentication.Authenticated;
import dev.stile.access.Authentication.Refused;
import dev.stile.scene.AccessKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticateAcs3Test {
  private final Authenticate authenticate = Callers.authenticate(NOW);

  @Test
  void aSignedCallIsItsKeys() {
    Authentication authentication = authenticate.authenticate(Acs3Call.verify().signed());

    assertThat(authentication)
        .isInstanceOfSatisfying(
            Authenticated.class,
            signed -> {
              assertThat(signed.key()).isEqualTo(Callers.KEY);
              assertThat(signed.nonce()).isEqualTo("be981d07db8ea8d97a8728d72a76c7f4");
              assertThat(signed.signature()).matches("[0-9a-f]{64}");
              assertThat(signed.action()).isEqualTo("VerifyIntelligentCaptcha");
              assertThat(signed.version()).isEqualTo("2023-03-05");
              assertThat(signed.v3()).isTrue();
              assertThat(signed.format()).isEqualTo(Format.JSON);
            });
  }

  @Test
  void everyKindOfCharacterInTheQueryIsCovered() {
    Acs3Call call =
        Acs3Call.verify()
            .method("GET")
            .body("")
            .without("content-type")
            .query("CaptchaVerifyParam", "{\"a\":\"b c+/=*~!'()\u4e2d\u00e9\ud83d\ude00%20\"}")
            .query("Empty", "");

    assertHolds(call.signed());
  }

  @Test
  void aJsonBodyIsCoveredByItsHash() {
    assertHolds(
        Acs3Call.verify()
            .header("content-type", "application/json; charset=utf-8")
            .body("{\"SceneId\":\"scene01\"}")
            .signed());
  }

  @Test
  void aContentTypeNeedNotBeSigned() {
    assertHolds(Acs3Call.verify().unsigned("content-type").signed());
  }

  @Test
  void aCallWithoutANonceIsAccepted() {
    SignedRequest request = Acs3Call.verify().without("x-acs-signature-nonce").signed();

    assertHolds(request);
    assertHolds(request);
  }

  @Test
  void parametersNamedLikeProtocolFieldsAreTheBusinesssOwn() {
    assertHolds(
        Acs3Call.verify()
            .query("Action", "Other")
            .query("Action", "Another")
            .body("Action=VerifyIntelligentCaptcha&Action=x&Version=y&UserIp=192.0.2.1")
            .signed());
  }

  @Test
  void aSignatureOfAnotherSecretIsRefusedWithTheStringToSign() {
    Refused refused = refusal(Acs3Call.verify().signed(Callers.KEY_ID, "another"));

    assertThat(refused.reason()).isEqualTo(AccessRefusal.SIGNATURE_MISMATCH);
    assertThat(refused.detail())
        .matches("(?s)ACS3-HMAC-SHA256\n[0-9a-f]{64}\nPOST\n/\n\ncontent-type:.*")
        .doesNotContain(Callers.SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x-acs-action", "x-acs-version", "x-acs-signature-nonce", "content-type", "host"})
  void aSignedHeaderThatWasAlteredIsRefused(String name) {
    SignedRequest request = Acs3Call.verify().signed();
    TreeMap<String, List<String>> altered = new TreeMap<>(request.headers());
    altered.put(name, List.of("altered"));

    assertReason(with(request, altered), AccessRefusal.SIGNATURE_MISMATCH);
  }

  @Test
  void anAlteredQueryIsRefused() {
    SignedRequest request = Acs3Call.verify().query("SceneId", "scene01").signed();
    SignedRequest altered =
        new SignedRequest(
            request.method(),
            List.of(new Parameter("SceneId", "scene02")),
            request.form(),
            request.headers(),
            request.bodySha256(),
            true);

    assertReason(altered, AccessRefusal.SIGNATURE_MISMATCH);
  }

  @Test
  void anotherMethodThanSignedIsRefused() {
    SignedRequest request = Acs3Call.verify().signed();
    SignedRequest altered =
        new SignedRequest(
            "GET", request.query(), request.form(), request.headers(), request.bodySha256(), true);

    assertReason(altered, AccessRefusal.SIGNATURE_MISMATCH);
  }

  @Test
  void aBodyThatIsNotTheSignedOneIsRefused() {
    SignedRequest request = Acs3Call.verify().signed();
    SignedRequest altered =
        new SignedRequest(
            request.method(),
            request.query(),
            request.form(),
            request.headers(),
            Callers.sha256(new byte[] {1}),
            true);

    assertReason(altered, AccessRefusal.BODY_HASH_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host",
        "x-acs-action",
        "x-acs-version",
        "x-acs-date",
        "x-acs-content-sha256",
        "x-acs-signature-nonce"
      })
  void whatMustBeSignedAndIsNotIsNamed(String name) {
    Refused refused = refusal(Acs3Call.verify().unsigned(name).signed());

    assertThat(refused.reason()).isEqualTo(AccessRefusal.INCOMPLETE_SIGNATURE);
    assertThat(refused.detail()).isEqualTo(name);
  }

  @Test
  void aTokenThatIsSentMustBeSigned() {
    Refused refused =
        refusal(
            Acs3Call.verify()
                .header("x-acs-security-token", "token+/=of the key")
                .unsigned("x-acs-security-token")
                .signed(TEMPORARY.id(), TEMPORARY.secret()));

    assertThat(refused.reason()).isEqualTo(AccessRefusal.INCOMPLETE_SIGNATURE);
    assertThat(refused.detail()).isEqualTo("x-acs-security-token");
  }

  @Test
  void aSignedHeaderThatDidNotArriveIsRefused() {
    // Signed as an empty value: the one way in which an absent header could pass for a sent one.
    SignedRequest request = Acs3Call.verify().header("x-acs-extra", "").signed();
    TreeMap<String, List<String>> stripped = new TreeMap<>(request.headers());
    stripped.remove("x-acs-extra");

    assertReason(with(request, stripped), AccessRefusal.SIGNATURE_MISMATCH);
    assertHolds(request);
  }

  @Test
  void aRepeatedHeaderIsSignedAsAnOrderedList() {
    SignedRequest request = Acs3Call.verify().header("x-acs-extra", "a,b").signed();
    TreeMap<String, List<String>> repeated = new TreeMap<>(request.headers());
    repeated.put("x-acs-extra", List.of("b", "a"));

    assertHolds(with(request, repeated));
  }

  @ParameterizedTest
  @CsvSource({
    "Captcha.Example.com:8443,captcha.example.com:8443",
    "captcha.example.com:8443,captcha.example.com",
    "Captcha.Example.com:8443,captcha.example.com",
    "[2001:db8::1]:8443,[2001:db8::1]",
    "10.0.0.7:18080,public.example.com"
  })
  void theHostMaySpellDifferentlyForItsSigner(String received, String signed) {
    Authenticate behindProxy =
        Callers.authenticate(NOW, Set.of("public.example.com"), List.of(Callers.KEY));

    assertThat(
            behindProxy.authenticate(
                Acs3Call.verify().header("host", received).hostSigned(signed).signed()))
        .isInstanceOf(Authenticated.class);
  }

  @Test
  void aHostOfSomebodyElseIsRefused() {
    assertReason(
        Acs3Call.verify().hostSigned("captcha.example.org").signed(),
        AccessRefusal.SIGNATURE_MISMATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "x-acs-action,MISSING_ACTION",
    "x-acs-version,MISSING_VERSION",
    "x-acs-date,MISSING_PARAMETER",
    "x-acs-content-sha256,INCOMPLETE_SIGNATURE",
    "host,INCOMPLETE_SIGNATURE"
  })
  void whatIsMissingIsSaid(String name, AccessRefusal reason) {
    SignedRequest request = Acs3Call.verify().signed();
    TreeMap<String, List<String>> stripped = new TreeMap<>(request.headers());
    stripped.remove(name);

    assertReason(with(request, stripped), reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authorization",
        "host",
        "x-acs-action",
        "x-acs-version",
        "x-acs-date",
        "x-acs-content-sha256",
        "x-acs-signature-nonce",
        "x-acs-security-token"
      })
  void aProtocolHeaderGivenTwiceOrTooLongIsRefused(String name) {
    SignedRequest request = Acs3Call.verify().signed();
    TreeMap<String, List<String>> twice = new TreeMap<>(request.headers());
    twice.merge(name, List.of("x", "x"), (old, added) -> List.of(old.getFirst(), old.getFirst()));
    TreeMap<String, List<String>> tooLong = new TreeMap<>(request.headers());
    tooLong.merge(
        name,
        List.of("x".repeat(9000)),
        (old, added) -> List.of(old.getFirst() + "x".repeat(9000)));

    assertThat(refusal(with(request, twice)).reason()).isEqualTo(AccessRefusal.INVALID_PARAMETER);
    assertThat(refusal(with(request, twice)).detail()).isEqualTo(name);
    assertThat(refusal(with(request, tooLong)).reason()).isEqualTo(AccessRefusal.INVALID_PARAMETER);
    assertThat(refusal(with(request, tooLong)).detail()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACS3-HMAC-SM3", "ACS3-RSA-SHA256", "ACS3-HMAC-SHA256x"})
  void anotherMethodOfTheFamilyIsRefused(String method) {
    assertReason(
        Acs3Call.verify().sent(method + " Credential=a,SignedHeaders=host,Signature=00"),
        AccessRefusal.INVALID_SIGNATURE_METHOD);
  }

  @Test
  void aMalformedAuthorizationIsRefused() {
    assertReason(
        Acs3Call.verify().sent("ACS3-HMAC-SHA256 Credential=a,SignedHeaders=host"),
        AccessRefusal.INCOMPLETE_SIGNATURE);
  }

  @Test
  void aBearerTokenNamesNoKey() {
    Refused refused = refusal(Acs3Call.verify().query("SignatureType", "BEARERTOKEN").sent(""));

    assertThat(refused.reason()).isEqualTo(AccessRefusal.MISSING_PARAMETER);
    assertThat(refused.detail()).isEqualTo("AccessKeyId");
    assertThat(refused.format()).isEqualTo(Format.JSON);
  }

  @Test
  void aKeyThatNobodyHasIsRefused() {
    assertReason(
        Acs3Call.verify().signed("LTAI-unknown", Callers.SECRET),
        AccessRefusal.ACCESS_KEY_NOT_FOUND);
  }

  @Test
  void aKeyWithoutPermissionStillSigns() {
    AccessKey powerless = new AccessKey("LTAI-none", "sk", "acme", false, null);
    Authenticate access = Callers.authenticate(NOW, Set.of(), List.of(powerless));

    assertThat(access.authenticate(Acs3Call.verify().signed("LTAI-none", "sk")))
        .isInstanceOfSatisfying(
            Authenticated.class, signed -> assertThat(signed.key()).isEqualTo(powerless));
  }

  @Test
  void aKeyWithATokenIsWorthNothingWithoutIt() {
    assertHolds(temporary("token+/=of the key"));
    assertReason(temporary("another token"), AccessRefusal.SECURITY_TOKEN_MISMATCH);
    assertReason(
        Acs3Call.verify().signed(TEMPORARY.id(), TEMPORARY.secret()),
        AccessRefusal.SECURITY_TOKEN_MISSING);
  }

  @Test
  void aTokenForAKeyThatHasNoneIsRefused() {
    assertReason(
        Acs3Call.verify().header("x-acs-security-token", "token").signed(),
        AccessRefusal.SECURITY_TOKEN_MISMATCH);
  }

  private static SignedRequest temporary(String token) {
    return Acs3Call.verify()
        .header("x-acs-security-token", token)
        .signed(TEMPORARY.id(), TEMPORARY.secret());
  }

  private static SignedRequest with(SignedRequest request, Map<String, List<String>> headers) {
    return new SignedRequest(
        request.method(),
        request.query(),
        request.form(),
        headers,
        request.bodySha256(),
        request.formBody());
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
