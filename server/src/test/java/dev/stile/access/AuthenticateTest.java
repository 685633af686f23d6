package dev.stile.access;

import static dev.stile.access.Callers.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.access.Authentication.Authenticated;
import dev.stile.access.Authentication.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both families have in common: time, nonces, and what comes first. */
class AuthenticateTest {
  private final Authenticate authenticate = Callers.authenticate(NOW);

  @ParameterizedTest
  @ValueSource(longs = {-900, 0, 900})
  void aRequestSignedWithinTheWindowIsInTime(long secondsLater) {
    Instant received = NOW.plusSeconds(secondsLater);

    assertThat(Callers.authenticate(received).authenticate(Acs3Call.verify().signed()))
        .isInstanceOf(Authenticated.class);
    assertThat(Callers.authenticate(received).authenticate(RpcCall.verify().signed()))
        .isInstanceOf(Authenticated.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {-901, 901, 86_400L * 365 * 100})
  void aRequestSignedOutsideTheWindowHasExpired(long secondsLater) {
    Authenticate late = Callers.authenticate(NOW.plusSeconds(secondsLater));

    assertReason(late, Acs3Call.verify().signed(), AccessRefusal.TIMESTAMP_EXPIRED);
    assertReason(late, RpcCall.verify().signed(), AccessRefusal.TIMESTAMP_EXPIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T04:52:15",
        "2026-11-21T04:52:15.000Z",
        "2026-11-21T04:52:15+00:00",
        "2026-11-21 04:52:15Z",
        "2026-11-31T04:52:15Z",
        "2026-02-29T04:52:15Z",
        "2026-11-21T24:00:00Z",
        "2026-11-21T04:52:60Z",
        "+02026-11-21T04:52:15Z",
        "2026-11-21t04:52:15z",
        "\u0662026-11-21T04:52:15Z",
        "Sat, 21 Nov 2026 04:52:15 GMT",
        "1795236735"
      })
  void aTimeWrittenOtherwiseIsRefused(String written) {
    assertReason(
        authenticate,
        Acs3Call.verify().header("x-acs-date", written).signed(),
        AccessRefusal.TIMESTAMP_FORMAT);
    assertReason(
        authenticate,
        RpcCall.verify().with("Timestamp", written).signed(),
        AccessRefusal.TIMESTAMP_FORMAT);
  }

  @Test
  void aNonceIsUsedOnce() {
    SignedRequest first = Acs3Call.verify().signed();
    SignedRequest second = Acs3Call.verify().body("SceneId=other").signed();

    assertThat(authenticate.authenticate(first)).isInstanceOf(Authenticated.class);
    assertReason(authenticate, second, AccessRefusal.NONCE_USED);
    assertThat(authenticate.authenticate(RpcCall.verify().signed()))
        .isInstanceOf(Authenticated.class);
    assertReason(
        authenticate, RpcCall.verify().with("SceneId", "other").signed(), AccessRefusal.NONCE_USED);
  }

  @Test
  void theSameRequestMayComeAgain() {
    for (int i = 0; i < 4; i++) {
      assertThat(authenticate.authenticate(Acs3Call.verify().signed()))
          .isInstanceOf(Authenticated.class);
      assertThat(authenticate.authenticate(RpcCall.verify().signed()))
          .isInstanceOf(Authenticated.class);
    }
  }

  @Test
  void aForgedRequestTakesNobodysNonce() {
    assertReason(
        authenticate,
        Acs3Call.verify().body("forged").signed(Callers.KEY_ID, "guess"),
        AccessRefusal.SIGNATURE_MISMATCH);

    assertThat(authenticate.authenticate(Acs3Call.verify().signed()))
        .isInstanceOf(Authenticated.class);
  }

  /** Each request has every later fault too, so the reason shows which check came first. */
  @Test
  void theChecksComeInTheirOrder() {
    RpcCall call =
        RpcCall.verify()
            .without("Action")
            .without("AccessKeyId")
            .with("Timestamp", "yesterday")
            .with("SecurityToken", "stray");
    assertReason(authenticate, call.sent("x"), AccessRefusal.MISSING_ACTION);
    call.with("Action", "Verify");
    assertReason(authenticate, call.sent("x"), AccessRefusal.MISSING_PARAMETER);
    call.with("AccessKeyId", "LTAI-unknown");
    assertReason(authenticate, call.sent("x"), AccessRefusal.TIMESTAMP_FORMAT);
    call.with("Timestamp", "2025-01-01T00:00:00Z");
    assertReason(authenticate, call.sent("x"), AccessRefusal.TIMESTAMP_EXPIRED);
    call.with("Timestamp", Callers.SIGNED_AT);
    assertReason(authenticate, call.sent("x"), AccessRefusal.ACCESS_KEY_NOT_FOUND);
    call.with("AccessKeyId", Callers.KEY_ID);
    assertReason(authenticate, call.sent("x"), AccessRefusal.SECURITY_TOKEN_MISMATCH);
    call.without("SecurityToken");
    assertReason(authenticate, call.sent("x"), AccessRefusal.SIGNATURE_MISMATCH);
    assertThat(authenticate.authenticate(call.signed())).isInstanceOf(Authenticated.class);
    assertReason(authenticate, call.with("SceneId", "other").signed(), AccessRefusal.NONCE_USED);
  }

  @Test
  void secretsStandInNoTextThatMayBeLogged() {
    SignedRequest request = RpcCall.verify().with("SecurityToken", "stray").signed();

    assertThat(request.toString()).doesNotContain("stray");
    assertThat(request.query().toString()).doesNotContain("stray");
    assertThat(authenticate.authenticate(request).toString()).doesNotContain("stray");
    assertThat(authenticate.authenticate(RpcCall.verify().signed()).toString())
        .doesNotContain(Callers.SECRET);
  }

  @Test
  void theWindowIsTheOneGiven() {
    TimeWindow narrow = new TimeWindow(() -> NOW, Duration.ofSeconds(1));

    assertThat(narrow.fault("2026-11-21T04:52:14Z")).isEmpty();
    assertThat(narrow.fault("2026-11-21T04:52:13Z")).isPresent();
  }

  private static void assertReason(
      Authenticate authenticate, SignedRequest request, AccessRefusal reason) {
    assertThat(authenticate.authenticate(request))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
