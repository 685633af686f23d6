package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aliyuncs.CommonRequest;
import com.aliyuncs.CommonResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A back end that relays the client API, signed by the vendor's core SDK. */
class RelayIT {
  private static TestService service;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static CommonResponse init(String keyId, String secret, String prefix)
      throws ClientException {
    CommonRequest request = new CommonRequest();
    request.setSysMethod(MethodType.POST);
    request.setSysProtocol(ProtocolType.HTTP);
    request.setSysDomain(service.endpoint());
    request.setSysVersion("2023-03-05");
    request.setSysAction("InitCaptchaV3");
    request.putBodyParameter("SceneId", "slider");
    request.putBodyParameter("Prefix", prefix);
    return new DefaultAcsClient(DefaultProfile.getProfile("cn-shanghai", keyId, secret))
        .getCommonResponse(request);
  }

  private static void assertRefused(String keyId, String secret, String prefix, String code) {
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> init(keyId, secret, prefix))
        .satisfies(e -> assertThat(e.getErrCode()).isEqualTo(code));
  }

  @Test
  void aKeyWithPermissionMayAsk() throws ClientException {
    assertThat(init("LTAI-shop", "shop-secret", "shop01").getData()).contains("\"CertifyId\"");
  }

  @Test
  void aKeyWithoutPermissionMayNot() {
    assertRefused("LTAI-weak", "weak-secret", "shop01", "Forbidden.RAMUserAccessDenied");
  }

  @Test
  void aKeyOfOursMustHaveSigned() {
    assertRefused("LTAI-shop", "guessed", "shop01", "SignatureDoesNotMatch");
  }

  @Test
  void aKeySpeaksForItsOwnAccountOnly() {
    assertRefused("LTAI-other", "other-secret", "shop01", "IllegalUserTag");
  }

  @Test
  void aKeyThatIsNoneOfOursMeansNothing() throws ClientException {
    assertThat(init("LTAI-of-every-browser", "public", "shop01").getHttpStatus()).isEqualTo(200);
  }
}
