package dev.stile.app;

import dev.stile.app.config.ConfigWatch;
import dev.stile.app.config.HostPort;
import dev.stile.app.config.Listener;
import dev.stile.app.config.StileConfig;
import dev.stile.http.management.ManagementHandler;
import dev.stile.http.server.Address;
import dev.stile.http.server.HttpServer;
import dev.stile.http.tls.PemIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Makes the listeners of a configuration, and renews their certificates when it changes. */
final class Listening {
  private final ConfigWatch config;
  private final HttpServer.Front front;
  private final BooleanSupplier ready;

  Listening(ConfigWatch config, HttpServer.Front front, BooleanSupplier ready) {
    this.config = config;
    this.front = front;
    this.ready = ready;
  }

  HttpServer open() {
    StileConfig first = config.get();
    List<Address> addresses = new ArrayList<>();
    for (Listener listener : first.listeners()) {
      addresses.add(address(listener.address(), listener.tls().map(Listening::tls)));
    }
    config.onChange(changed -> renew(addresses, changed));
    return new HttpServer(
        addresses,
        address(first.management(), Optional.empty()),
        front,
        new ManagementHandler(ready, front.counts()));
  }

  private static Address address(HostPort where, Optional<SslContextFactory.Server> tls) {
    return new Address(where.host(), where.port(), tls);
  }

  private static SslContextFactory.Server tls(PemIdentity identity) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    identity.applyTo(factory);
    return factory;
  }

  /**
   * Connections that are open keep their certificate; new ones get the new one. All identities are
   * tried before the first listener changes, so that none is left behind.
   */
  private static void renew(List<Address> addresses, StileConfig changed) {
    changed.listeners().forEach(listener -> listener.tls().ifPresent(Listening::rehearse));
    for (int i = 0; i < addresses.size(); i++) {
      Optional<SslContextFactory.Server> factory = addresses.get(i).tls();
      Optional<PemIdentity> identity = changed.listeners().get(i).tls();
      if (factory.isPresent() && identity.isPresent()) {
        try {
          factory.get().reload(_ -> identity.get().applyTo(factory.get()));
        } catch (Exception e) {
          throw new IllegalStateException("the new certificate can't be used", e);
        }
      }
    }
  }

  /** Does with the identity what a listener will do, and throws when it can't be used. */
  private static void rehearse(PemIdentity identity) {
    SslContextFactory.Server factory = tls(identity);
    try {
      factory.start();
      factory.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the new certificate can't be used", e);
    }
  }
}
