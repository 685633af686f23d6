package dev.stile.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.sdk.BusinessServer;
import dev.stile.wire.TestService;
import dev.stile.wire.TestService.Answer;
import dev.stile.wire.Visitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Whoever asks why a visitor was blocked is told, by the command that he would type. */
class ExplainIT {
  private static final String CONFIG =
      """
      listeners: [{address: "127.0.0.1:0"}]
      management: 127.0.0.1:0
      dataFolder: ${DATA}
      events: {jsonLines: "${DATA}/lines"}
      accounts:
        - prefix: shop01
          default: true
          accessKeys: [{id: LTAI-shop, secret: shop-secret}]
          scenes:
            - {id: login, name: Login, form: puzzle, work: 0, policy: {behaviour: observe}}
            - id: hushed
              name: Hushed
              form: puzzle
              work: 0
              policy: {behaviour: observe, disclosure: pass-or-fail}
            - {id: silent, name: Silent, form: traceless, work: 0}
            - id: shadow
              name: Shadow
              form: puzzle
              work: 0
              policy: {behaviour: observe, addressFrequency: {perHour: 1, action: observe}}
              draft: {behaviour: observe, addressFrequency: {perHour: 1}}
      """;

  @TempDir private Path folder;

  private TestService service;

  ExplainIT() {}

