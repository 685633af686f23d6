package dev.stile.access;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The hosts that a client may have signed when this service received another. */
final class SignedHost {
  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

  private SignedHost() {}

  /**
   * The host as received, in lower case, and without its port, as some clients sign it; then the
   * public ones, which a proxy may have replaced.
   */
  static SequencedSet<String> candidates(String received, Set<String> publicHosts) {
    SequencedSet<String> candidates = new LinkedHashSet<>();
    String lower = received.toLowerCase(Locale.ROOT);
    candidates.add(received);
    candidates.add(lower);
    candidates.add(PORT.matcher(received).replaceFirst(""));
    candidates.add(PORT.matcher(lower).replaceFirst(""));
    candidates.addAll(publicHosts);
    return candidates;
  }
}
