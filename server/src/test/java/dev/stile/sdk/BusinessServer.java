package dev.stile.sdk;

import dev.stile.wire.TestService;
import dev.stile.wire.TestService.Answer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A business server of the account {@code shop01}, for tests that are not about its client. */
public final class BusinessServer {
  private final TestService service;

  public BusinessServer(TestService service) {
    this.service = service;
  }

  /** Asks what to make of a visitor, by a call of its own. */
  public Answer verify(String parameter) {
    return verify(parameter, Map.of());
  }

  /** Asks for a visitor whose address it knows. */
  public Answer verifyFor(String remoteIp, String parameter) {
    return verify(parameter, Map.of("RemoteIp", remoteIp));
  }

  private Answer verify(String parameter, Map<String, String> optional) {
    SortedMap<String, String> call = new TreeMap<>(optional);
    call.put("Action", "VerifyIntelligentCaptcha");
    call.put("Version", "2023-03-05");
    call.put("Format", "JSON");
    call.put("AccessKeyId", Credentials.SHOP.id());
    call.put("SignatureMethod", "HMAC-SHA1");
    call.put("SignatureVersion", "1.0");
    call.put("SignatureNonce", UUID.randomUUID().toString());
    call.put("Timestamp", service.clock().instant().toString().substring(0, 19) + "Z");
    call.put("CaptchaVerifyParam", parameter);
    return service.post("/", HandSigned.form(HandSigned.rpc(Credentials.SHOP, "POST", call)));
  }
}
