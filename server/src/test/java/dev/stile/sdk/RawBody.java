package dev.stile.sdk;

import dev.stile.sdk.Surfaced.Judged;
import dev.stile.sdk.Surfaced.Thrown;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a reply where an SDK leaves that to its user. */
final class RawBody {
  private static final JsonMapper JSON = JsonMapper.shared();

  private RawBody() {}

  /** A reply's text, as the oldest SDK returns it. */
  static Judged judged(Optional<Integer> status, String body) {
    return judged(status, JSON.readTree(body));
  }

  /** What the general method of the newer SDKs returns. */
  static Judged judged(Map<String, ?> answer) {
    JsonNode tree = JSON.valueToTree(answer);
    return judged(Optional.of(tree.path("statusCode").asInt()), tree.path("body"));
  }

  private static Judged judged(Optional<Integer> status, JsonNode body) {
    JsonNode result = body.path("Result");
    return new Judged(
        status,
        body.path("RequestId").asString(),
        body.path("Success").booleanValue(),
        body.path("Code").asString(),
        body.path("Message").asString(),
        result.path("VerifyResult").booleanValue(),
        Optional.of(result.path("VerifyCode").asString()),
        Optional.of(result.path("CertifyId").asString()));
  }

  /** An exception that no SDK is known to throw for an answer of ours. */
  static Thrown unexpected(Throwable e) {
    return new Thrown(e.getClass().getName(), "", String.valueOf(e), Optional.empty(), "");
  }
}
