package dev.stile.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.assessment.Reply;
import dev.stile.signal.Browser;
import dev.stile.wire.TestService.Answer;
import dev.stile.work.Solver;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Does what the widget does for a visitor who solves his challenge. */
public final class Visitor {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestService service;
  private final String account;
  private final String scene;

  /** What the device was given to be known by; empty when nothing. */
  public String deviceToken = "";

  /** What he comes with. */
  public Browser browser = Browser.ORDINARY;

  public Visitor(TestService service, String account, String scene) {
    this.service = service;
    this.account = account;
    this.scene = scene;
  }

  /** Fields of an init; for tests to change. */
  public Map<String, String> init() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Action", "InitCaptchaV3");
    fields.put("Version", "2023-03-05");
    fields.put("Prefix", account);
    fields.put("SceneId", scene);
    return fields;
  }

  /** Asks for a challenge. */
  public Answer ask() {
    return service.post(init());
  }

  /** Where the piece belongs. */
  public double solution(Answer issued) {
    return service.open(account, issued.text("Record")).answer();
  }

  /** Fields of an attempt that drags the piece to {@code to}; for tests to change. */
  public Map<String, String> attempt(Answer issued, double to) {
    return attempt(issued, data(issued, to));
  }

  /** Fields of an attempt with data of the test's own. */
  public Map<String, String> attempt(Answer issued, ObjectNode data) {
    return attempt(issued, covered(data, issued.text("DeviceConfig")));
  }

  /** Fields of an attempt with data of the test's own, to the letter. */
  Map<String, String> attempt(Answer issued, String text) {
    ObjectNode parameter = JSON.createObjectNode();
    parameter.put("sceneId", scene);
    parameter.put("certifyId", issued.text("CertifyId"));
    parameter.put("deviceToken", deviceToken);
    parameter.put(
        "data", Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Action", "VerifyCaptchaV3");
    fields.put("Version", "2023-03-05");
    fields.put("Prefix", account);
    fields.put("SceneId", scene);
    fields.put("CertifyId", issued.text("CertifyId"));
    fields.put("CaptchaVerifyParam", parameter.toString());
    return fields;
  }

  /**
   * The inner data of an attempt that drags the piece to {@code to}; or clicks, where that is all
   * there is to do.
   */
  public ObjectNode data(Answer issued, double to) {
    ObjectNode data = JSON.createObjectNode();
    data.put("v", 1);
    data.put("record", issued.text("Record"));
    data.put("answer", to);
    data.put("pow", Solver.solve(issued.text("PowVerifyString")));
    ObjectNode track = data.putObject("track");
    boolean isWait = issued.text("CaptchaType").equals("WAIT");
    track.put("input", isWait ? "button" : "mouse");
    ArrayNode moves = track.putArray("moves");
    switch (issued.text("CaptchaType")) {
      case "CHECK_BOX", "TRACELESS" -> wayToClick(moves);
      case "WAIT" -> {}
      default -> drag(moves, to);
    }
    track.putArray("steps");
    provenance(track, isWait ? 0 : 20);
    if (issued.text("CaptchaType").equals("CHECK_BOX")) {
      ObjectNode tick = data.putObject("tick");
      tick.put("visible", true).put("seenMs", 1500).put("framed", false).putArray("ancestors");
    }
    data.set("signals", browser.wire().deepCopy());
    data.put("page", "https://shop.example/login");
    return data;
  }

  private static void drag(ArrayNode moves, double to) {
    for (int i = 0; i <= 20; i++) {
      moves.addArray().add(600 + i * 30).add(to * i / 20).add(i % 4);
    }
  }

  /** Slower towards its end, and on no line. */
  private static void wayToClick(ArrayNode moves) {
    for (int i = 0; i <= 20; i++) {
      double rest = (20 - i) / 20.0;
      moves.addArray().add(i * 30).add(400 - Math.round(180 * rest * rest)).add(300 + i % 4);
    }
  }

  /** An attempt's data as text, with the reply to the question of its challenge. */
  static String covered(ObjectNode data, String question) {
    String text = data.toString();
    String reply = Reply.to(text, "").right(question);
    return text.substring(0, text.length() - 1) + ",\"reply\":\"" + reply + "\"}";
  }

  /** What the browser of a visitor with a pointer says of its events. */
  static void provenance(ObjectNode track, int events) {
    track.put("events", events).put("coalesced", 0).put("untrusted", 0);
    track.put("unmoving", 0).put("sameScreen", 0).put("assistive", false);
  }

  /** What a V2 page gives to its business server: the attempt itself. */
  public String attemptParam(Answer issued, double to) {
    return attemptParam(issued, data(issued, to));
  }

  /** As {@link #attemptParam(Answer, double)}, with data of the test's own. */
  public String attemptParam(Answer issued, ObjectNode data) {
    return Objects.requireNonNull(attempt(issued, data).get("CaptchaVerifyParam"));
  }

  /** Solves one challenge, two seconds after it was shown. */
  public Answer pass() {
    Answer issued = ask();
    service.clock().pass(Duration.ofSeconds(2));
    return service.post(attempt(issued, solution(issued)));
  }

  /** What the page gives to its business server after a pass. */
  public String verifyParam() {
    return verifyParam(pass());
  }

  /** What the page gives to its business server after this answer. */
  public String verifyParam(Answer passed) {
    ObjectNode parameter = JSON.createObjectNode();
    parameter.put("certifyId", passed.text("Result", "certifyId"));
    parameter.put("sceneId", scene);
    parameter.put("isSign", true);
    parameter.put("securityToken", passed.text("Result", "securityToken"));
    return Base64.getEncoder().encodeToString(parameter.toString().getBytes(UTF_8));
  }
}
