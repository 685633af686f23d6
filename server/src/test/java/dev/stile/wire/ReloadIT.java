package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.app.Stile;
import dev.stile.app.config.ConfigReader;
import dev.stile.app.config.ConfigWatch;
import dev.stile.app.config.ConfigWatch.Outcome;
import dev.stile.app.config.Reading;
import dev.stile.http.tls.TestCa;
import dev.stile.http.tls.TestCa.Algorithm;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running service takes a changed file over: whole or not at all, and without a restart. */
class ReloadIT {
  @TempDir private Path folder;

  private TestCa ca;
  private ConfigWatch watch;
  private Stile stile;

  @BeforeEach
  void start() throws Exception {
    ca = new TestCa(Instant.now());
    ca.issue(Algorithm.EC, "127.0.0.1").write(folder, "server");
    write("login");
    ConfigReader reader = new ConfigReader(_ -> null, InstantSource.system());
    Path file = folder.resolve("stile.yaml");
    watch = new ConfigWatch((Reading.Loaded) reader.read(file), () -> reader.read(file));
    stile = Stile.start(watch, Stile.Surroundings.real());
  }

  @AfterEach
  void stop() {
    stile.close();
  }

  private void write(String scene) throws Exception {
    Files.writeString(
        folder.resolve("stile.yaml"),
        """
        listeners:
          - address: 127.0.0.1:0
            tls: {certificate: server.crt, key: server.key}
        management: 127.0.0.1:0
        dataFolder: %s
        store: memory
        accounts:
          - prefix: shop01
            default: true
            scenes:
              - {id: %s, name: Login, form: sliding}
        """
            .formatted(folder.resolve("data"), scene));
  }

  private SSLSocket connect() throws Exception {
    SSLSocket socket =
        (SSLSocket)
            ca.clientContext()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), stile.ports().getFirst());
    socket.startHandshake();
    return socket;
  }

  private String init(String scene) throws Exception {
    try (SSLSocket socket = connect()) {
      return RawHttp.exchange(socket, RawHttp.initRequest("127.0.0.1", scene));
    }
  }

  private X509Certificate served() throws Exception {
    try (SSLSocket socket = connect()) {
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  /** The first look only sees that something has changed. */
  private Outcome secondLook() {
    assertThat(watch.check()).isEqualTo(Outcome.UNSETTLED);
    return watch.check();
  }

  @Test
  void aNewSceneIsServedAndAnOldOneIsGone() throws Exception {
    assertThat(init("login")).contains(" 200 ");
    write("signup");
    secondLook();
    assertThat(init("signup")).contains(" 200 ");
    assertThat(init("login")).contains("IllegalScene");
  }

  @Test
  void aFaultyFileChangesNothing() throws Exception {
    Files.writeString(folder.resolve("stile.yaml"), "nonsense: true\n");
    assertThat(secondLook()).isEqualTo(Outcome.REFUSED);
    assertThat(init("login")).contains(" 200 ");
  }

  @Test
  void newConnectionsGetTheNewCertificate() throws Exception {
    X509Certificate before = served();
    ca.issue(Algorithm.RSA, "127.0.0.1").write(folder, "server");
    secondLook();
    assertThat(served()).isNotEqualTo(before);
    assertThat(init("login")).contains(" 200 ");
  }

  @Test
  void aCertificateThatDoesNotFitItsKeyIsNotTaken() throws Exception {
    X509Certificate before = served();
    Files.writeString(
        folder.resolve("server.crt"), ca.issue(Algorithm.EC, "127.0.0.1").certificatePem());
    assertThat(secondLook()).isEqualTo(Outcome.REFUSED);
    assertThat(served()).isEqualTo(before);
  }
}
