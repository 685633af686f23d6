package dev.stile.http.business;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.FuzzTarget;
import dev.stile.access.Parameter;
import dev.stile.challenge.Attempt;
import dev.stile.challenge.FailedInit;
import dev.stile.challenge.Proof;
import dev.stile.challenge.SealedTicket;
import dev.stile.http.VerifyCode;
import dev.stile.http.business.CaptchaParameter.Read;
import dev.stile.http.business.CaptchaParameter.Unreadable;
import java.util.Base64;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a visitor puts in the place of the widget's parameter has an answer. */
class CaptchaParameterFuzzTest implements FuzzTarget {
  private static final int LONGEST = 8192;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** The input is taken as the parameter, and as what is wrapped in it. */
  public static void fuzzerTestOneInput(byte[] input) {
    for (Parameter parameter : Parameter.parse(input)) {
      check(parameter.name());
    }
    check(new String(input, UTF_8));
    check(Base64.getEncoder().encodeToString(input));
  }

  @Override
  public void holdsOf(byte[] input) {
    fuzzerTestOneInput(input);
  }

  private static void check(String parameter) {
    switch (CaptchaParameter.read(parameter)) {
      case Unreadable(VerifyCode code) -> {
        assertThat(code).isIn(VerifyCode.F002, VerifyCode.F003, VerifyCode.F013, VerifyCode.F017);
        assertThat(code == VerifyCode.F002).isEqualTo(parameter.isEmpty());
      }
      case Read(String sceneId, Proof proof) -> {
        assertThat(parameter.length()).isLessThanOrEqualTo(LONGEST);
        isBounded(sceneId);
        switch (proof) {
          case SealedTicket ticket -> {
            isBounded(ticket.certifyId());
            isBounded(ticket.sealed());
            isReadAgain(new Read(sceneId, ticket), ticket);
          }
          case Attempt attempt -> {
            // A parameter in Base64 is no attempt.
            assertThat(parameter).startsWith("{");
            isBounded(attempt.certifyId());
            assertThat(attempt.sealedRecord()).hasSizeLessThan(LONGEST);
          }
          case FailedInit(String cause) -> {
            assertThat(parameter).startsWith("{");
            assertThat(cause).hasSizeLessThanOrEqualTo(64);
          }
        }
      }
    }
  }

  private static void isBounded(String text) {
    assertThat(text).isNotEmpty().hasSizeLessThan(LONGEST);
  }

  private static void isReadAgain(Read read, SealedTicket ticket) {
    ObjectNode json = JSON.createObjectNode();
    json.put("sceneId", read.sceneId());
    json.put("certifyId", ticket.certifyId());
    json.put("securityToken", ticket.sealed());
    String text = JSON.writeValueAsString(json);
    String wrapped = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    if (wrapped.length() <= LONGEST) {
      assertThat(CaptchaParameter.read(text)).isEqualTo(read);
      assertThat(CaptchaParameter.read(wrapped)).isEqualTo(read);
    }
  }
}
