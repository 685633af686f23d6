package com.example.login;

import com.example.login.CaptchaCheck.Answer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;

/** Decides on a login: first the captcha, then the password. */
final class LoginHandler {
  private static final Logger LOG = System.getLogger(LoginHandler.class.getName());

  private final CaptchaCheck captchaCheck;
  private final Function<CaptchaForm, String> scenes;

  /**
   * @param scenes the scene of each form
   */
  LoginHandler(CaptchaCheck captchaCheck, Function<CaptchaForm, String> scenes) {
    this.captchaCheck = captchaCheck;
    this.scenes = scenes;
  }

  /** What becomes of a login; the page shows {@code message}. */
  enum Outcome {
    SIGNED_IN(200, "You are signed in."),
    BAD_REQUEST(400, "Please fill in your user name and password."),
    WRONG_PASSWORD(401, "User name and password do not match. Please verify once more and retry."),
    CAPTCHA_REFUSED(403, "The verification has expired or did not succeed. Please verify again."),
    CAPTCHA_UNKNOWN(503, "Signing in is not possible at the moment. Please try again later.");

    final int status;
    private final String message;

    Outcome(int status, String message) {
      this.status = status;
      this.message = message;
    }

    /** Nothing in it comes from outside, so nothing needs escaping. */
    String json() {
      return "{\"outcome\":\"" + name() + "\",\"message\":\"" + message + "\"}";
    }
  }

  /**
   * Handles what a page sent.
   *
   * @param body at most {@link LoginForm#MOST_BYTES}
   */
  Outcome login(byte[] body) {
    Optional<LoginForm> form = LoginForm.parse(body);
    return form.isEmpty() ? Outcome.BAD_REQUEST : login(form.get());
  }

  private Outcome login(LoginForm form) {
    // A back end knows its scene. This demo has two and takes the visitor's word for the one he saw,
    // which a real one never does: he would choose the slider, the weaker check.
    String scene = scenes.apply(form.captcha());
    // The captcha comes first, or a program could try passwords without ever solving one.
    Answer answer = captchaCheck.check(form.captchaVerifyParam(), scene);
    Outcome outcome =
        switch (answer.standing()) {
          case PASSED -> isKnown(form) ? Outcome.SIGNED_IN : Outcome.WRONG_PASSWORD;
          case REFUSED -> Outcome.CAPTCHA_REFUSED;
          case UNKNOWN -> Outcome.CAPTCHA_UNKNOWN;
        };
    log(form, answer, outcome);
    return outcome;
  }

  private static void log(LoginForm form, Answer answer, Outcome outcome) {
    boolean isJudged = answer.standing() != CaptchaCheck.Standing.UNKNOWN;
    LOG.log(
        isJudged ? Level.INFO : Level.ERROR,
        "login user=\"{0}\" {1}={2} requestId={3} outcome={4}",
        form.user(),
        isJudged ? "verifyCode" : "fault",
        answer.code(),
        answer.requestId(),
        outcome);
  }

  /** Stands for your user store, which keeps password hashes. */
  private static boolean isKnown(LoginForm form) {
    return form.user().equals("demo")
        && MessageDigest.isEqual(
            form.password().getBytes(StandardCharsets.UTF_8),
            "demo".getBytes(StandardCharsets.UTF_8));
  }
}
