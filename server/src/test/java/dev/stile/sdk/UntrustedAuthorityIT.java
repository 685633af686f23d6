package dev.stile.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.http.tls.TestCa;
import dev.stile.sdk.Surfaced.Thrown;
import dev.stile.wire.TestService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * A certificate of an authority that nobody was told to trust: without this, trust means little.
 */
@ExtendWith(SharedSite.class)
class UntrustedAuthorityIT {
  private static TestService stranger;

  @BeforeAll
  static void start() throws Exception {
    Path folder = Files.createTempDirectory("stile-stranger");
    new TestCa(Instant.now()).issue(TestCa.Algorithm.EC, "127.0.0.1").write(folder, "service");
    String plain = "  - address: 127.0.0.1:0\n";
    String tls =
        "    tls: {certificate: " + folder + "/service.crt, key: " + folder + "/service.key}\n";
    stranger = TestService.start(TestService.CONFIG.replace(plain, plain + tls));
  }

  @AfterAll
  static void stop() {
    stranger.close();
  }

  /** The synchronous client is left out: with the tea it asks for by itself, it checks none. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SYNC_V3", "SYNC_V1"})
  void isNotCalled(Sdk sdk, Site site) {
    try (SdkClient client = sdk.open(site.node(), stranger.endpoint(), true, Credentials.SHOP)) {
      assertThat(client.verifyIntelligentCaptcha(Optional.of("x"), Optional.of("slider")))
          .isInstanceOfSatisfying(
              Thrown.class, thrown -> assertThat(thrown.requestId()).matches("|null"));
    }
  }
}
