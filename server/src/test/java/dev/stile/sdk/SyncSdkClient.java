package dev.stile.sdk;

import com.aliyun.captcha20230305.Client;
import com.aliyun.captcha20230305.models.VerifyCaptchaRequest;
import com.aliyun.captcha20230305.models.VerifyIntelligentCaptchaRequest;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import dev.stile.sdk.Surfaced.Judged;
import dev.stile.sdk.Surfaced.Thrown;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code com.aliyun:captcha20230305}, of which the examples are made. */
final class SyncSdkClient implements SdkClient {
  private final Client client;
  private final boolean v3;
  private final RuntimeOptions patient = new RuntimeOptions().setReadTimeout(60_000);

  SyncSdkClient(boolean v3, String endpoint, boolean tls, Credentials credentials) {
    this.v3 = v3;
    Config config =
        new Config()
            .setAccessKeyId(credentials.id())
            .setAccessKeySecret(credentials.secret())
            .setEndpoint(endpoint)
            .setProtocol(tls ? "HTTPS" : "HTTP");
    credentials.securityToken().ifPresent(config::setSecurityToken);
    if (!v3) {
      config.setSignatureAlgorithm("v2");
    }
    try {
      this.client = new Client(config);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Surfaced verifyIntelligentCaptcha(Optional<String> parameter, Optional<String> sceneId) {
    VerifyIntelligentCaptchaRequest request = new VerifyIntelligentCaptchaRequest();
    parameter.ifPresent(request::setCaptchaVerifyParam);
    sceneId.ifPresent(request::setSceneId);
    return surfaced(() -> {
      var answer = client.verifyIntelligentCaptchaWithOptions(request, patient);
      var body = answer.body;
      return new Judged(
          Optional.of(answer.statusCode),
          body.requestId,
          body.success,
          body.code,
          body.message,
          body.result.verifyResult,
          Optional.of(body.result.verifyCode),
          Optional.empty());
    });
  }

  @Override
  public Surfaced verifyCaptcha(Optional<String> parameter) {
    VerifyCaptchaRequest request = new VerifyCaptchaRequest();
    parameter.ifPresent(request::setCaptchaVerifyParam);
    return surfaced(() -> {
      var answer = client.verifyCaptchaWithOptions(request, patient);
      var body = answer.body;
      return new Judged(
          Optional.of(answer.statusCode),
          body.requestId,
          body.success,
          body.code,
          body.message,
          body.result.verifyResult,
          Optional.empty(),
          Optional.empty());
    });
  }

  @Override
  public Surfaced call(FreeCall call) {
    Params params =
        new Params()
            .setAction(call.action())
            .setVersion(call.version())
            .setProtocol(client._protocol)
            .setPathname("/")
            .setMethod("POST")
            .setAuthType("AK")
            .setStyle("RPC")
            .setReqBodyType("formData")
            .setBodyType("json");
    OpenApiRequest request = new OpenApiRequest().setBody(call.parameters());
    call.nonce()
        .ifPresent(nonce -> {
          if (v3) {
            request.setHeaders(Map.of("x-acs-signature-nonce", nonce));
          } else {
            request.setQuery(Map.of("SignatureNonce", nonce));
          }
        });
    return surfaced(() -> RawBody.judged(client.callApi(params, request, patient)));
  }

  private static Surfaced surfaced(Callable<Surfaced> call) {
    try {
      return call.call();
    } catch (TeaException e) {
      return new Thrown(
          e.getClass().getSimpleName(),
          String.valueOf(e.getCode()),
          String.valueOf(e.getMessage()),
          Optional.ofNullable(e.getStatusCode()),
          e.getData() == null ? "" : String.valueOf(e.getData().get("RequestId")));
    } catch (Exception e) {
      return RawBody.unexpected(e);
    }
  }
}
