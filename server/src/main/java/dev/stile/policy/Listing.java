package dev.stile.policy;

import dev.stile.scene.ListEntry;
import dev.stile.signal.Visit;
import java.util.List;

/** Whether a visitor is on a list. */
final class Listing {
  private Listing() {}

  static boolean holds(List<ListEntry> entries, Evidence evidence) {
    return entries.stream().anyMatch(entry -> fits(entry, evidence));
  }

  private static boolean fits(ListEntry entry, Evidence evidence) {
    Visit visit = evidence.observation().latest();
    return entry.expires().filter(end -> !evidence.now().isBefore(end)).isEmpty()
        && entry.addresses().filter(range -> !range.contains(visit.address())).isEmpty()
        && entry.userAgent().filter(text -> !visit.userAgent().contains(text)).isEmpty()
        && entry.device().filter(name -> !isDevice(name, evidence.device())).isEmpty()
        && entry
            .page()
            .filter(text -> !evidence.observation().submission().page().contains(text))
            .isEmpty();
  }

  private static boolean isDevice(String name, KnownDevice device) {
    return device.name().filter(name::equals).isPresent();
  }
}
