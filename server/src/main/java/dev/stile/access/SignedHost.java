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
   * The received host in lower case, and without its port, as some clients sign it; then the public
   * ones, which a proxy may have replaced. Never the received one itself.
   */
  static SequencedSet<String> others(String received, Set<String> publicHosts) {
    SequencedSet<String> others = new LinkedHashSet<>();
    String lower = received.toLowerCase(Locale.ROOT);
    others.add(lower);
    others.add(PORT.matcher(received).replaceFirst(""));
    others.add(PORT.matcher(lower).replaceFirst(""));
    others.addAll(publicHosts);
    others.remove(received);
    return others;
  }
}
