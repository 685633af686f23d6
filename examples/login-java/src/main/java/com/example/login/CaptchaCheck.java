package com.example.login;

/** Asks the captcha service whether a visitor has passed. */
interface CaptchaCheck {

  /** What the service says of a visitor. */
  enum Standing {
    PASSED,
    REFUSED,
    /** The service could not be asked: nothing is known of the visitor. */
    UNKNOWN
  }

  /**
   * An answer of the service.
   *
   * @param code the verify code, {@code T...} for a pass; what went wrong when nothing is known
   * @param requestId finds the call in the service's log; may be empty
   */
  record Answer(Standing standing, String code, String requestId) {}

  /**
   * Redeems a pass. One pass counts once, so a second call with the same parameter is refused.
   *
   * @param captchaVerifyParam what the page's {@code success} received, unchanged
   * @param sceneId the scene that this back end expects, never one that the visitor names
   */
  Answer check(String captchaVerifyParam, String sceneId);
}
