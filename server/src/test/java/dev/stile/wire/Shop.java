package dev.stile.wire;

import com.aliyun.captcha20230305.Client;
import com.aliyun.captcha20230305.models.VerifyIntelligentCaptchaRequest;
import com.aliyun.captcha20230305.models.VerifyIntelligentCaptchaResponseBody;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import dev.stile.wire.TestService.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service with scenes of a test's own, its visitors behind a proxy that the service trusts, and a
 * business server that uses the vendor's client. Nothing but the scenes' policies limits anybody.
 *
 * <p>Registered as the extension of a test class it sets its clock right before each test, and
 * closes after the last.
 */
final class Shop implements AutoCloseable, BeforeEachCallback, AfterAllCallback {
  static final String ACCOUNT = "shop01";

  private static final String HEAD =
      """
      listeners: [{address: "127.0.0.1:0"}]
      management: 127.0.0.1:0
      trustedProxies: [127.0.0.1]
      dataFolder: ${DATA}
      store: memory
      initLimits: {perHour: 1000000, per10Seconds: 100000}
      accounts:
        - prefix: other1
          scenes: [{id: foreign, name: Foreign, form: sliding, work: 0}]
        - prefix: shop01
          clientQps: 1000000
          businessQps: 1000000
          encryptionKey: MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=
          accessKeys: [{id: LTAI-shop, secret: shop-secret}]
          scenes:
      """;

  private final TestService service;
  private final Client business;
  private final RuntimeOptions patient = new RuntimeOptions().setReadTimeout(60_000);

  /** On a service that is up, with {@link #config}. */
  Shop(TestService service) throws Exception {
    this.service = service;
    this.business =
        new Client(
            new Config()
                .setAccessKeyId("LTAI-shop")
                .setAccessKeySecret("shop-secret")
                .setEndpoint(service.endpoint())
                .setProtocol("HTTP"));
  }

  /** Opens with these scenes. */
  static Shop open(String scenes) {
    try {
      return new Shop(TestService.start(config(scenes)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens on a folder that an earlier one may have left. */
  static Shop open(String config, Path folder) throws Exception {
    return new Shop(TestService.start(config, folder));
  }

  /** A configuration with these scenes: a YAML list. */
  static String config(String scenes) {
    return HEAD + scenes.indent(6);
  }

  TestService service() {
    return service;
  }

  /** Lets time pass. */
  void pass(Duration time) {
    service.clock().pass(time);
  }

  /** A visitor of a scene, who comes from an address. */
  Guest guest(String scene, String address) {
    return new Guest(scene, "X-Forwarded-For", address);
  }

  /** A visitor of a scene; the headers are as he, or the proxy, sends them. */
  Guest guestWith(String scene, String... headers) {
    return new Guest(scene, headers);
  }

  /** What the business server is told about a parameter; anything but a judgement fails. */
  VerifyIntelligentCaptchaResponseBody.VerifyIntelligentCaptchaResponseBodyResult verify(
      String parameter, String scene) {
    try {
      return business.verifyIntelligentCaptchaWithOptions(
              new VerifyIntelligentCaptchaRequest()
                  .setCaptchaVerifyParam(parameter)
                  .setSceneId(scene),
              patient)
          .body
          .result;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static String codeOf(Answer answer) {
    return answer.text("Result", "VerifyCode");
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    service.clock().reset();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    close();
  }

  @Override
  public void close() {
    service.close();
  }

  /** A visitor: all that he sends comes from one place, unless he is told to move. */
  final class Guest {
    private final String scene;
    private final Visitor visitor;
    private final String[] headers;

    private Guest(String scene, String... headers) {
      this.scene = scene;
      this.visitor = new Visitor(service, ACCOUNT, scene);
      this.headers = headers;
    }

    Answer ask() {
      return service.post(visitor.init(), headers);
    }

    Answer ask(String field, String value) {
      var fields = visitor.init();
      fields.put(field, value);
      return service.post(fields, headers);
    }

    Answer askWithoutPicture() {
      return ask("Alternative", "wait");
    }

    Answer askAgainWithoutPicture(String escalation) {
      var fields = visitor.init();
      fields.put("Alternative", "wait");
      fields.put("Escalation", escalation);
      return service.post(fields, headers);
    }

    /** Asks with what a doubted attempt has brought. */
    Answer askAgain(String escalation) {
      return ask("Escalation", escalation);
    }

    /** Asks, and looks at it for two seconds. */
    Answer shown() {
      Answer issued = ask();
      pass(Duration.ofSeconds(2));
      return issued;
    }

    double solution(Answer issued) {
      return visitor.solution(issued);
    }

    ObjectNode right(Answer issued) {
      return visitor.data(issued, solution(issued));
    }

    Answer submit(Answer issued, ObjectNode data) {
      return service.post(visitor.attempt(issued, data), headers);
    }

    Answer submit(Answer issued) {
      return submit(issued, right(issued));
    }

    /** Right, but for what it says of the box. */
    Answer submit(Answer issued, String tick) {
      ObjectNode data = right(issued);
      data.set("tick", JsonMapper.shared().readTree(tick));
      return submit(issued, data);
    }

    /** The code of one right attempt. */
    String code() {
      return codeOf(submit(shown()));
    }

    /** What the business server is told of an attempt in style V2. */
    String codeInV2(Answer issued, ObjectNode data) {
      return verify(visitor.attemptParam(issued, data), scene).getVerifyCode();
    }

    String codeInV2(Answer issued) {
      return codeInV2(issued, right(issued));
    }

    /** What the business server is told when it redeems what this pass has brought. */
    String redeemed(Answer passed) {
      return verify(visitor.verifyParam(passed), scene).getVerifyCode();
    }
  }
}
