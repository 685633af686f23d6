package dev.stile.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.FuzzTarget;
import dev.stile.access.Authentication.Authenticated;
import dev.stile.access.Authentication.Refused;

/** Whatever claims to be signed the V1 way: it counts if the key signed it, and only then. */
class RpcFuzzTest implements FuzzTarget {
  public static void fuzzerTestOneInput(byte[] input) {
    FuzzedCall call = new FuzzedCall(input);
    FuzzedVerdict verdict = FuzzedVerdict.on(call);
    if (Acs3Claim.isMadeBy(call.signed())) {
      return;
    }
    switch (verdict.signed()) {
      case Authenticated caller -> assertThat(caller.v3()).isFalse();
      case Refused refused -> {
        boolean hasPlace =
            RpcClaim.parameters(call.unsigned()).contains(new Parameter("Signature", "SIGNED"));
        if (hasPlace) {
          assertThat(refused.reason()).isNotEqualTo(AccessRefusal.SIGNATURE_MISMATCH);
        }
      }
    }
  }

  @Override
  public void holdsOf(byte[] input) {
    fuzzerTestOneInput(input);
  }
}
