package com.example.login;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the page sends.
 *
 * @param user 1 to 64 characters without control characters, so that a log line stays one line
 * @param password 1 to 128 characters
 * @param captchaVerifyParam as the page got it; empty when the visitor did not pass any captcha
 */
record LoginForm(String user, String password, CaptchaForm captcha, String captchaVerifyParam) {
  /** Room for the largest captchaVerifyParam with every byte percent-encoded, and the rest. */
  static final int MOST_BYTES = 64 * 1024;

  private static final int LONGEST_PARAM = 16 * 1024;
  private static final Pattern USER = Pattern.compile("[^\\p{C}\"]{1,64}");

  /** Reads a form-encoded body; empty when it is not what the page sends. */
  static Optional<LoginForm> parse(byte[] body) {
    return fields(new String(body, StandardCharsets.US_ASCII))
        .map(fields ->
            new LoginForm(
                fields.getOrDefault("username", ""),
                fields.getOrDefault("password", ""),
                CaptchaForm.named(fields.getOrDefault("form", "")),
                fields.getOrDefault("captchaVerifyParam", "")))
        .filter(LoginForm::isWithinBounds);
  }

  private boolean isWithinBounds() {
    return USER.matcher(user).matches()
        && !password.isEmpty()
        && password.length() <= 128
        && captchaVerifyParam.length() <= LONGEST_PARAM;
  }

  private static Optional<Map<String, String>> fields(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      try {
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        if (fields.put(name, value) != null) {
          return Optional.empty();
        }
      } catch (IllegalArgumentException brokenEscape) {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "LoginForm[" + user + "]";
  }
}
