package dev.stile.app.config;

import dev.stile.http.tls.PemFault;
import dev.stile.http.tls.PemIdentity;
import dev.stile.http.tls.PemReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads where to listen, and with which certificates. */
final class ListenersReader {
  private static final String CERTIFICATE = "certificate";
  private static final String KEY = "key";
  private static final HostPort EVERYWHERE = new HostPort("0.0.0.0", 8080);
  private static final HostPort LOOPBACK = new HostPort("127.0.0.1", 9090);

  /** Stands in for an address with a fault; claims nothing. */
  private static final HostPort ANY_PORT = new HostPort("", 0);

  private final Values values;
  private final Faults faults;
  private final Instant now;

  ListenersReader(Values values, Faults faults, Instant now) {
    this.values = values;
    this.faults = faults;
    this.now = now;
  }

  List<Listener> listeners(Section root) {
    if (!root.holds("listeners")) {
      return List.of(new Listener(EVERYWHERE, Optional.empty()));
    }
    List<Section> listed = root.sections("listeners");
    if (listed.isEmpty()) {
      faults.add(root.path("listeners"), "must list at least one address");
    }
    List<Listener> listeners = new ArrayList<>();
    for (Section section : listed) {
      try (section) {
        HostPort address = section.required("address", Kinds.HOST_PORT, ANY_PORT);
        claim(address, section.path("address"));
        listeners.add(new Listener(address, section.section("tls").flatMap(this::identity)));
      }
    }
    return listeners;
  }

  HostPort management(Section root) {
    HostPort address = root.optional("management", Kinds.HOST_PORT).orElse(LOOPBACK);
    claim(address, root.path("management"));
    return address;
  }

  private void claim(HostPort address, String path) {
    if (address.port() != 0) {
      faults.claim("address", address.toString(), path);
    }
  }

  private Optional<PemIdentity> identity(Section tls) {
    try (tls) {
      Optional<byte[]> certificate = pem(tls, CERTIFICATE);
      Optional<byte[]> key = pem(tls, KEY);
      return identity(tls, PemReading.of(certificate, key, now));
    }
  }

  private Optional<byte[]> pem(Section tls, String key) {
    return tls.requiredFile(key).flatMap(file -> values.bytes(file, tls.path(key)));
  }

  private Optional<PemIdentity> identity(Section tls, PemReading reading) {
    return switch (reading) {
      case PemReading.Usable(PemIdentity identity, List<String> warnings) -> {
        warnings.forEach(warning -> faults.warn(tls.path(CERTIFICATE), warning));
        yield Optional.of(identity);
      }
      case PemReading.Unusable(List<PemFault> found) -> {
        found.forEach(fault -> faults.add(tls.path(key(fault.part())), fault.sentence()));
        yield Optional.empty();
      }
    };
  }

  private static String key(PemFault.Part part) {
    return switch (part) {
      case CERTIFICATE -> CERTIFICATE;
      case KEY -> KEY;
    };
  }
}