  @BeforeEach
  void start() throws Exception {
    service = TestService.start(CONFIG, folder);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private record Explained(int exitCode, String text) {}

  private Explained explain(String account, String certifyId) {
    StringWriter out = new StringWriter();
    int code =
        Main.commandLine(_ -> null, Instant::now, (_, _) -> {})
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute("explain", "--account", account, "--data", folder.toString(), certifyId);
    return new Explained(code, out.toString());
  }

  /** Events are written a little later than the answer leaves. */
  private String explained(String certifyId, String last) {
    Instant end = Instant.now().plusSeconds(20);
    Explained explained = explain("shop01", certifyId);
    while (!explained.text().contains(last) && Instant.now().isBefore(end)) {
      explained = explain("shop01", certifyId);
    }
    assertThat(explained.text()).contains(last);
    assertThat(explained.exitCode()).isZero();
    return explained.text();
  }

  private Answer ask(Visitor visitor, String certifyId) {
    Map<String, String> init = visitor.init();
    init.put("UserCertifyId", certifyId);
    Answer issued = service.post(init);
    service.clock().pass(Duration.ofSeconds(2));
    return issued;
  }

  private Answer attempt(Visitor visitor, Answer issued, double beside) {
    return service.post(visitor.attempt(issued, visitor.solution(issued) + beside));
  }

  @Test
  void everyAttemptAndRedemptionUnderAnIdIsExplainedInOrderWhileTheServerRuns() {
    Visitor visitor = new Visitor(service, "shop01", "login");
    Answer first = ask(visitor, "shop01_visit00001");
    attempt(visitor, first, 20);
    attempt(visitor, first, 0);
    Answer passed = attempt(visitor, ask(visitor, "shop01_visit00001"), 0);
    BusinessServer shop = new BusinessServer(service);
    shop.verify(visitor.verifyParam(passed));
    shop.verify(visitor.verifyParam(passed));

    String text = explained("shop01_visit00001", "redemption rejected, F018");
    assertThat(text)
        .containsSubsequence(
            "attempt failed, F015",
            "It failed because the piece is not where it belongs.",
            "Made by mouse 2.",
            "(scene login, by the page, request ",
            "attempt not judged, F008",
            "It was not judged. Submitted before",
            "attempt passed, T001",
            "It passed because nothing was found that the scene acts on.",
            "redemption redeemed, T001",
            "The business server was told that the visitor passed.",
            "(scene login, by the business server, request ",
            "redemption rejected, F018",
            "The visitor's proof was not accepted. Redeemed before");
  }

  @Test
  void aSilentCheckThatLedOnIsToldUnderOneName() {
    Visitor visitor = new Visitor(service, "shop01", "silent");
    Answer silent = visitor.ask();
    ObjectNode still = visitor.data(silent, 0);
    var moves = still.withObject("track").putArray("moves");
    moves.addArray().add(0).add(300).add(200);
    moves.addArray().add(2).add(300).add(200);
    Answer doubted = service.post(visitor.attempt(silent, still));
    assertThat(doubted.text("Result", "VerifyCode")).isEqualTo("F001");
    var again = visitor.init();
    again.put("Escalation", doubted.text("Result", "Escalation"));
    Answer second = service.post(again);
    service.clock().pass(Duration.ofSeconds(2));
    service.post(visitor.attempt(second, visitor.solution(second)));

    assertThat(second.text("CertifyId")).isEqualTo(silent.text("CertifyId"));
    assertThat(explained(silent.text("CertifyId"), "attempt passed, T001"))
        .containsSubsequence(
            "attempt doubted, F001",
            "It was a silent check.",
            "It led to another challenge because what was observed speaks against a person: ",
            "the pointer leapt to where it clicked",
            "attempt passed, T001",
            "It answered a puzzle.");
  }

  @Test
  void aVisitorWhoIsElsewhereWhenItIsRedeemedIsToldByOneName() {
    Visitor visitor = new Visitor(service, "shop01", "login");
    BusinessServer shop = new BusinessServer(service);
    String parameter = "";
    for (String remoteIp : List.of("127.0.0.1", "203.0.113.9", "no address", "9".repeat(5000))) {
      parameter = visitor.verifyParam(attempt(visitor, ask(visitor, "shop01_visit00009"), 0));
      shop.verifyFor(remoteIp, parameter);
    }
    shop.verify(parameter);

    String text = explained("shop01_visit00009", "redemption rejected, F018");
    List<String> attempts = found("settings \\w+, address (\\w+)", text);
    List<String> redemptions = found("for a visitor at address (\\w+)", text);
    assertThat(redemptions).hasSize(2).startsWith(attempts.getFirst()).doesNotHaveDuplicates();
  }

  private static List<String> found(String expression, String text) {
    return Pattern.compile(expression).matcher(text).results().map(it -> it.group(1)).toList();
  }

  @Test
  void anAttemptThatABusinessServerHandsInIsExplainedLikeAnyOther() {
    Visitor visitor = new Visitor(service, "shop01", "login");
    Answer issued = ask(visitor, "shop01_visit00002");
    var data = visitor.data(issued, visitor.solution(issued));
    data.withObject("track").putArray("moves");
    new BusinessServer(service).verify(visitor.attemptParam(issued, data));

    assertThat(explained("shop01_visit00002", "redemption failed, F001"))
        .containsSubsequence(
            "attempt failed, F001",
            "the answer came without any movement, key or step.",
            "suspicion 1.00 of 1",
            "by the business server");
  }

  @Test
  void whatWasOnlyObservedAndWhatTheDraftWouldDoAreToldApart() {
    Visitor visitor = new Visitor(service, "shop01", "shadow");
    attempt(visitor, ask(visitor, "shop01_visit00003"), 0);
    attempt(visitor, ask(visitor, "shop01_visit00003"), 0);

    String both = explained("shop01_visit00003", "attempted the scene too often");
    String second = both.substring(both.lastIndexOf("attempt passed"));
    assertThat(second)
        .contains("attempt passed, T001")
        .contains(
            "Only observed, by the scene's policy: "
                + "the visitor's address has attempted the scene too often.")
        .contains(
            "By the scene's draft it would fail because "
                + "the visitor's address has attempted the scene too often.");
  }

  @Test
  void theTruthIsToldWhereTheVisitorLearnsNone() {
    Visitor visitor = new Visitor(service, "shop01", "hushed");
    Answer issued = ask(visitor, "shop01_visit00004");
    assertThat(attempt(visitor, issued, 20).text("Result", "VerifyCode")).isEqualTo("F001");
    assertThat(attempt(visitor, issued, 0).text("Result", "VerifyCode")).isEqualTo("F001");

    assertThat(explained("shop01_visit00004", "attempt not judged, F008"))
        .contains("attempt failed, F015");
  }

  @Test
  void aRestartKeepsEventsAndTimeForgetsThem() throws Exception {
    Visitor visitor = new Visitor(service, "shop01", "login");
    attempt(visitor, ask(visitor, "shop01_visit00005"), 20);
    service.close();
    service = TestService.start(CONFIG, folder);
    explained("shop01_visit00005", "F015");

    service.clock().pass(Duration.ofDays(31));
    Instant end = Instant.now().plusSeconds(20);
    while (explain("shop01", "shop01_visit00005").exitCode() == 0 && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(explain("shop01", "shop01_visit00005").exitCode()).isEqualTo(1);
  }

  @Test
  void nothingIsFoundUnderAnotherIdOrAccountOrInAnotherFolder() {
    Visitor visitor = new Visitor(service, "shop01", "login");
    attempt(visitor, ask(visitor, "shop01_visit00006"), 0);
    explained("shop01_visit00006", "T001");

    assertThat(explain("shop01", "shop01_visit00007"))
        .returns(1, Explained::exitCode)
        .extracting(Explained::text)
        .asString()
        .contains("no event of account shop01 under shop01_visit00007");
    assertThat(explain("other1", "shop01_visit00006").exitCode()).isEqualTo(1);
    folder = folder.resolve("elsewhere");
    assertThat(explain("shop01", "shop01_visit00006")).returns(1, Explained::exitCode);
  }

  @Test
  void nothingOfTheVisitorIsWrittenButHashes() throws IOException {
    Visitor visitor = new Visitor(service, "shop01", "login");
    Answer issued = ask(visitor, "shop01_visit00008");
    Answer passed = attempt(visitor, issued, 0);
    new BusinessServer(service).verify(visitor.verifyParam(passed));
    explained("shop01_visit00008", "redemption redeemed");
    service.close();

    String written = content(folder.resolve("lines")) + content(folder);
    assertThat(written).contains("shop01_visit00008", "\"redemption\"");
    for (String secret :
        List.of(
            "127.0.0.1",
            "shop.example",
            "en-GB",
            "moves",
            issued.text("Record"),
            passed.text("Result", "securityToken"))) {
      assertThat(written).doesNotContain(secret);
    }
  }

  private static String content(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean isEvents = file.getFileName().toString().startsWith("events");
        all.append(isEvents ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
      }
    }
    return all.toString();
  }
}
