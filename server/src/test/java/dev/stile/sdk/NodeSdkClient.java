package dev.stile.sdk;

import dev.stile.sdk.Surfaced.Judged;
import dev.stile.sdk.Surfaced.Thrown;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code @alicloud/captcha20230305} and {@code @alicloud/pop-core}, in Node. */
final class NodeSdkClient implements SdkClient {
  private final NodeProcess node;
  private final ObjectNode config;

  /** Which of the clients, and how it signs. */
  enum Kind {
    CAPTCHA_V3,
    CAPTCHA_V1,
    POP_POST,
    POP_GET
  }

  NodeSdkClient(
      NodeProcess node, Kind kind, String endpoint, boolean tls, Credentials credentials) {
    this.node = node;
    this.config =
        NodeProcess.object()
            .put("pop", kind == Kind.POP_POST || kind == Kind.POP_GET)
            .put("v1", kind == Kind.CAPTCHA_V1)
            .put("method", kind == Kind.POP_GET ? "GET" : "POST")
            .put("endpoint", endpoint)
            .put("tls", tls)
            .put("id", credentials.id())
            .put("secret", credentials.secret());
    credentials.securityToken().ifPresent(token -> config.put("securityToken", token));
  }

  @Override
  public Surfaced verifyIntelligentCaptcha(Optional<String> parameter, Optional<String> sceneId) {
    ObjectNode call = method("verifyIntelligentCaptcha");
    parameter.ifPresent(value -> call.put("parameter", value));
    sceneId.ifPresent(value -> call.put("sceneId", value));
    return surfaced(call);
  }

  @Override
  public Surfaced verifyCaptcha(Optional<String> parameter) {
    ObjectNode call = method("verifyCaptcha");
    parameter.ifPresent(value -> call.put("parameter", value));
    return surfaced(call);
  }

  @Override
  public Surfaced call(FreeCall free) {
    ObjectNode call = method("call");
    call.put("action", free.action());
    call.put("version", free.version());
    ObjectNode parameters = call.putObject("parameters");
    free.parameters().forEach(parameters::put);
    free.nonce().ifPresent(nonce -> call.put("nonce", nonce));
    return surfaced(call);
  }

  private ObjectNode method(String name) {
    ObjectNode call = NodeProcess.object();
    call.set("config", config);
    return call.put("method", name);
  }

  private Surfaced surfaced(ObjectNode call) {
    JsonNode answer = node.call(call);
    JsonNode thrown = answer.path("thrown");
    if (thrown.isObject()) {
      return new Thrown(
          thrown.path("exception").asString(),
          thrown.path("code").asString(""),
          thrown.path("message").asString(),
          number(thrown.path("status")),
          thrown.path("requestId").asString(""));
    }
    JsonNode judged = answer.path("judged");
    return new Judged(
        number(judged.path("status")),
        judged.path("requestId").asString(),
        judged.path("success").booleanValue(),
        judged.path("code").asString(),
        judged.path("message").asString(),
        judged.path("verifyResult").booleanValue(),
        text(judged.path("verifyCode")),
        text(judged.path("certifyId")));
  }

  private static Optional<Integer> number(JsonNode node) {
    return node.isNumber() ? Optional.of(node.asInt()) : Optional.empty();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }
}
