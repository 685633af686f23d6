package dev.stile.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.sdk.Surfaced.Judged;
import dev.stile.sdk.Surfaced.Thrown;
import java.util.Optional;

/** What one SDK must surface for an answer of ours. */
record Expectations(Sdk sdk) {
  private static final String REQUEST_ID = "[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}";

  /** The call was judged with this code, which every client that has a field for it must tell. */
  void assertJudged(Surfaced surfaced, String verifyCode) {
    assertThat(surfaced).isInstanceOf(Judged.class);
    if (surfaced instanceof Judged judged) {
      assertThat(judged.verifyCode()).isIn(Optional.empty(), Optional.of(verifyCode));
      assertThat(judged.verifyResult()).isEqualTo(verifyCode.startsWith("T"));
      assertThat(judged.status()).isIn(Optional.empty(), Optional.of(200));
      assertThat(judged.success()).isTrue();
      assertThat(judged.code()).isEqualTo("Success");
      assertThat(judged.message()).isEqualTo("success");
      assertThat(judged.requestId()).matches(REQUEST_ID);
    }
  }

  /** As {@link #assertJudged(Surfaced, String)}, and of this challenge. */
  void assertJudged(Surfaced surfaced, String verifyCode, String certifyId) {
    assertJudged(surfaced, verifyCode);
    if (surfaced instanceof Judged judged) {
      assertThat(judged.certifyId()).isIn(Optional.empty(), Optional.of(certifyId));
    }
  }

  /** The call was refused, and the SDK threw what it throws for such a body. */
  void assertRefused(Surfaced surfaced, int status, String code, String messageStart) {
    assertThat(surfaced).isInstanceOf(Thrown.class);
    if (surfaced instanceof Thrown thrown) {
      assertThat(thrown.code()).isEqualTo(code);
      assertThat(thrown.exception()).isEqualTo(sdk.exception(status, code));
      assertThat(thrown.status()).isEqualTo(sdk.status(status));
      assertThat(thrown.requestId()).matches(REQUEST_ID);
      assertThat(thrown.message())
          .startsWith(sdk.messageStart(status, code) + messageStart)
          .endsWith(sdk.messageEnd(thrown.requestId()));
    }
  }
}
