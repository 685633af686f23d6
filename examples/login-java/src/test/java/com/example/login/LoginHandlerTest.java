package com.example.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.login.CaptchaCheck.Answer;
import com.example.login.CaptchaCheck.Standing;
import com.example.login.LoginHandler.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginHandlerTest {
  private final List<String> asked = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "PASSED,  demo,  SIGNED_IN",
    "PASSED,  wrong, WRONG_PASSWORD",
    "REFUSED, demo,  CAPTCHA_REFUSED",
    "REFUSED, wrong, CAPTCHA_REFUSED",
    "UNKNOWN, demo,  CAPTCHA_UNKNOWN",
  })
  void thePasswordCountsOnlyAfterAPass(Standing standing, String password, Outcome outcome) {
    assertEquals(
        outcome, login(standing, "username=demo&password=" + password + "&captchaVerifyParam=x"));
  }

  @Test
  void theServiceIsAskedForTheSceneOfTheForm() {
    login(Standing.PASSED, "username=demo&password=demo&form=slider&captchaVerifyParam=x");
    login(Standing.PASSED, "username=demo&password=demo&form=other&captchaVerifyParam=y");

    assertEquals(List.of("x for scene of SLIDER", "y for scene of PUZZLE"), asked);
  }

  @Test
  void theServiceIsNotAskedAboutABrokenForm() {
    assertEquals(Outcome.BAD_REQUEST, login(Standing.PASSED, "password=demo"));
    assertEquals(List.of(), asked);
  }

  private Outcome login(Standing standing, String body) {
    CaptchaCheck check =
        (param, scene) -> {
          asked.add(param + " for " + scene);
          return new Answer(standing, "T001", "request");
        };
    return new LoginHandler(check, form -> "scene of " + form)
        .login(body.getBytes(StandardCharsets.UTF_8));
  }
}
