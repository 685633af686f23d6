package com.example.login;

import com.aliyun.captcha20230305.Client;
import com.aliyun.captcha20230305.models.VerifyIntelligentCaptchaRequest;
import com.aliyun.captcha20230305.models.VerifyIntelligentCaptchaResponseBody;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import java.util.Objects;

/** The check by the official SDK; this is the part to copy. The client is made once and shared. */
final class SdkCaptchaCheck implements CaptchaCheck {
  private final Client client;

  SdkCaptchaCheck(Settings settings) throws Exception {
    client =
        new Client(
            new Config()
                .setAccessKeyId(settings.accessKeyId())
                .setAccessKeySecret(settings.accessKeySecret())
                .setEndpoint(settings.endpoint())
                .setProtocol(settings.protocol())
                .setConnectTimeout(5000)
                .setReadTimeout(5000));
  }

  @Override
  public Answer check(String captchaVerifyParam, String sceneId) {
    var request =
        new VerifyIntelligentCaptchaRequest()
            .setCaptchaVerifyParam(captchaVerifyParam)
            .setSceneId(sceneId);
    try {
      return answer(client.verifyIntelligentCaptcha(request).getBody());
    } catch (TeaException refused) {
      // The service answered with an error: a wrong key, a clock that is off, too many calls.
      return unknown(refused.getCode());
    } catch (Exception unreachable) {
      return unknown(unreachable.getClass().getSimpleName());
    }
  }

  private static Answer answer(VerifyIntelligentCaptchaResponseBody body) {
    var result = body.getResult();
    if (result == null) {
      return unknown(body.getCode());
    }
    boolean passed = Boolean.TRUE.equals(result.getVerifyResult());
    return new Answer(
        passed ? Standing.PASSED : Standing.REFUSED,
        Objects.toString(result.getVerifyCode(), ""),
        Objects.toString(body.getRequestId(), ""));
  }

  /**
   * The vendor's samples let the visitor pass here: they put the shop's availability first. A login
   * does the opposite, because whoever can disturb the connection to the captcha service could
   * otherwise try passwords at will. {@link LoginHandler} refuses; decide it on purpose for yours.
   */
  private static Answer unknown(String code) {
    return new Answer(Standing.UNKNOWN, Objects.toString(code, ""), "");
  }
}
