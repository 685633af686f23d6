package dev.stile.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.app.Stile;
import dev.stile.app.config.ConfigReader;
import dev.stile.app.config.ConfigWatch;
import dev.stile.app.config.Reading;
import dev.stile.challenge.OpenedRecord;
import dev.stile.seal.MasterKeyFile;
import dev.stile.seal.Sealer;
import dev.stile.signal.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole service on free ports of the loopback interface, with an account for each case. Pictures
 * are real; tests know their answers because they have the master key.
 */
public final class TestService implements AutoCloseable {
  /** Two accounts, one suspended; keys with and without permission; a scene for each status. */
  public static final String CONFIG =
      """
      listeners:
        - address: 127.0.0.1:0
      management: 127.0.0.1:0
      baseDomains: [captcha.test]
      trustedProxies: [127.0.0.1]
      dataFolder: ${DATA}
      store: memory
      accounts:
        - prefix: shop01
          default: true
          accessKeys:
            - {id: LTAI-shop, secret: shop-secret}
            - {id: LTAI-weak, secret: weak-secret, permission: none}
            - {id: STS.shop, secret: sts-secret, securityToken: sts-token}
          scenes:
            - {id: puzzle, name: Puzzle, form: puzzle, work: 2,
               policy: {scriptedInput: observe, behaviour: observe}}
            - {id: slider, name: Slider, form: sliding, work: 2,
               policy: {scriptedInput: observe, behaviour: observe}}
            - {id: passes, name: Test pass, form: puzzle, work: 2, status: test, testResult: pass,
               policy: {scriptedInput: observe, behaviour: observe}}
            - {id: fails, name: Test fail, form: puzzle, work: 2, status: test, testResult: fail,
               policy: {scriptedInput: observe, behaviour: observe}}
            - {id: mini, name: Mini program, method: miniprogram, form: sliding, work: 2,
               policy: {scriptedInput: observe, behaviour: observe}}
        - prefix: other1
          accessKeys:
            - {id: LTAI-other, secret: other-secret}
          scenes:
            - {id: foreign, name: Foreign, form: sliding, work: 2,
               policy: {scriptedInput: observe, behaviour: observe}}
        - prefix: broke1
          status: suspended
          accessKeys:
            - {id: LTAI-broke, secret: broke-secret}
          scenes:
            - {id: broken, name: Suspended, form: sliding, work: 2,
               policy: {scriptedInput: observe, behaviour: observe}}
        - prefix: tiny01
          clientQps: 1
          businessQps: 1
          accessKeys:
            - {id: LTAI-tiny, secret: tiny-secret}
          scenes:
            - {id: tiny, name: Tiny, form: sliding, work: 2,
               policy: {scriptedInput: observe, behaviour: observe}}
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Stile stile;
  private final Path folder;
  private final Sealer sealer;
  private final SettableClock clock;
  private final HttpClient client = HttpClient.newHttpClient();

  /** An answer, its body read as JSON. */
  public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    /** The text at a path of fields, or empty. */
    public String text(String... path) {
      JsonNode node = body;
      for (String field : path) {
        node = node.path(field);
      }
      return node.asString("");
    }
  }

  private TestService(Path folder, String yaml, SettableClock clock) throws Exception {
    this.folder = folder;
    this.clock = clock;
    ConfigReader reader = new ConfigReader(Map.of("DATA", folder.toString())::get, clock);
    Reading reading = reader.read(yaml, folder);
    if (!(reading instanceof Reading.Loaded loaded)) {
      throw new IllegalArgumentException(reading.toString());
    }
    SecureRandom random = new SecureRandom();
    stile =
        Stile.start(
            ConfigWatch.fixed(loaded.config()),
            new Stile.Surroundings(clock, random, Optional.empty()));
    sealer =
        new Sealer(MasterKeyFile.readOrCreate(loaded.config().masterKey(), random), clock, random);
  }

  /** Starts with {@link #CONFIG}. */
  public static TestService start() throws Exception {
    return start(CONFIG);
  }

  /** Starts with a configuration of the test's own; {@code ${DATA}} is a new folder. */
  public static TestService start(String yaml) throws Exception {
    return start(yaml, Files.createTempDirectory("stile-test"));
  }

  /** Starts on a folder that an earlier service may have left. */
  public static TestService start(String yaml, Path folder) throws Exception {
    return new TestService(folder, yaml, new SettableClock());
  }

  /** The service's clock. */
  public SettableClock clock() {
    return clock;
  }

  /** Where the service keeps its data. */
  public Path folder() {
    return folder;
  }

  /** The port of the first public listener. */
  public int port() {
    return stile.ports().getFirst();
  }

  /** The port of management. */
  public int managementPort() {
    return stile.ports().getLast();
  }

  /** Host and port, as SDKs want their endpoint. */
  public String endpoint() {
    return "127.0.0.1:" + port();
  }

  /** What is sealed in a record. */
  public OpenedRecord open(String account, String sealedRecord) {
    return OpenedRecord.of(sealer, account, sealedRecord);
  }

  /** Posts a form to the root. */
  public Answer post(Map<String, String> form, String... headers) {
    return post("/", form(form), headers);
  }

  /** Posts a body of form type to a path. */
  public Answer post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + endpoint() + path))
            .POST(BodyPublishers.ofString(body))
            .setHeader("Content-Type", "application/x-www-form-urlencoded")
            .setHeader("User-Agent", Browser.ORDINARY.userAgent());
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  /** Gets a path of the public listener. */
  public HttpResponse<String> get(String path) {
    return exchange(HttpRequest.newBuilder(URI.create("http://" + endpoint() + path)).build());
  }

  /** Gets a path of management. */
  public HttpResponse<String> manage(String path) {
    URI uri = URI.create("http://127.0.0.1:" + managementPort() + path);
    return exchange(HttpRequest.newBuilder(uri).build());
  }

  /** Sends a request of the test's own making. */
  public Answer send(HttpRequest request) {
    HttpResponse<String> raw = exchange(request);
    return new Answer(raw.statusCode(), JSON.readTree(raw.body()), raw);
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The public listeners' ports, then management's. */
  public List<Integer> ports() {
    return stile.ports();
  }

  @Override
  public void close() {
    client.close();
    stile.close();
  }
}
