package dev.stile.http.server;

import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Where to listen.
 *
 * @param port 0 takes any free one
 * @param tls how to speak TLS, or empty for plain HTTP
 */
public record Address(String host, int port, Optional<SslContextFactory.Server> tls) {}
