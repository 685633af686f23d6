package dev.stile.sdk;

import java.util.Optional;

/** What an SDK hands to the business server's code. */
sealed interface Surfaced {

  /**
   * The SDK returned.
   *
   * @param status absent where the SDK does not tell
   * @param verifyCode absent where the SDK's model has no such field
   * @param certifyId absent where the SDK's model has no such field
   */
  record Judged(
      Optional<Integer> status,
      String requestId,
      boolean success,
      String code,
      String message,
      boolean verifyResult,
      Optional<String> verifyCode,
      Optional<String> certifyId)
      implements Surfaced {}

  /**
   * The SDK threw.
   *
   * @param exception the simple name of its class
   * @param status absent where the SDK does not tell
   */
  record Thrown(
      String exception, String code, String message, Optional<Integer> status, String requestId)
      implements Surfaced {}
}
