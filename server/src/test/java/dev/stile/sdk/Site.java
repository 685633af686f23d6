package dev.stile.sdk;

import dev.stile.http.tls.TestCa;
import dev.stile.wire.TestService;
import dev.stile.wire.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.net.ssl.SSLContext;

/**
 * One service that business servers reach in every {@link Transport}. While it is open, this JVM
 * trusts its private authority and nobody else, as with the system property that operators set.
 */
final class Site implements AutoCloseable {
  private static final String PASSWORD = "changeit";
  private static final String TRUST = "javax.net.ssl.trustStore";

  private final TestService service;
  private final Nginx nginx;
  private final NodeProcess node;
  private final SSLContext trustedBefore;

  Site() throws Exception {
    Path folder = Files.createTempDirectory("stile-site");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    TestCa ca = new TestCa(Instant.now());
    TestCa.Issued identity = ca.issue(TestCa.Algorithm.RSA, "localhost", "127.0.0.1");
    identity.write(folder, "service");
    Path authority = Files.writeString(folder.resolve("authority.pem"), ca.certificatePem());
    trustedBefore = SSLContext.getDefault();
    trust(ca, folder);
    service = TestService.start(config(folder));
    nginx = new Nginx(service.port(), identity, Files.createDirectory(folder.resolve("nginx")));
    node = new NodeProcess(authority);
  }

  private static String config(Path folder) {
    String plain = "  - address: 127.0.0.1:0\n";
    String tls =
        "    tls: {certificate: " + folder + "/service.crt, key: " + folder + "/service.key}\n";
    return TestService.CONFIG
            .replace(plain, plain + plain + tls)
            .replace("store: memory", "store: sqlite")
        + "initLimits: {perHour: 1000000, per10Seconds: 100000}\n";
  }

  private static void trust(TestCa ca, Path folder) throws GeneralSecurityException, IOException {
    Path store = folder.resolve("trust.p12");
    try (OutputStream out = Files.newOutputStream(store)) {
      ca.trustStore().store(out, PASSWORD.toCharArray());
    }
    System.setProperty(TRUST, store.toString());
    System.setProperty(TRUST + "Type", "PKCS12");
    System.setProperty(TRUST + "Password", PASSWORD);
    // What an earlier test has made of the properties is kept by the JDK.
    SSLContext.setDefault(ca.clientContext());
  }

  TestService service() {
    return service;
  }

  /** Where business servers reach it: {@code host:port}. */
  String endpoint(Transport transport) {
    int port =
        switch (transport) {
          case HTTP -> service.ports().get(0);
          case HTTPS -> service.ports().get(1);
          case NGINX -> nginx.port();
        };
    return "127.0.0.1:" + port;
  }

  /** A client that calls with these credentials. */
  SdkClient client(Sdk sdk, Transport transport, Credentials credentials) {
    return sdk.open(node, endpoint(transport), transport.tls(), credentials);
  }

  NodeProcess node() {
    return node;
  }

  /** A visitor of a scene of the ordinary account. */
  Visitor visitor(String scene) {
    return new Visitor(service, "shop01", scene);
  }

  @Override
  public void close() {
    node.close();
    nginx.close();
    service.close();
    SSLContext.setDefault(trustedBefore);
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Type");
    System.clearProperty(TRUST + "Password");
  }
}
