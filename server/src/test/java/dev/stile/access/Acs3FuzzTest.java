package dev.stile.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.FuzzTarget;
import dev.stile.access.Authentication.Authenticated;
import dev.stile.access.Authentication.Refused;
import java.util.List;

/** Whatever claims to be signed the V3 way: it counts if the key signed it, and only then. */
class Acs3FuzzTest implements FuzzTarget {
  public static void fuzzerTestOneInput(byte[] input) {
    FuzzedCall call = new FuzzedCall(input);
    call.unsigned().header("authorization").forEach(Acs3FuzzTest::isReadStrictly);
    SignedRequest signed = call.signed();
    FuzzedVerdict verdict = FuzzedVerdict.on(call);
    if (!Acs3Claim.isMadeBy(signed)) {
      return;
    }
    switch (verdict.signed()) {
      case Authenticated caller -> {
        assertThat(caller.v3()).isTrue();
        assertThat(call.signedHeaders())
            .contains("host", "x-acs-action", "x-acs-version", "x-acs-date")
            .contains("x-acs-content-sha256");
      }
      case Refused refused -> {
        List<String> names = call.signedHeaders();
        boolean couldBeSigned =
            signed.headers().keySet().containsAll(names) && !names.contains("authorization");
        boolean hasPlace =
            call.unsigned().header("authorization").getFirst().endsWith("Signature=SIGNED");
        if (couldBeSigned && hasPlace) {
          assertThat(refused.reason()).isNotEqualTo(AccessRefusal.SIGNATURE_MISMATCH);
        }
      }
    }
  }

  @Override
  public void holdsOf(byte[] input) {
    fuzzerTestOneInput(input);
  }

  private static void isReadStrictly(String header) {
    Acs3Authorization.parse(header)
        .ifPresent(read -> {
          assertThat(read.credential()).isNotEmpty().doesNotContain(",");
          assertThat(read.signedHeaders().size()).isBetween(1, 64);
          assertThat(read.signedHeaders())
              .allSatisfy(name -> assertThat(name).matches("[a-z0-9_-]+"));
          assertThat(read.signature()).matches("[0-9a-f]{64}");
          String written =
              "ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%s"
                  .formatted(
                      read.credential(), String.join(";", read.signedHeaders()), read.signature());
          assertThat(Acs3Authorization.parse(written)).hasValue(read);
          assertThat(header.replaceAll("\\s", "")).isEqualTo(written.replaceAll("\\s", ""));
        });
  }
}
