package dev.stile.app.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong while a configuration is read, in the order of reading. */
final class Faults {
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> warnings = new ArrayList<>();
  private final Map<String, String> claims = new HashMap<>();

  void add(String key, String sentence) {
    faults.add(new Fault(key, sentence));
  }

  void warn(String key, String sentence) {
    warnings.add(new Fault(key, sentence));
  }

  /** Notes that {@code key} takes {@code name} among the names of its kind; twice is a fault. */
  void claim(String kind, String name, String key) {
    String first = claims.putIfAbsent(kind + " " + name, key);
    if (first != null) {
      add(key, "is the same as " + first);
    }
  }

  List<Fault> faults() {
    return faults;
  }

  List<Fault> warnings() {
    return warnings;
  }
}
