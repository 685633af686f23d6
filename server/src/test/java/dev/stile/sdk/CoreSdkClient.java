package dev.stile.sdk;

import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import dev.stile.sdk.Surfaced.Thrown;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code com.aliyun:aliyun-java-sdk-core} with a {@code CommonRequest}, as old back ends do. */
final class CoreSdkClient implements SdkClient {
  private final DefaultAcsClient client;
  private final Shape shape;
  private final String endpoint;
  private final boolean tls;

  /** Where the parameters go. */
  enum Shape {
    POST_BODY,
    POST_QUERY,
    GET_QUERY
  }

  CoreSdkClient(Shape shape, String endpoint, boolean tls, Credentials credentials) {
    this.shape = shape;
    this.endpoint = endpoint;
    this.tls = tls;
    this.client =
        new DefaultAcsClient(
            credentials
                .securityToken()
                .map(token ->
                    DefaultProfile.getProfile(
                        "cn-shanghai", credentials.id(), credentials.secret(), token))
                .orElseGet(() ->
                    DefaultProfile.getProfile(
                        "cn-shanghai", credentials.id(), credentials.secret())));
  }

  @Override
  public Surfaced verifyIntelligentCaptcha(Optional<String> parameter, Optional<String> sceneId) {
    Map<String, String> parameters = new TreeMap<>();
    parameter.ifPresent(value -> parameters.put("CaptchaVerifyParam", value));
    sceneId.ifPresent(value -> parameters.put("SceneId", value));
    return call(FreeCall.with(parameters));
  }

  @Override
  public Surfaced verifyCaptcha(Optional<String> parameter) {
    Map<String, String> parameters = new TreeMap<>();
    parameter.ifPresent(value -> parameters.put("CaptchaVerifyParam", value));
    return call(FreeCall.with(parameters).named("VerifyCaptcha", FreeCall.VERSION));
  }

  @Override
  public Surfaced call(FreeCall call) {
    if (call.nonce().isPresent()) {
      throw new UnsupportedOperationException("this SDK makes up every nonce itself");
    }
    CommonRequest request = new CommonRequest();
    request.setSysMethod(shape == Shape.GET_QUERY ? MethodType.GET : MethodType.POST);
    request.setSysProtocol(tls ? ProtocolType.HTTPS : ProtocolType.HTTP);
    request.setSysDomain(endpoint);
    request.setSysVersion(call.version());
    request.setSysAction(call.action());
    request.setSysReadTimeout(60_000);
    call.parameters()
        .forEach((name, value) -> {
          if (shape == Shape.POST_BODY) {
            request.putBodyParameter(name, value);
          } else {
            request.putQueryParameter(name, value);
          }
        });
    try {
      var answer = client.getCommonResponse(request);
      return RawBody.judged(Optional.of(answer.getHttpStatus()), answer.getData());
    } catch (ClientException e) {
      return new Thrown(
          e.getClass().getSimpleName(),
          String.valueOf(e.getErrCode()),
          String.valueOf(e.getErrMsg()),
          Optional.empty(),
          String.valueOf(e.getRequestId()));
    } catch (RuntimeException e) {
      return RawBody.unexpected(e);
    }
  }

  @Override
  public void close() {
    client.shutdown();
  }
}
