package dev.stile.sdk;

/** How a call reaches the service. */
enum Transport {
  /** Straight, without TLS. */
  HTTP,
  /** Straight, with a certificate of a private authority. */
  HTTPS,
  /** Through nginx, which ends the TLS. */
  NGINX;

  boolean tls() {
    return this != HTTP;
  }
}
