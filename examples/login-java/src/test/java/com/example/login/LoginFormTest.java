package com.example.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginFormTest {

  @Test
  void plusSlashAndEqualsOfTheParameterSurvive() {
    LoginForm form =
        parse("username=demo&password=a+b%26c&form=slider&captchaVerifyParam=ab%2Bc%2Fd%3D%3D")
            .orElseThrow();

    assertEquals("ab+c/d==", form.captchaVerifyParam());
    assertEquals("a b&c", form.password());
    assertEquals(CaptchaForm.SLIDER, form.captcha());
  }

  @Test
  void aFormWithoutCaptchaIsReadAndLeftForTheServiceToRefuse() {
    assertEquals("", parse("username=demo&password=demo").orElseThrow().captchaVerifyParam());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "username=demo",
        "username=&password=demo",
        "username=demo&username=root&password=demo",
        "username=demo&password=%zz",
        "username=demo%0Alogin+user%3Droot&password=demo",
        "username=demo%22&password=demo",
      })
  void whatThePageNeverSendsIsNoForm(String body) {
    assertTrue(parse(body).isEmpty());
  }

  @Test
  void everyFieldHasABound() {
    String user = "u".repeat(64);
    String password = "p".repeat(128);
    String param = "c".repeat(16 * 1024);

    assertTrue(parse(body(user, password, param)).isPresent());
    assertTrue(parse(body(user + "u", password, param)).isEmpty());
    assertTrue(parse(body(user, password + "p", param)).isEmpty());
    assertTrue(parse(body(user, password, param + "c")).isEmpty());
  }

  private static String body(String user, String password, String param) {
    return "username=" + user + "&password=" + password + "&captchaVerifyParam=" + param;
  }

  private static Optional<LoginForm> parse(String body) {
    return LoginForm.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
