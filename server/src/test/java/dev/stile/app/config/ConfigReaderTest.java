package dev.stile.app.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.app.config.Reading.Faulty;
import dev.stile.app.config.Reading.Loaded;
import dev.stile.limit.InitRates;
import dev.stile.report.Keeping;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Account;
import dev.stile.scene.Action;
import dev.stile.scene.AddressRange;
import dev.stile.scene.Disclosure;
import dev.stile.scene.EncryptionKey;
import dev.stile.scene.Form;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.ListEntry;
import dev.stile.scene.PageRule;
import dev.stile.scene.Policy;
import dev.stile.scene.RateRule;
import dev.stile.scene.Scene;
import dev.stile.scene.Scene.Encryption;
import dev.stile.scene.SceneStatus;
import dev.stile.scene.Strength;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConfigReaderTest {
  @TempDir private Path folder;
  private Corpus corpus;

  @BeforeEach
  void surroundings() {
    corpus = new Corpus(folder);
  }

  static List<Path> good() {
    return Corpus.files("good");
  }

  static List<Path> bad() {
    return Corpus.files("bad");
  }

  @ParameterizedTest
  @MethodSource("good")
  void aSoundFileIsLoaded(Path file) {
    assertThat(corpus.reader().read(file)).isInstanceOf(Loaded.class);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void aFaultyFileIsRefusedWithTheFaultsBesideIt(Path file) throws IOException {
    Path expected = Path.of(file.toString().replace(".yaml", ".txt"));
    assertThat(faultLines(corpus.reader().read(file))).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void noFaultQuotesAValue(Path file) {
    assertThat(faultLines(corpus.reader().read(file)))
        .doesNotContain("SWORDFISH", "from-the-environment");
  }

  @Test
  void everyKeyHasItsEffect() {
    StileConfig config = load(Corpus.file("good/every-key.yaml"));
    Path base = Corpus.file("good").toAbsolutePath();

    assertThat(config.listeners())
        .extracting(Listener::address)
        .containsExactly(new HostPort("::1", 8443), new HostPort("captcha.internal", 0));
    assertThat(config.listeners().getFirst().tls())
        .hasValueSatisfying(tls ->
            assertThat(tls.chain().getFirst().getSubjectX500Principal().getName())
                .isEqualTo("CN=localhost"));
    assertThat(config.listeners().getLast().tls()).isEmpty();
    assertThat(config.management()).isEqualTo(new HostPort("127.0.0.2", 9191));
    assertThat(config.baseDomains())
        .containsExactlyInAnyOrder("captcha.example.com", "captcha.example.net");
    assertThat(config.publicHosts())
        .containsExactlyInAnyOrder("captcha.example.com", "proxy.example.com:8443");
    assertThat(config.failoverHosts())
        .containsExactly("https://captcha-b.example.com", "http://127.0.0.1:8081");
    assertThat(config.trustedProxies())
        .extracting(AddressRange::toString)
        .containsExactly("10.0.0.0/8", "192.0.2.7/32", "2001:db8:0:0:0:0:0:0/32");
    assertThat(config.dataFolder()).isEqualTo(base.resolve("data"));
    assertThat(config.masterKey()).isEqualTo(base.resolve("keys/master"));
    assertThat(config.store()).isEqualTo(Store.MEMORY);
    assertThat(config.ledgerCapacity()).isEqualTo(5000);
    assertThat(config.events())
        .isEqualTo(
            new EventSettings(
                new Keeping(Duration.ofDays(7), 2000), Optional.of(base.resolve("lines"))));
    assertThat(config.initLimits()).isEqualTo(new InitRates(100, 10));
  }

  @Test
  void everyKeyOfAnAccountHasItsEffect() {
    StileConfig config = load(Corpus.file("good/every-key.yaml"));

    assertThat(config.directory().account("abc123"))
        .contains(
            new Account(
                "abc123",
                true,
                false,
                20,
                30,
                Optional.of(
                    new EncryptionKey(
                        "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII)))));
    assertThat(config.directory().defaultAccount()).isPresent();
    assertThat(config.directory().accessKey("LTAI5tExample"))
        .contains(
            new AccessKey(
                "LTAI5tExample", "from-the-environment", "abc123", false, "token-from-a-file"));
    assertThat(config.directory().scenes())
        .containsExactly(
            new Scene(
                "0123e45",
                "Anmeldung Köln",
                "abc123",
                IntegrationMethod.MINIPROGRAM,
                Form.TRACELESS,
                Form.CHECK_BOX,
                SceneStatus.TEST_FAIL,
                Duration.ofMinutes(2),
                20,
                9,
                new Encryption(true, 50),
                List.of("https://app.example.com"),
                false,
                everyRule(),
                Optional.empty()));
  }

  private static Policy everyRule() {
    return new Policy(
        Strength.ATTACK_AND_DEFENCE,
        new PageRule(
            List.of(
                new PageRule.Contains("shop.example/Login"),
                new PageRule.Origin("https://shop.example"),
                new PageRule.Prefix("https://shop.example/app/"),
                PageRule.Expression.parse("https://[a-z]+\\.shop\\.example/.*").orElseThrow()),
            false,
            Action.OBSERVE),
        new RateRule(40, 100, Action.STEP_UP),
        new RateRule(15, 40, Action.MORE_WORK),
        new RateRule(5, 8, Action.STEP_UP),
        new RateRule(6, 9, Action.REFUSE),
        5,
        Action.OBSERVE,
        Action.STEP_UP,
        Action.OBSERVE,
        List.of(
            new ListEntry(
                AddressRange.parse("192.0.2.0/24"),
                Optional.of("Monitor/2"),
                Optional.of("d-Ab_12345678"),
                Optional.of("/login"),
                "our own monitoring",
                Optional.of(Instant.parse("2027-01-01T00:00:00Z")))),
        List.of(
            new ListEntry(
                Optional.empty(),
                Optional.of("curl/"),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty())),
        true,
        Disclosure.AT_REDEMPTION,
        true);
  }

  @Test
  void aDraftIsAPolicyOfItsOwn() {
    StileConfig config =
        load(
            """
            accounts:
              - prefix: abcd
                accessKeys: [{id: key, secret: s}]
                scenes:
                  - id: login
                    name: Login
                    form: puzzle
                    draft: {strength: attack-and-defence}
            """);
    Scene login = config.directory().scene("login").orElseThrow();
    assertThat(login.policy()).isEqualTo(Policy.DEFAULT);
    assertThat(login.draft().orElseThrow().strength()).isEqualTo(Strength.ATTACK_AND_DEFENCE);
  }

  @Test
  void theDefaultsAreThoseOfTheReference() {
    StileConfig config = load(Corpus.file("good/minimal.yaml"));

    assertThat(config.listeners()).hasSize(1);
    assertThat(config.listeners().getFirst().address()).isEqualTo(new HostPort("0.0.0.0", 8080));
    assertThat(config.listeners().getFirst().tls()).isEmpty();
    assertThat(config.management()).isEqualTo(new HostPort("127.0.0.1", 9090));
    assertThat(config.baseDomains()).isEmpty();
    assertThat(config.publicHosts()).isEmpty();
    assertThat(config.failoverHosts()).isEmpty();
    assertThat(config.trustedProxies()).isEmpty();
    assertThat(config.dataFolder()).isEqualTo(Path.of("stile-data"));
    assertThat(config.masterKey()).isEqualTo(Path.of("stile-data", "master.key"));
    assertThat(config.store()).isEqualTo(Store.SQLITE);
    assertThat(config.ledgerCapacity()).isEqualTo(10_000_000);
    assertThat(config.events())
        .isEqualTo(
            new EventSettings(new Keeping(Duration.ofDays(30), 1_000_000), Optional.empty()));
    assertThat(config.initLimits()).isEqualTo(new InitRates(12_000, 200));
    assertThat(config.directory().account("abcd"))
        .contains(new Account("abcd", false, true, 1000, 1000, Optional.empty()));
  }

  @Test
  void theDefaultsOfKeysAndScenesAreThoseOfTheReference() {
    StileConfig config =
        load(
            """
            accounts:
              - prefix: abcd
                accessKeys: [{ id: key, secret: s }]
                scenes: [{ id: login, name: Login, form: puzzle }]
            """);

    assertThat(config.directory().accessKey("key"))
        .contains(new AccessKey("key", "s", "abcd", true, null));
    assertThat(config.directory().scene("login"))
        .contains(
            new Scene(
                "login",
                "Login",
                "abcd",
                IntegrationMethod.WEB,
                Form.PUZZLE,
                Form.PUZZLE,
                SceneStatus.RELEASE,
                Duration.ofSeconds(90),
                0,
                12,
                Encryption.OFF,
                List.of(),
                true,
                Policy.DEFAULT,
                Optional.empty()));
  }

  @Test
  void aNameIsKeptAsItIsWritten() {
    StileConfig config = load(Corpus.file("good/scalars-as-written.yaml"));
    assertThat(config.directory().accessKey("007"))
        .hasValueSatisfying(key -> assertThat(key.secret()).isEqualTo("0x1F"));
    assertThat(config.directory().accessKey("1_000"))
        .hasValueSatisfying(key -> assertThat(key.secret()).isEqualTo("12345678901234567890"));
    assertThat(config.directory().scene("0123"))
        .hasValueSatisfying(scene -> assertThat(scene.name()).isEqualTo("yes"));
    assertThat(config.directory().scene("2026-11-21"))
        .hasValueSatisfying(scene -> assertThat(scene.name()).isEqualTo("null"));
    assertThat(config.directory().account("true")).isPresent();
    assertThat(config.directory().account("0o17")).isPresent();
  }

  @Test
  void twoDollarSignsStandForOne() {
    assertThat(load(Corpus.file("good/several-accounts.yaml")).directory().accessKey("shop-key"))
        .hasValueSatisfying(key -> assertThat(key.secret()).isEqualTo("a${plain}b"));
  }

  @Test
  void anOpenDoorIsAScenesTestModeThatPasses() {
    assertThat(load(Corpus.file("good/several-accounts.yaml")).openDoors())
        .extracting(Scene::id)
        .containsExactly("sms");
    assertThat(load(Corpus.file("good/every-key.yaml")).openDoors()).isEmpty();
  }

  @Test
  void onlyListedProxiesAreTrusted() {
    StileConfig config = load(Corpus.file("good/every-key.yaml"));
    assertThat(config.trusts(InetAddress.ofLiteral("10.255.0.1"))).isTrue();
    assertThat(config.trusts(InetAddress.ofLiteral("2001:db8::9"))).isTrue();
    assertThat(config.trusts(InetAddress.ofLiteral("192.0.2.8"))).isFalse();
  }

  @Test
  void aFileThatDoesNotExistIsAFault() {
    assertThat(faultLines(corpus.reader().read(Path.of("no-such.yaml"))))
        .isEqualTo("no-such.yaml: does not exist\n");
  }

  @Test
  void anOversizedFileIsAFault() throws IOException {
    Path file = folder.resolve("big.yaml");
    Files.writeString(file, "#".repeat(SourceFiles.MAX_BYTES + 1));
    assertThat(faultLines(corpus.reader().read(file))).endsWith("big.yaml: is larger than 1 MiB\n");
  }

  @Test
  void anExpiredCertificateIsAWarning() {
    ConfigReader later = corpus.reader(() -> Corpus.NOW.plus(Duration.ofDays(366)));
    assertThat(later.read(Corpus.file("good/every-key.yaml")))
        .isInstanceOfSatisfying(
            Loaded.class,
            loaded ->
                assertThat(loaded.warnings())
                    .containsExactly(
                        new Fault(
                            "listeners[0].tls.certificate",
                            "has expired on 2027-11-21T06:00:00Z")));
  }

  @Test
  void theReferenceNamesEveryKey() throws IOException {
    Set<String> keys = new TreeSet<>();
    Path file = Corpus.file("good/every-key.yaml");
    corpus.reader().read(Files.readString(file), file.toAbsolutePath().resolveSibling(""), keys);
    String reference = Files.readString(Path.of("..", "docs", "operate", "configuration.md"));

    assertThat(keys).contains("listeners[].tls.key", "accounts[].scenes[].ticketLife");
    assertThat(keys).allSatisfy(key -> assertThat(reference).contains("| `" + key + "` |"));
  }

  @Test
  void theReferenceNamesNoKeyThatIsUnknown() throws IOException {
    Set<String> keys = new TreeSet<>();
    Path file = Corpus.file("good/every-key.yaml");
    corpus.reader().read(Files.readString(file), file.toAbsolutePath().resolveSibling(""), keys);

    assertThat(Files.readAllLines(Path.of("..", "docs", "operate", "configuration.md")))
        .filteredOn(line -> line.startsWith("| `"))
        .allSatisfy(line -> assertThat(keys).contains(line.split("`", 3)[1]));
  }

  private StileConfig load(Path file) {
    return config(corpus.reader().read(file));
  }

  private StileConfig load(String text) {
    return config(corpus.reader().read(text, folder));
  }

  private static StileConfig config(Reading reading) {
    assertThat(reading).isInstanceOf(Loaded.class);
    return ((Loaded) reading).config();
  }

  private static String faultLines(Reading reading) {
    return reading instanceof Faulty faulty
        ? faulty.faults().stream().map(fault -> fault + "\n").collect(joining())
        : "no faults\n";
  }
}
