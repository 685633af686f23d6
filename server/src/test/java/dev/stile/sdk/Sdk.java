package dev.stile.sdk;

import com.aliyun.sdk.gateway.pop.auth.SignatureVersion;
import java.util.Optional;

/** The vendor's clients, each in every way it can sign and place its parameters. */
enum Sdk {
  SYNC_V3(Family.SYNC),
  SYNC_V1(Family.SYNC),
  ASYNC_V1(Family.ASYNC),
  ASYNC_V3(Family.ASYNC),
  CORE_POST_BODY(Family.CORE),
  CORE_POST_QUERY(Family.CORE),
  CORE_GET(Family.CORE),
  NODE_V3(Family.NODE),
  NODE_V1(Family.NODE),
  POP_POST(Family.POP),
  POP_GET(Family.POP);

  private final Family family;

  Sdk(Family family) {
    this.family = family;
  }

  /** Clients that report a refusal in the same way. */
  enum Family {
    SYNC,
    ASYNC,
    CORE,
    NODE,
    POP
  }

  /** Sets the client up for an endpoint, {@code host:port}. */
  SdkClient open(NodeProcess node, String endpoint, boolean tls, Credentials credentials) {
    return switch (this) {
      case SYNC_V3, SYNC_V1 -> new SyncSdkClient(this == SYNC_V3, endpoint, tls, credentials);
      case ASYNC_V1 -> new AsyncSdkClient(SignatureVersion.V1, endpoint, tls, credentials);
      case ASYNC_V3 -> new AsyncSdkClient(SignatureVersion.V3, endpoint, tls, credentials);
      case CORE_POST_BODY -> core(CoreSdkClient.Shape.POST_BODY, endpoint, tls, credentials);
      case CORE_POST_QUERY -> core(CoreSdkClient.Shape.POST_QUERY, endpoint, tls, credentials);
      case CORE_GET -> core(CoreSdkClient.Shape.GET_QUERY, endpoint, tls, credentials);
      case NODE_V3 -> node(node, NodeSdkClient.Kind.CAPTCHA_V3, endpoint, tls, credentials);
      case NODE_V1 -> node(node, NodeSdkClient.Kind.CAPTCHA_V1, endpoint, tls, credentials);
      case POP_POST -> node(node, NodeSdkClient.Kind.POP_POST, endpoint, tls, credentials);
      case POP_GET -> node(node, NodeSdkClient.Kind.POP_GET, endpoint, tls, credentials);
    };
  }

  private static SdkClient core(
      CoreSdkClient.Shape shape, String endpoint, boolean tls, Credentials credentials) {
    return new CoreSdkClient(shape, endpoint, tls, credentials);
  }

  private static SdkClient node(
      NodeProcess node,
      NodeSdkClient.Kind kind,
      String endpoint,
      boolean tls,
      Credentials credentials) {
    return new NodeSdkClient(node, kind, endpoint, tls, credentials);
  }

  boolean signsV3() {
    return this == SYNC_V3 || this == ASYNC_V3 || this == NODE_V3;
  }

  /** Whether its user can say which action to call, and with what parameters. */
  boolean takesFreeCalls() {
    return family != Family.ASYNC;
  }

  /** Whether its user can choose the nonce. */
  boolean takesNonces() {
    return takesFreeCalls() && family != Family.CORE;
  }

  /** The class of what it throws. */
  String exception(int status, String code) {
    boolean server = status >= 500;
    return switch (family) {
      case SYNC -> "TeaException";
      case ASYNC -> server ? "PopServerException" : "PopClientException";
      case CORE -> server ? "ServerException" : "ClientException";
      case NODE ->
          code.contains("Throttling") ? "ThrottlingError" : server ? "ServerError" : "ClientError";
      case POP -> code + "Error";
    };
  }

  /** What its exception says before our message. */
  String messageStart(int status, String code) {
    return switch (family) {
      case SYNC, ASYNC -> "code: " + status + ", ";
      case CORE, POP -> "";
      case NODE -> code + ": code: " + status + ", ";
    };
  }

  /** What its exception says after our message. */
  String messageEnd(String requestId) {
    return switch (family) {
      case SYNC, ASYNC, NODE -> " request id: " + requestId;
      case CORE, POP -> "";
    };
  }

  /** The status as it tells it. */
  Optional<Integer> status(int status) {
    return family == Family.CORE ? Optional.empty() : Optional.of(status);
  }
}
