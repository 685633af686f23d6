package dev.stile.access;

import static dev.stile.access.Callers.KEY;
import static dev.stile.access.Callers.TEMPORARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.auth.credentials.Credential;
import com.aliyun.auth.credentials.provider.StaticCredentialProvider;
import com.aliyun.captcha20230305.models.VerifyCaptchaRequest;
import com.aliyun.captcha20230305.models.VerifyIntelligentCaptchaRequest;
import com.aliyun.sdk.gateway.pop.Configuration;
import com.aliyun.sdk.gateway.pop.auth.SignatureVersion;
import com.aliyun.sdk.service.captcha20230305.AsyncClient;
import com.aliyun.teaopenapi.models.Config;
import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import darabonba.core.client.ClientOverrideConfiguration;
import dev.stile.access.Authentication.Authenticated;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Directory;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The vendor's own clients sign, unmodified, over a real connection: compatibility is theirs to
 * say. They take the time from the machine, so here the clock is the machine's too.
 */
class SdkSignaturesTest {
  /** What URL encoders disagree about, and what visitors' browsers send. */
  private static final String PARAM =
      "{\"sceneId\":\"w4\",\"certifyId\":\"a b+c/d=\",\"deviceToken\":\"x*y~z!'()\","
          + "\"data\":\"\u4e2d\u6587&\u00e9%20\",\"x\":\"\ud83d\ude00\ud800\"}";

  private static final String VERIFY = "VerifyIntelligentCaptcha";

  private final CapturingServer server = new CapturingServer();
  private final InstantSource clock = InstantSource.system();
  private final Directory directory = new Directory(List.of(), List.of(KEY, TEMPORARY), List.of());
  private final Authenticate authenticate =
      new Authenticate(
          () -> directory, Set::of, new NonceBook(clock, Callers.WINDOW), clock, Callers.WINDOW);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theSynchronousClientSignsV3() throws Exception {
    var client = new com.aliyun.captcha20230305.Client(config(KEY));

    client.verifyIntelligentCaptcha(
        new VerifyIntelligentCaptchaRequest().setSceneId("scene01").setCaptchaVerifyParam(PARAM));
    assertSigned(KEY, VERIFY, true);

    client.verifyCaptcha(new VerifyCaptchaRequest().setCaptchaVerifyParam(PARAM));
    assertSigned(KEY, "VerifyCaptcha", true);
  }

  @Test
  void theSynchronousClientSignsV3WithAToken() throws Exception {
    var client = new com.aliyun.captcha20230305.Client(config(TEMPORARY));

    client.verifyIntelligentCaptcha(
        new VerifyIntelligentCaptchaRequest().setCaptchaVerifyParam(PARAM));
    assertSigned(TEMPORARY, VERIFY, true);
  }

  @Test
  void theSynchronousClientSignsV1WhenAskedTo() throws Exception {
    var client = new com.aliyun.captcha20230305.Client(config(KEY).setSignatureAlgorithm("v2"));

    client.verifyIntelligentCaptcha(
        new VerifyIntelligentCaptchaRequest().setSceneId("scene01").setCaptchaVerifyParam(PARAM));
    assertSigned(KEY, VERIFY, false);

    client.verifyCaptcha(new VerifyCaptchaRequest().setCaptchaVerifyParam(PARAM));
    assertSigned(KEY, "VerifyCaptcha", false);
  }

  @Test
  void anotherHashOfTheFamilyIsNotSupported() throws Exception {
    var client =
        new com.aliyun.captcha20230305.Client(config(KEY).setSignatureAlgorithm("ACS3-HMAC-SM3"));

    client.verifyIntelligentCaptcha(
        new VerifyIntelligentCaptchaRequest().setCaptchaVerifyParam(PARAM));

    assertThat(authenticate.authenticate(server.onlyRequest()))
        .isInstanceOfSatisfying(
            Authentication.Refused.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(AccessRefusal.INVALID_SIGNATURE_METHOD));
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureVersion.class,
      names = {"V1", "V3"})
  void theAsynchronousClientSignsEither(SignatureVersion version) throws Exception {
    for (AccessKey key : List.of(KEY, TEMPORARY)) {
      try (AsyncClient client = asynchronous(key, version)) {
        client
            .verifyIntelligentCaptcha(
                com.aliyun.sdk.service.captcha20230305.models.VerifyIntelligentCaptchaRequest
                    .builder()
                    .sceneId("scene01")
                    .captchaVerifyParam(PARAM)
                    .build())
            .get();
        assertSigned(key, VERIFY, version == SignatureVersion.V3);

        client
            .verifyCaptcha(
                com.aliyun.sdk.service.captcha20230305.models.VerifyCaptchaRequest.builder()
                    .captchaVerifyParam(PARAM)
                    .build())
            .get();
        assertSigned(key, "VerifyCaptcha", version == SignatureVersion.V3);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST body", "POST query", "GET query"})
  void theCoreClientSignsV1(String shape) throws Exception {
    for (AccessKey key : List.of(KEY, TEMPORARY)) {
      CommonRequest request = new CommonRequest();
      request.setSysMethod(shape.startsWith("POST") ? MethodType.POST : MethodType.GET);
      request.setSysProtocol(ProtocolType.HTTP);
      request.setSysDomain(server.endpoint());
      request.setSysVersion("2023-03-05");
      request.setSysAction(VERIFY);
      if (shape.endsWith("body")) {
        request.putBodyParameter("CaptchaVerifyParam", PARAM);
      } else {
        request.putQueryParameter("CaptchaVerifyParam", PARAM);
      }

      core(key).getCommonResponse(request);

      assertSigned(key, VERIFY, false);
    }
  }

  private void assertSigned(AccessKey key, String action, boolean v3) {
    SignedRequest request = server.onlyRequest();

    assertThat(authenticate.authenticate(request))
        .isInstanceOfSatisfying(
            Authenticated.class,
            signed -> {
              assertThat(signed.key()).isEqualTo(key);
              assertThat(signed.action()).isEqualTo(action);
              assertThat(signed.version()).isEqualTo("2023-03-05");
              assertThat(signed.nonce()).isNotEmpty();
              assertThat(signed.v3()).isEqualTo(v3);
              assertThat(signed.format()).isEqualTo(Format.JSON);
            });
  }

  private Config config(AccessKey key) {
    Config config =
        new Config()
            .setAccessKeyId(key.id())
            .setAccessKeySecret(key.secret())
            .setEndpoint(server.endpoint())
            .setProtocol("HTTP");
    return key.securityToken() == null ? config : config.setSecurityToken(key.securityToken());
  }

  private AsyncClient asynchronous(AccessKey key, SignatureVersion version) {
    Credential.Builder credential =
        Credential.builder().accessKeyId(key.id()).accessKeySecret(key.secret());
    if (key.securityToken() != null) {
      credential.securityToken(key.securityToken());
    }
    return AsyncClient.builder()
        .region("cn-shanghai")
        .credentialsProvider(StaticCredentialProvider.create(credential.build()))
        .serviceConfiguration(Configuration.create().setSignatureVersion(version))
        .overrideConfiguration(
            ClientOverrideConfiguration.create()
                .setProtocol("HTTP")
                .setEndpointOverride(server.endpoint()))
        .build();
  }

  private static DefaultAcsClient core(AccessKey key) {
    return new DefaultAcsClient(
        key.securityToken() == null
            ? DefaultProfile.getProfile("cn-shanghai", key.id(), key.secret())
            : DefaultProfile.getProfile(
                "cn-shanghai", key.id(), key.secret(), key.securityToken()));
  }
}
