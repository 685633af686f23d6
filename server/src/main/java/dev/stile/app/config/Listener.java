package dev.stile.app.config;

import dev.stile.http.tls.PemIdentity;
import java.util.Optional;

/**
 * One address that is listened on.
 *
 * @param tls the identity shown to clients, or empty for plain HTTP
 */
public record Listener(HostPort address, Optional<PemIdentity> tls) {}
