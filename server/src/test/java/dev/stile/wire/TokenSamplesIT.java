package dev.stile.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.TestService.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples that a business server copies make tokens that count here. */
final class TokenSamplesIT {
  private static final Path FOLDER = Path.of("../examples/encryption-mode");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String SCENE = "login-of-the-shop";
  private static final int LIFE = 60;
  private static final String CONFIG =
      """
      listeners: [{address: "127.0.0.1:0"}]
      management: 127.0.0.1:0
      dataFolder: ${DATA}
      store: memory
      accounts:
        - prefix: shop01
          encryptionKey: %s
          scenes:
            - {id: %s, name: Login, form: sliding, work: 2, encryption: true,
               policy: {scriptedInput: observe, behaviour: observe}}
      """
          .formatted(KEY, SCENE);

  private static TestService service;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start(CONFIG);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** How a sample is run; {@code probe} succeeds where its language is at hand. */
  record Sample(List<String> command, List<String> probe) {
    @Override
    public String toString() {
      return command.getLast();
    }
  }

  /** Java and Node build this product; other languages are left to machines that have them. */
  static Stream<Sample> samples() {
    return Stream.concat(
        Stream.of(
            new Sample(List.of(JAVA, "Token.java"), List.of()),
            new Sample(List.of("node", "token.mjs"), List.of())),
        Stream.of(
                new Sample(
                    List.of("python3", "scene_token.py"),
                    List.of("python3", "-c", "import cryptography")),
                new Sample(
                    List.of("php", "token.php"),
                    List.of("php", "-r", "exit(extension_loaded('openssl') ? 0 : 1);")),
                new Sample(List.of("go", "run", "token.go"), List.of("go", "version")))
            .filter(sample -> isAtHand(sample.probe())));
  }

  private static boolean isAtHand(List<String> probe) {
    try {
      Process process =
          new ProcessBuilder(probe)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String token(Sample sample) throws IOException {
    List<String> command = new ArrayList<>(sample.command());
    command.add(SCENE);
    command.add(Integer.toString(LIFE));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(FOLDER.toFile());
    builder.environment().put("STILE_ENCRYPTION_KEY", KEY);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new String(builder.start().getInputStream().readAllBytes(), US_ASCII).strip();
  }

  private static String codeWith(String token) {
    Visitor visitor = new Visitor(service, "shop01", SCENE);
    Map<String, String> init = visitor.init();
    init.put("EncryptedSceneId", token);
    Answer issued = service.post(init);
    service.clock().pass(Duration.ofSeconds(2));
    return service.post(visitor.attempt(issued, 300)).text("Result", "VerifyCode");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theTokenLetsAPageInForItsLifeAndIsAnotherEachTime(Sample sample) throws IOException {
    service.clock().reset();
    String token = token(sample);
    assertThat(codeWith(token)).isEqualTo("T001");
    assertThat(codeWith("")).isEqualTo("F022");
    assertThat(token(sample)).isNotEqualTo(token);
    service.clock().pass(Duration.ofSeconds(LIFE + 1));
    assertThat(codeWith(token)).isEqualTo("F022");
  }
}
