package dev.stile.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.access.Authentication.Authenticated;
import dev.stile.access.Authentication.Refused;

/** What comes of a {@link FuzzedCall}, after what must hold of any call has been seen to hold. */
record FuzzedVerdict(Authentication signed) {

  static FuzzedVerdict on(FuzzedCall call) {
    Authenticate authenticate = Callers.authenticate(Callers.NOW);
    assertThat(authenticate.authenticate(call.unsigned()))
        .as("what nobody has signed is nobody's")
        .isInstanceOf(Refused.class);
    SignedRequest request = call.signed();
    Authentication verdict = authenticate.authenticate(request);
    assertThat(verdict.format()).isEqualTo(Format.of(request));
    switch (verdict) {
      case Refused refused ->
          assertThat(refused.detail().length()).isLessThanOrEqualTo(Refused.MAX_DETAIL);
      case Authenticated caller -> {
        assertThat(caller.key()).isIn(Callers.KEY, Callers.TEMPORARY);
        assertThat(caller.action()).isNotEmpty();
        assertThat(caller.version()).isNotEmpty();
        assertThat(authenticate.authenticate(request)).as("sent again").isEqualTo(caller);
        assertThat(Forgeries.of(request, caller.v3()))
            .allSatisfy(forgery ->
                assertThat(authenticate.authenticate(forgery)).isInstanceOf(Refused.class));
      }
    }
    return new FuzzedVerdict(verdict);
  }
}
