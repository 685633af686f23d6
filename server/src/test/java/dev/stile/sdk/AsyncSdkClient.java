package dev.stile.sdk;

import com.aliyun.auth.credentials.Credential;
import com.aliyun.auth.credentials.provider.StaticCredentialProvider;
import com.aliyun.sdk.gateway.pop.Configuration;
import com.aliyun.sdk.gateway.pop.auth.SignatureVersion;
import com.aliyun.sdk.gateway.pop.exception.PopClientException;
import com.aliyun.sdk.gateway.pop.exception.PopServerException;
import com.aliyun.sdk.service.captcha20230305.AsyncClient;
import com.aliyun.sdk.service.captcha20230305.models.VerifyCaptchaRequest;
import com.aliyun.sdk.service.captcha20230305.models.VerifyIntelligentCaptchaRequest;
import darabonba.core.client.ClientOverrideConfiguration;
import dev.stile.sdk.Surfaced.Judged;
import dev.stile.sdk.Surfaced.Thrown;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** {@code com.aliyun:alibabacloud-captcha20230305}, which signs V1 unless told otherwise. */
final class AsyncSdkClient implements SdkClient {
  private final AsyncClient client;

  AsyncSdkClient(SignatureVersion version, String endpoint, boolean tls, Credentials credentials) {
    Credential.Builder credential =
        Credential.builder().accessKeyId(credentials.id()).accessKeySecret(credentials.secret());
    credentials.securityToken().ifPresent(credential::securityToken);
    this.client =
        AsyncClient.builder()
            .region("cn-shanghai")
            .credentialsProvider(StaticCredentialProvider.create(credential.build()))
            .serviceConfiguration(Configuration.create().setSignatureVersion(version))
            .overrideConfiguration(
                ClientOverrideConfiguration.create()
                    .setProtocol(tls ? "HTTPS" : "HTTP")
                    .setResponseTimeout(Duration.ofSeconds(60))
                    .setEndpointOverride(endpoint))
            .build();
  }

  @Override
  public Surfaced verifyIntelligentCaptcha(Optional<String> parameter, Optional<String> sceneId) {
    var request = VerifyIntelligentCaptchaRequest.builder();
    parameter.ifPresent(request::captchaVerifyParam);
    sceneId.ifPresent(request::sceneId);
    return surfaced(
        client
            .verifyIntelligentCaptcha(request.build())
            .thenApply(answer ->
                new Judged(
                    Optional.of(answer.getStatusCode()),
                    answer.getBody().getRequestId(),
                    answer.getBody().getSuccess(),
                    answer.getBody().getCode(),
                    answer.getBody().getMessage(),
                    answer.getBody().getResult().getVerifyResult(),
                    Optional.of(answer.getBody().getResult().getVerifyCode()),
                    Optional.empty())));
  }

  @Override
  public Surfaced verifyCaptcha(Optional<String> parameter) {
    var request = VerifyCaptchaRequest.builder();
    parameter.ifPresent(request::captchaVerifyParam);
    return surfaced(
        client
            .verifyCaptcha(request.build())
            .thenApply(answer ->
                new Judged(
                    Optional.of(answer.getStatusCode()),
                    answer.getBody().getRequestId(),
                    answer.getBody().getSuccess(),
                    answer.getBody().getCode(),
                    answer.getBody().getMessage(),
                    answer.getBody().getResult().getVerifyResult(),
                    Optional.empty(),
                    Optional.empty())));
  }

  @Override
  public Surfaced call(FreeCall call) {
    throw new UnsupportedOperationException("this SDK has typed methods only");
  }

  private static Surfaced surfaced(CompletableFuture<Judged> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      return switch (e.getCause()) {
        case PopClientException refused ->
            new Thrown(
                "PopClientException",
                refused.getErrCode(),
                refused.getErrMessage(),
                Optional.ofNullable(refused.getStatusCode()),
                refused.getRequestId());
        case PopServerException failed ->
            new Thrown(
                "PopServerException",
                failed.getErrCode(),
                failed.getErrMessage(),
                Optional.ofNullable(failed.getStatusCode()),
                failed.getRequestId());
        case null, default -> RawBody.unexpected(e);
      };
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
