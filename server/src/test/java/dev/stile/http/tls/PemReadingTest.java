package dev.stile.http.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.http.tls.PemFault.Part;
import dev.stile.http.tls.PemReading.Unusable;
import dev.stile.http.tls.PemReading.Usable;
import dev.stile.http.tls.TestCa.Algorithm;
import dev.stile.http.tls.TestCa.Issued;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PemReadingTest {
  // The handshake below checks certificates by the clock of the machine.
  private final Instant now = Instant.now();

  private final TestCa authority = new TestCa(now.minus(Duration.ofHours(1)));

  @ParameterizedTest
  @EnumSource
  void aClientThatTrustsTheAuthorityShakesHandsWithEachKindOfKey(Algorithm algorithm)
      throws Exception {
    Issued issued = authority.issue(algorithm, "localhost", "127.0.0.1");
    PemReading reading = read(issued.certificatePem(), issued.keyPem());

    assertThat(reading)
        .isInstanceOfSatisfying(
            Usable.class,
            usable -> {
              assertThat(usable.warnings()).isEmpty();
              assertThat(usable.identity().chain()).containsExactly(issued.certificate());
            });
    assertThat(peerSeenBy(authority, ((Usable) reading).identity())).isEqualTo("CN=localhost");
  }

  @Test
  void aChainWithItsIssuerIsKeptInOrder() {
    Issued issued = authority.issue(Algorithm.EC, "localhost");
    assertThat(read(issued.certificatePem() + authority.certificatePem(), issued.keyPem()))
        .isInstanceOfSatisfying(
            Usable.class, usable -> assertThat(usable.identity().chain()).hasSize(2));
  }

  @Test
  void aChainThatBeginsWithTheIssuerIsRefused() {
    Issued issued = authority.issue(Algorithm.EC, "localhost");
    assertThat(read(authority.certificatePem() + issued.certificatePem(), issued.keyPem()))
        .isEqualTo(
            unusable(
                Part.CERTIFICATE,
                "holds certificates out of order: the server's own first, then each one's issuer"));
  }

  @Test
  void theKeyOfAnotherCertificateIsRefused() {
    Issued ours = authority.issue(Algorithm.RSA, "localhost");
    assertThat(read(ours.certificatePem(), authority.issue(Algorithm.RSA, "localhost").keyPem()))
        .isEqualTo(unusable(Part.KEY, "does not belong to the certificate"));
    assertThat(read(ours.certificatePem(), authority.issue(Algorithm.EC, "localhost").keyPem()))
        .isEqualTo(unusable(Part.KEY, "does not belong to the certificate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA PRIVATE KEY", "EC PRIVATE KEY"})
  void aKeyInAnOldFormatIsRefusedWithTheCommandThatConvertsIt(String label) {
    Issued issued = authority.issue(Algorithm.RSA, "localhost");
    assertThat(read(issued.certificatePem(), TestCa.pem(label, new byte[] {1})))
        .isEqualTo(
            unusable(
                Part.KEY,
                "holds a "
                    + label
                    + ", where PKCS#8 is needed; convert it with openssl pkcs8 -topk8 -nocrypt"));
  }

  @Test
  void anEncryptedKeyIsRefusedWithTheCommandThatDecryptsIt() {
    Issued issued = authority.issue(Algorithm.RSA, "localhost");
    assertThat(read(issued.certificatePem(), TestCa.pem("ENCRYPTED PRIVATE KEY", new byte[] {1})))
        .isEqualTo(
            unusable(
                Part.KEY,
                "holds an encrypted private key; convert it with openssl pkcs8 -topk8 -nocrypt"));
    String old =
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----\n";
    assertThat(read(issued.certificatePem(), old))
        .isInstanceOfSatisfying(
            Unusable.class,
            unusable ->
                assertThat(unusable.faults().getFirst().sentence())
                    .startsWith("holds an encrypted RSA PRIVATE KEY"));
  }

  @Test
  void filesThatHoldNothingOfUseAreRefusedByTheirName() {
    Issued issued = authority.issue(Algorithm.EC, "localhost");
    assertThat(read("", issued.keyPem()))
        .isEqualTo(unusable(Part.CERTIFICATE, "holds no PEM block of type CERTIFICATE"));
    assertThat(read(TestCa.pem("CERTIFICATE", new byte[] {1, 2}), issued.keyPem()))
        .isEqualTo(unusable(Part.CERTIFICATE, "holds a damaged certificate"));
    assertThat(read(issued.certificatePem(), issued.certificatePem()))
        .isEqualTo(unusable(Part.KEY, "holds no private key in PEM"));
    assertThat(read(issued.certificatePem(), TestCa.pem("PRIVATE KEY", new byte[] {1, 2})))
        .isEqualTo(
            unusable(Part.KEY, "holds a key that is damaged or not of type RSA, EC or Ed25519"));
    assertThat(read(issued.certificatePem(), issued.keyPem() + issued.keyPem()))
        .isEqualTo(unusable(Part.KEY, "holds more than one private key"));
  }

  @Test
  void anExpiredCertificateIsServedWithAWarning() {
    Instant twoYearsAgo = Instant.parse("2020-01-01T00:00:00Z");
    Issued issued = new TestCa(twoYearsAgo).issue(Algorithm.EC, "localhost");
    assertThat(read(issued.certificatePem(), issued.keyPem()))
        .isInstanceOfSatisfying(
            Usable.class,
            usable ->
                assertThat(usable.warnings())
                    .containsExactly("has expired on 2020-12-31T00:00:00Z"));
  }

  @Test
  void aCertificateThatExpiresWithinTheWeekIsServedWithAWarning() {
    Issued issued = authority.issue(Algorithm.EC, "localhost");
    Instant end = issued.certificate().getNotAfter().toInstant();
    assertThat(warningsAt(issued, end.minus(Duration.ofDays(6))))
        .containsExactly("expires on " + end);
    assertThat(warningsAt(issued, end.minus(Duration.ofDays(8)))).isEmpty();
  }

  @Test
  void theTextOfAnIdentityDoesNotShowItsKey() {
    Issued issued = authority.issue(Algorithm.EC, "localhost");
    assertThat(read(issued.certificatePem(), issued.keyPem()).toString())
        .isEqualTo("Usable[identity=PemIdentity[CN=localhost], warnings=[]]");
  }

  @Test
  void aFaultOfEachFileIsReported() {
    assertThat(read("", ""))
        .isEqualTo(
            new Unusable(
                List.of(
                    new PemFault(Part.CERTIFICATE, "holds no PEM block of type CERTIFICATE"),
                    new PemFault(Part.KEY, "holds no private key in PEM"))));
    assertThat(PemReading.of(Optional.empty(), Optional.of(new byte[0]), now))
        .isEqualTo(unusable(Part.KEY, "holds no private key in PEM"));
  }

  private static Unusable unusable(Part part, String sentence) {
    return new Unusable(List.of(new PemFault(part, sentence)));
  }

  private static Iterable<String> warningsAt(Issued issued, Instant now) {
    return ((Usable) PemReading.of(bytes(issued.certificatePem()), bytes(issued.keyPem()), now))
        .warnings();
  }

  private PemReading read(String certificate, String key) {
    return PemReading.of(bytes(certificate), bytes(key), now);
  }

  private static Optional<byte[]> bytes(String text) {
    return Optional.of(text.getBytes(UTF_8));
  }

  private static String peerSeenBy(TestCa trusted, PemIdentity identity) throws Exception {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    identity.applyTo(factory);
    factory.start();
    try (SSLServerSocket server =
            (SSLServerSocket)
                factory
                    .getSslContext()
                    .getServerSocketFactory()
                    .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> served = executor.submit(answerOne(server));
      String name = peer(trusted, server.getLocalPort());
      served.get();
      return name;
    }
  }

  private static Callable<Integer> answerOne(SSLServerSocket server) {
    return () -> {
      try (SSLSocket socket = (SSLSocket) server.accept()) {
        socket.startHandshake();
        return socket.getInputStream().read();
      }
    };
  }

  private static String peer(TestCa trusted, int port)
      throws GeneralSecurityException, IOException {
    try (SSLSocket socket =
        (SSLSocket)
            trusted
                .clientContext()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port)) {
      socket.startHandshake();
      return socket.getSession().getPeerPrincipal().getName();
    }
  }
}
