package com.example.verify;

import com.aliyun.auth.credentials.Credential;
import com.aliyun.auth.credentials.provider.StaticCredentialProvider;
import com.aliyun.sdk.service.captcha20230305.AsyncClient;
import com.aliyun.sdk.service.captcha20230305.models.VerifyIntelligentCaptchaRequest;
import com.aliyun.sdk.service.captcha20230305.models.VerifyIntelligentCaptchaResponseBody;
import darabonba.core.client.ClientOverrideConfiguration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Checks one captchaVerifyParam as a back end does, by the vendor's asynchronous SDK: {@code java
 * -jar target/verify.jar <captchaVerifyParam>}. As it comes, this SDK signs with HMAC-SHA1.
 */
public final class Verify {
  private Verify() {}

  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> env = System.getenv();
    String param = arguments.length > 0 ? arguments[0] : "";
    int code = 2;
    // A server makes one client and keeps it.
    try (AsyncClient client = client(env)) {
      code = passed(client, param, env.getOrDefault("STILE_SCENE", "puzzle01")) ? 0 : 1;
    } catch (ExecutionException | TimeoutException fault) {
      // The usual samples let the visitor pass here; a login should not. Only the kind is printed:
      // the
      // message of a wrong signature repeats the whole call.
      Throwable cause = fault.getCause() == null ? fault : fault.getCause();
      System.err.println("unknown: " + cause.getClass().getSimpleName());
    }
    System.exit(code);
  }

  private static AsyncClient client(Map<String, String> env) {
    return AsyncClient.builder()
        .region("cn-shanghai")
        .credentialsProvider(
            StaticCredentialProvider.create(
                Credential.builder()
                    .accessKeyId(env.getOrDefault("ALIBABA_CLOUD_ACCESS_KEY_ID", "stile-demo"))
                    .accessKeySecret(env.get("ALIBABA_CLOUD_ACCESS_KEY_SECRET"))
                    .build()))
        .overrideConfiguration(
            ClientOverrideConfiguration.create()
                .setProtocol(env.getOrDefault("STILE_PROTOCOL", "HTTP"))
                .setEndpointOverride(env.getOrDefault("STILE_ENDPOINT", "127.0.0.1:8080")))
        .build();
  }

  private static boolean passed(AsyncClient client, String captchaVerifyParam, String sceneId)
      throws InterruptedException, ExecutionException, TimeoutException {
    var request =
        VerifyIntelligentCaptchaRequest.builder()
            .captchaVerifyParam(captchaVerifyParam)
            .sceneId(sceneId)
            .build();
    // The SDK waits without end unless it is told otherwise.
    VerifyIntelligentCaptchaResponseBody body =
        client.verifyIntelligentCaptcha(request).get(5, TimeUnit.SECONDS).getBody();
    var result = body.getResult();
    System.out.println(
        "verifyCode=" + result.getVerifyCode() + " requestId=" + body.getRequestId());
    return Boolean.TRUE.equals(result.getVerifyResult());
  }
}
